// The pace at which each zone is looked at during a watch: its own clock, its own turn. Pure arithmetic over instants.
import { untilNextLook, type Load } from './schedule.ts'

/** When a zone was last news, whose turn it is, and when it is due; instants of the monotonic clock. */
export interface Pace {
  readonly news?: number
  readonly turn: number
  readonly due: number
}

/** The pace of a zone that was just looked at everywhere for the first time. */
export function firstPace(now: number, started: number, load: Load): Pace {
  return { turn: 0, due: now + untilNextLook({ now, started }, load) }
}

/** The pace after another look, which may have brought news. */
export function nextPace(pace: Pace, now: number, started: number, load: Load, isNews: boolean): Pace {
  const news = isNews ? now : pace.news
  const clock = news === undefined ? { now, started } : { now, started, news }
  return { ...clockless(news), turn: pace.turn + 1, due: now + untilNextLook(clock, load) }
}

function clockless(news: number | undefined): { readonly news?: number } {
  return news === undefined ? {} : { news }
}
