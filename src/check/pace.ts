// The pace at which each zone is looked at during a watch: its own clock, its own turn, and what counts as news. Pure
// arithmetic over instants.
import { untilNextLook, untilNextLookAfterNews, WALK_AGAIN } from './schedule.ts'

/**
 * Some zones change every second and some servers flap, so what is new but brings us no nearer counts as news only when
 * the time waited has grown by a quarter since the last news: some forty times in an hour at most.
 */
const STIRS_AFTER = 1.25

/** What a look at a zone showed. */
export interface Shown {
  /** Right answers known of in the zone. */
  readonly right: number
  /** Something that was asked again is not as it was. */
  readonly stirred: boolean
  /** Nobody could be asked, so that the way to the zone was walked again. */
  readonly lost?: boolean
}

/** When a zone was last news, whose turn it is, and when it is due; instants of the monotonic clock. */
export interface Pace {
  readonly news: number
  /** Some server has changed, or was right from the start, so that the others are expected to follow. */
  readonly changing: boolean
  readonly turn: number
  readonly due: number
  /** The most right answers known of at one time: less of them, or as many again, is no progress. */
  readonly best: number
  /** From when on news may make us ask for all that is outstanding at once. */
  readonly sweepFrom: number
}

/** The moment of a look: now, when the watch began, and how many zones are waited for. */
export interface Moment {
  readonly now: number
  readonly started: number
  readonly zones: number
}

/** The pace of a zone after a look at it. What is looked at for the first time is news. */
export function nextPace(pace: Pace | undefined, { now, started, zones }: Moment, shown: Shown): Pace {
  const { turn, best, sweepFrom } = pace ?? { turn: -1, best: 0, sweepFrom: now }
  const progress = pace === undefined || shown.right > best
  const stir = shown.stirred && now - started >= STIRS_AFTER * ((pace?.news ?? started) - started)
  const news = progress || stir ? now : pace.news
  const changing = pace === undefined ? shown.right > 0 : pace.changing || news === now
  const until = changing ? untilNextLookAfterNews : untilNextLook
  return {
    news,
    changing,
    turn: turn + 1,
    due: now + Math.max(until(now - news, zones), shown.lost === true ? WALK_AGAIN : 0),
    best: Math.max(best, shown.right),
    sweepFrom,
  }
}
