// Policies of looking for a change at the servers of a zone, as arithmetic: when each server shows it in, how late the policy
// knows and how many questions that took out. No network, and answers take no time.
import { nextPace, type Pace, type Shown } from '../../src/check/pace.ts'
import { FULL_ROUND } from '../../src/check/schedule.ts'

/** What a policy made of one change. */
interface Found {
  /** Milliseconds after the last server showed it. */
  readonly lag: number
  readonly questions: number
}

/** Looks for a change; `shown` is when each server shows it, in milliseconds. */
export type Policy = (shown: readonly number[]) => Found

/** Whom a look asks: all servers, those up to the first that does not show it, or one in turn and all once that one shows it. */
export type Asking = 'all' | 'until-a-miss' | 'one'

/** A policy that looks at instants which nothing that it sees will change; `interval` is given the number of the look. */
export function blind(asking: Asking, interval: (look: number) => number): Policy {
  return (shown) => {
    let questions = 0
    for (let [look, now] = [0, 0]; ; now += interval(look++)) {
      const right = shown.map((at) => at <= now)
      questions += questionsOf(asking, right, look)
      if (right.every(Boolean)) return { lag: now - Math.max(...shown), questions }
    }
  }
}

function questionsOf(asking: Asking, right: readonly boolean[], look: number): number {
  switch (asking) {
    case 'all':
      return right.length
    case 'until-a-miss': {
      const miss = right.indexOf(false)
      return miss === -1 ? right.length : miss + 1
    }
    case 'one':
      return right[look % right.length] === true ? right.length : 1
  }
}

/** The watch's own policy, out of the arithmetic that it uses itself; a confirming round included. */
export const watching: Policy = (shown) => {
  const right = shown.map((at) => at <= 0)
  let questions = shown.length
  let pace = paced(undefined, 0, { right: count(right), stirred: true })
  for (let lastFull = 0; ;) {
    const now = Math.min(pace.due, lastFull + FULL_ROUND)
    const full = now >= lastFull + FULL_ROUND
    if (full) lastFull = now
    const asked = full ? shown.map((_, server) => server) : canary(right, pace.turn)
    pace = ask(asked, now, pace)
    if (pace.news === now && !full) pace = ask(others(right, asked), now, pace)
    if (right.every(Boolean)) return { lag: now - Math.max(...shown), questions: questions + shown.length }
  }

  function ask(servers: readonly number[], now: number, before: Pace): Pace {
    if (servers.length === 0) return before
    const known = count(right)
    questions += servers.length
    for (const server of servers) right[server] = (shown[server] ?? 0) <= now
    return paced(before, now, { right: count(right), stirred: count(right) !== known })
  }
}

function paced(pace: Pace | undefined, now: number, shown: Shown): Pace {
  return nextPace(pace, { now, started: 0, zones: 1 }, shown)
}

function canary(right: readonly boolean[], turn: number): number[] {
  const outstanding = [...right.keys()].filter((server) => right[server] !== true)
  return outstanding.slice(turn % outstanding.length).slice(0, 1)
}

/** Whom news makes it ask: those that were not just asked and are not right. */
function others(right: readonly boolean[], asked: readonly number[]): number[] {
  return [...right.keys()].filter((server) => right[server] !== true && !asked.includes(server))
}

function count(right: readonly boolean[]): number {
  return right.filter(Boolean).length
}
