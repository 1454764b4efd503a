// Validates what servers said by the keys of their zones, which it remembers for a while.
import type { TrustAnchor } from '../dnssec/anchors.ts'
import type { AliasPath, Hop } from './alias.ts'
import { inWords } from './bogus.ts'
import { judgeAnswer } from './judge-answer.ts'
import type { Trust, Unsecured } from './trust.ts'
import type { Walker } from './walk.ts'
import { createZoneTrusts, unixTime } from './zone-trusts.ts'

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

/** Makes the validator of a run. `date` is the wall clock, by which signatures expire. */
export function createValidator(
  walker: Pick<Walker, 'ask'>,
  anchors: readonly TrustAnchor[],
  date: () => Date,
): Validator {
  const zones = createZoneTrusts(walker, anchors, date)

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
    const zone = await zones.trustIn(walk.path, since, signal)
    if (zone.status !== 'secure') return [zone]
    const { keys, expires } = zone
    const answers = whereBogus(
      observations.flatMap((observation) => judgeAnswer(observation, keys, unixTime(date())) ?? []),
    )
    if (answers.length === 0)
      return [indeterminate(`no server of ${inWords(walk.zone.apex)} spoke of ${inWords(name)}`)]
    return [{ status: 'secure', expires }, ...answers]
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
