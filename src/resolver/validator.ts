// Validates what servers said, from the trust anchors down. Remembers the keys of zones for a while.
import type { TrustAnchor } from '../dnssec/anchors.ts'
import { equalNames } from '../wire/name.ts'
import type { AliasPath, Hop } from './alias.ts'
import { inWords } from './bogus.ts'
import { trustBelow, trustByAnchor, type ZoneTrust } from './chain-of-trust.ts'
import { judgeAnswer } from './judge-answer.ts'
import type { Trust, Unsecured } from './trust.ts'
import type { Walker } from './walk.ts'
import type { Zone } from './zone.ts'

/**
 * Milliseconds for which the keys of a zone are believed. It matters in two cases only, a zone that becomes signed during the run or unsigned,
 * and costs two questions a zone each time.
 */
const REMEMBERED = 60_000

/** Judges answers by their signatures. */
export interface Validator {
  /**
   * The trust in every server's answer at every name of a path; the worst counts. The questions must have been asked with DO. What is
   * bogus by keys known from before is judged again by fresh ones, so a zone that was repaired meanwhile is never called bogus. Never rejects.
   */
  judgePath(path: Pick<AliasPath, 'hops'>, signal: AbortSignal): Promise<Trust>
}

interface Remembered {
  /** When it was asked, on the wall clock, milliseconds. */
  readonly asked: number
  readonly trust: Promise<ZoneTrust>
}

/** Makes the validator of a run. `date` is the wall clock, by which signatures expire. */
export function createValidator(
  walker: Pick<Walker, 'ask'>,
  anchors: readonly TrustAnchor[],
  date: () => Date,
): Validator {
  const known = new Map<string, Remembered>()

  return {
    async judgePath(path, signal) {
      const now = date().getTime()
      const trust = await judge(path.hops, now - REMEMBERED, signal)
      return trust.status === 'bogus' ? judge(path.hops, now, signal) : trust
    },
  }

  async function judge(hops: readonly Hop[], since: number, signal: AbortSignal): Promise<Trust> {
    const trusts = await Promise.all(hops.map((hop) => judgeHop(hop, since, signal)))
    return worstOf(trusts.flat())
  }

  async function judgeHop(
    { name, walk, observations }: Hop,
    since: number,
    signal: AbortSignal,
  ): Promise<Trust[]> {
    if (walk.kind === 'unfinished') return [indeterminate('the run ended')]
    if (walk.kind === 'blocked' || walk.kind === 'intercepted')
      return [indeterminate('no root server was heard')]
    const zone = await trustIn(walk.path, since, signal)
    if (zone.status !== 'secure') return [zone]
    const { keys, expires } = zone
    const answers = whereBogus(
      observations.flatMap((observation) => judgeAnswer(observation, keys, unixTime()) ?? []),
    )
    if (answers.length === 0)
      return [indeterminate(`no server of ${inWords(walk.zone.apex)} spoke of ${inWords(name)}`)]
    return [{ status: 'secure', expires }, ...answers]
  }

  /** What the chain of trust makes of the last zone of a path; what was asked before `since`, on the wall clock, is asked again. */
  function trustIn(path: readonly Zone[], since: number, signal: AbortSignal): Promise<ZoneTrust> {
    const zone = path.at(-1)
    if (!zone)
      return Promise.resolve({
        ...indeterminate('no trust anchor is given for these zones'),
        unanchored: true,
      })
    const before = known.get(zone.apex.key)
    if (before && before.asked >= since) return before.trust
    const entry = { asked: date().getTime(), trust: establish(zone, path.slice(0, -1), since, signal) }
    known.set(zone.apex.key, entry)
    void dropUnheard(zone, entry)
    return entry.trust
  }

  /** What no server said one may say the next time. */
  async function dropUnheard({ apex: { key } }: Zone, entry: Remembered): Promise<void> {
    const { status } = await entry.trust
    if (status === 'indeterminate' && known.get(key) === entry) known.delete(key)
  }

  async function establish(
    zone: Zone,
    above: readonly Zone[],
    since: number,
    signal: AbortSignal,
  ): Promise<ZoneTrust> {
    const anchor = anchors.find((candidate) => equalNames(candidate.zone, zone.apex))
    if (anchor) return trustByAnchor({ walker, at: unixTime(), signal }, zone, anchor)
    const parent = above.at(-1)
    const trust = await trustIn(above, since, signal)
    if (!parent || trust.status !== 'secure') return trust
    return trustBelow({ walker, at: unixTime(), signal }, parent, trust, zone)
  }

  function unixTime(): number {
    return Math.floor(date().getTime() / 1000)
  }
}

/** The answers of a name's servers; what is bogus at one of them need not be so for whoever asks another. */
function whereBogus(answers: readonly Trust[]): readonly Trust[] {
  if (answers.every(({ status }) => status === 'bogus')) return answers
  return answers.map((trust) => (trust.status === 'bogus' ? { ...trust, everywhere: false } : trust))
}

/** A CA's resolver may ask any server: bogus at one is bogus, and what is not known may be. */
const WORST_FIRST: readonly Trust['status'][] = ['bogus', 'indeterminate', 'insecure', 'secure']

function worstOf(trusts: readonly Trust[]): Trust {
  const hopeless = trusts.find((trust) => trust.status === 'bogus' && trust.everywhere)
  const [worst] = [
    ...(hopeless ? [hopeless] : []),
    ...WORST_FIRST.flatMap((status) => trusts.find((trust) => trust.status === status) ?? []),
  ]
  if (!worst) return indeterminate('no name was looked up at its own servers')
  const expiries = trusts.flatMap((trust) => (trust.status === 'secure' ? [trust.expires] : []))
  return worst.status === 'secure' ? { status: 'secure', expires: Math.min(...expiries) } : worst
}

function indeterminate(why: string): Extract<Unsecured, { status: 'indeterminate' }> {
  return { status: 'indeterminate', why }
}
