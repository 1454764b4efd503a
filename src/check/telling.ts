// What is told while a watch goes on: a record when something about it changed, why it waits, and a heartbeat.
import type { World } from '../net/world.ts'
import { isReady, type Entry } from './entry.ts'
import type { Plan } from './plan.ts'
import { recordOf, type Event } from './watched.ts'

/** Without any change people still want to see that the gate lives; milliseconds. */
const HEARTBEAT = 60_000

/** The instants between which a watch takes place, on the monotonic clock. */
export interface Span {
  readonly world: World
  readonly started: number
  readonly deadline: number
}

/** Tells what is new, once. */
export interface Telling {
  changes(entries: readonly Entry[]): void
  /** `ms` until the next look. */
  waiting(ms: number, entries: readonly Entry[]): void
}

/** Begins the telling of one watch. */
export function beginTelling(plan: Plan, tell: (event: Event) => void, { world, deadline }: Span): Telling {
  const told = new Map<Entry['evidence']['expectation'], string>()
  let owesReason = false
  let warned = false
  let lastTold = world.now()

  return { changes, waiting }

  function changes(entries: readonly Entry[]): void {
    for (const entry of entries) {
      const key = tellingKey(entry)
      if (told.get(entry.evidence.expectation) === key) continue
      told.set(entry.evidence.expectation, key)
      tell({ kind: 'record', record: recordOf(entry) })
      owesReason = true
      lastTold = world.now()
    }
    warn(entries)
  }

  function waiting(ms: number, entries: readonly Entry[]): void {
    if (owesReason) tell({ kind: 'waiting', ms, why: reasonToWait(entries) })
    owesReason = false
    if (world.now() - lastTold < HEARTBEAT) return
    lastTold = world.now()
    const ready = entries.filter(isReady).length
    tell({ kind: 'heartbeat', ready, of: entries.length })
  }

  /** A cache that outlives the timeout is said at once, together with the timeout that would be long enough. */
  function warn(entries: readonly Entry[]): void {
    const untils = entries.flatMap(({ verdict }) => verdict.eta?.until ?? [])
    const until = Math.max(...untils)
    const end = world.date().getTime() + (deadline - world.now())
    if (warned || untils.length === 0 || until <= end) return
    warned = true
    const unsure = plan.requirement.of === 'resolvers-only'
    tell({ kind: 'timeout-too-short', until, needed: plan.timeout + (until - end), unsure })
  }
}

/** What people are told of an entry; as long as it stays the same there is nothing to tell. */
function tellingKey({ verdict: { state, authoritative, resolvers }, diagnoses }: Entry): string {
  return JSON.stringify([
    state,
    authoritative,
    resolvers,
    diagnoses.map(({ id, headline }) => [id, headline]),
  ])
}

function reasonToWait(entries: readonly Entry[]): string {
  const waiting = entries.filter((entry) => !isReady(entry))
  const reason = waiting.find(({ verdict }) => verdict.eta)?.verdict.eta?.reason
  if (reason !== undefined) return reason
  if (waiting.every(isShownEverywhere)) return obstacleTo(waiting)
  if (waiting.every(({ verdict }) => verdict.state === 'unknown')) return 'too little could be seen yet'
  const seen = waiting.some(({ verdict }) => (verdict.authoritative?.right ?? 0) > 0)
  if (waiting.every(({ evidence }) => evidence.expectation.match === 'absent'))
    return seen ? 'not every server is rid of it yet' : 'the servers still have it'
  return seen ? 'not every server has it yet' : 'no server has it yet'
}

function isShownEverywhere({ verdict: { authoritative } }: Entry): boolean {
  return authoritative !== undefined && authoritative.right > 0 && authoritative.right === authoritative.of
}

/** What stands in the way of records that every authoritative server shows: what a CA refuses, or a resolver. */
function obstacleTo(waiting: readonly Entry[]): string {
  const errors = waiting.flatMap(({ diagnoses }) => diagnoses.filter(({ severity }) => severity === 'error'))
  return errors[0]?.headline ?? 'not every resolver has it yet'
}
