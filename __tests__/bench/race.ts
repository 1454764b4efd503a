// One race: all contestants wait side by side, each for a record of its own, and the four servers show all records at the same
// instants.
import { chownSync, mkdtempSync, rmSync } from 'node:fs'
import { Resolver } from 'node:dns/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Contestant, Place, Running } from './contestant.ts'
import { load } from './machine.ts'
import { questionsOf } from './questions.ts'
import { RESOLVERS, ZONE, type Tree } from './tree.ts'

/** What those that load slowly get to load, in milliseconds. */
const HEAD_START = 5_000
/** When a contestant that does not end is ended, after the last server has the record; milliseconds. */
const PATIENCE = 120_000
const FIRST_USER = 57_001

/** What one contestant made of one race. */
interface Result {
  readonly id: string
  /** Milliseconds after the last server had the record; undefined when it gave up. */
  readonly lag: number | undefined
  readonly questions: number
  /** Those of them that were for the record itself, where it tells. */
  readonly aboutRecord?: number
}

/** One race. */
export interface Race {
  readonly results: readonly Result[]
  /** Milliseconds from its beginning until the last server had the record. */
  readonly shown: number
  /** Processes that wanted a processor, on average over the last minute. */
  readonly load: number
}

/** The user that each contestant runs as. */
export function userOf(contestants: readonly Contestant[], contestant: Contestant): number {
  return FIRST_USER + contestants.indexOf(contestant)
}

/** Lets all wait; `instants` are when each server has the records, in milliseconds from when all are waiting. */
export async function race(
  tree: Tree,
  contestants: readonly Contestant[],
  instants: readonly number[],
  number: number,
): Promise<Race> {
  const places = new Map(
    contestants.map((one) => [one, placeOf(one, userOf(contestants, one), number)] as const),
  )
  const before = new Map(contestants.map((one) => [one, questionsOf(userOf(contestants, one))]))
  const running = await beginAll(places)
  const zero = performance.now()
  const records = [...running].map(([one, { value }]) => `${places.get(one)?.name}. 60 TXT ${value}`)
  const had = instants.map(async (instant, server) => {
    await sleep(instant)
    return tree.show(server, records)
  })
  const last = Math.max(...(await Promise.all(had)))
  const loadThen = load()
  const results = await Promise.all([...running].map(([one, run]) => resultOf(one, run)))
  for (const { folder } of places.values()) rmSync(folder, { recursive: true, force: true })
  return { results, shown: last - zero, load: loadThen }

  async function resultOf(one: Contestant, run: Running): Promise<Result> {
    const cancel = new AbortController()
    const late = sleep(PATIENCE, undefined, { signal: cancel.signal }).catch(() => undefined)
    const at = await Promise.race([run.ended, late])
    cancel.abort()
    run.stop()
    const questions = questionsOf(userOf(contestants, one)) - (before.get(one) ?? 0)
    const place = places.get(one)
    const aboutRecord = place && at !== undefined ? one.aboutRecord?.(place) : undefined
    return {
      id: one.id,
      lag: at === undefined ? undefined : at - last,
      questions,
      ...(aboutRecord !== undefined && { aboutRecord }),
    }
  }
}

/** The slow ones first. */
async function beginAll(places: ReadonlyMap<Contestant, Place>): Promise<Map<Contestant, Running>> {
  const running = new Map<Contestant, Running>()
  const begin = ([one, place]: readonly [Contestant, Place]) =>
    one.begin(place).then((run) => running.set(one, run))
  const entries = [...places]
  await Promise.all([
    ...entries.filter(([{ slow }]) => slow === true).map(begin),
    ...entries
      .filter(([{ asksTooEarly }]) => asksTooEarly === 'somebody')
      .map(([, { name }]) => poison(name)),
    sleep(HEAD_START),
  ])
  await Promise.all(entries.filter(([{ slow }]) => slow !== true).map(begin))
  return new Map(entries.flatMap(([one]) => [...running].filter(([other]) => other === one)))
}

/** Has both resolvers keep that there is no such name. */
async function poison(name: string): Promise<void> {
  for (const ip of RESOLVERS) {
    const resolver = new Resolver()
    resolver.setServers([ip])
    await resolver.resolveTxt(name).catch(() => [])
  }
}

function placeOf({ id }: Contestant, user: number, number: number): Place {
  const folder = mkdtempSync(join(tmpdir(), `cert-ready-bench-${id}-`))
  chownSync(folder, user, user)
  const value = `${id}${number}`.padEnd(43, 'x')
  return { name: `_acme-challenge.${id}${number}.${ZONE}`, value, user, folder }
}
