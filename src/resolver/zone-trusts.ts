// The trust in zones, from the trust anchors down. Remembers it for as long as whoever asks is content with it.
import type { TrustAnchor } from '../dnssec/anchors.ts'
import { equalNames } from '../wire/name.ts'
import { trustBelow, trustByAnchor, type ZoneTrust } from './chain-of-trust.ts'
import type { Walker } from './walk.ts'
import type { Zone } from './zone.ts'

interface Remembered {
  /** When it was asked, on the wall clock, milliseconds. */
  readonly asked: number
  readonly trust: Promise<ZoneTrust>
}

/** The trust in the zones of a run. */
interface ZoneTrusts {
  /** What the chain of trust makes of the last zone of a path; what was asked before `since`, on the wall clock, is asked again. */
  trustIn(path: readonly Zone[], since: number, signal: AbortSignal): Promise<ZoneTrust>
}

/** Begins with nothing known. */
export function createZoneTrusts(
  walker: Pick<Walker, 'ask'>,
  anchors: readonly TrustAnchor[],
  date: () => Date,
): ZoneTrusts {
  const known = new Map<string, Remembered>()

  return { trustIn }

  function trustIn(path: readonly Zone[], since: number, signal: AbortSignal): Promise<ZoneTrust> {
    const zone = path.at(-1)
    if (!zone)
      return Promise.resolve({
        status: 'indeterminate',
        why: 'no trust anchor is given for these zones',
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
    if (anchor) return trustByAnchor({ walker, at: unixTime(date()), signal }, zone, anchor)
    const parent = above.at(-1)
    const trust = await trustIn(above, since, signal)
    if (!parent || trust.status !== 'secure') return trust
    return trustBelow({ walker, at: unixTime(date()), signal }, parent, trust, zone)
  }
}

/** Seconds since 1970, in which signatures say for how long they are valid. */
export function unixTime(date: Date): number {
  return Math.floor(date.getTime() / 1000)
}
