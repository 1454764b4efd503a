// The loop around survey, verdict and schedule: until ready, final, out of time, or cancelled.
import type { World } from '../net/world.ts'
import { isReady } from './entry.ts'
import type { Plan, Tools } from './plan.ts'
import { beginResolverStage } from './resolver-stage.ts'
import { beginRounds } from './rounds.ts'
import { FULL_ROUND, FULL_ROUND_OF_REFUSED } from './schedule.ts'
import { beginTelling } from './telling.ts'
import { isRefusedSomewhere, isUnproven } from './verdict.ts'
import { recordOf, type Ending, type Event, type Watched } from './watched.ts'

/** How a watch is told to stop, and whom it tells. */
export interface Surroundings {
  readonly signal: AbortSignal
  readonly tell: (event: Event) => void
}

/** At the end of the time everything outstanding is looked at once more, and confirmed; this long at most, in milliseconds. */
const LAST_LOOK = 700
/**
 * Without a time to wait there is one look, whole: a walk past silent servers takes some four seconds a zone, a silent server of the
 * record two and a half, CAA and DNSSEC as much again. What takes longer than half a minute will not end.
 */
const ONE_LOOK = 30_000

/**
 * Watches until every expectation is ready, a final diagnosis is proven, the time is over or the signal aborts.
 * Never rejects for what servers do; ends at the latest 700 ms after the timeout, which when 0 means one whole look.
 */
export async function watch(plan: Plan, tools: Tools, { signal, tell }: Surroundings): Promise<Watched> {
  const { world, network } = tools
  const [began, started] = [world.date(), world.now()]
  const deadline = started + plan.timeout
  const patience = plan.timeout === 0 ? ONE_LOOK : LAST_LOOK
  const asking = beginAsking(world, signal, plan.timeout + patience)
  const rounds = beginRounds(plan, tools, started, asking.signal)
  const resolvers = beginResolverStage(plan, world, rounds)
  const telling = beginTelling(plan, tell, { world, started, deadline })
  let lastFull = started

  tell({ kind: 'started', records: plan.expectations.length })
  await rounds.everywhere(() => true)
  void rounds.explainRest()
  const ended = await untilEnd()
  await rounds.explainRest()
  if (ended !== 'ready' && rounds.entries.every(isReady)) rounds.leaveUnconfirmed()
  telling.changes(rounds.entries)
  await resolvers.note()
  asking.end()
  return {
    records: rounds.entries.map(recordOf),
    ended,
    began,
    started,
    took: world.now() - started,
    rounds: rounds.count,
    questions: network.asked,
  }

  async function untilEnd(): Promise<Ending> {
    for (;;) {
      if (signal.aborted) return 'cancelled'
      await resolvers.advance()
      telling.changes(rounds.entries)
      if (rounds.entries.every(isReady)) {
        if (!rounds.entries.some((entry) => rounds.isDoubted(entry))) return 'ready'
        if (asking.signal.aborted) return 'timeout'
        await rounds.confirm()
      } else if (plan.failFast && rounds.entries.some(({ proof }) => proof?.proven)) {
        return 'final'
      } else if (world.now() >= deadline) {
        return 'timeout'
      } else {
        await waitAndLook()
      }
    }
  }

  async function waitAndLook(): Promise<void> {
    const fullRoundDue = Math.min(nextProof(), lastFull + fullRound(), deadline)
    const due = Math.min(rounds.due, resolvers.due, fullRoundDue)
    telling.waiting(due - world.now(), rounds.entries)
    await world.sleep(Math.max(0, due - world.now()), signal)
    if (signal.aborted) return
    if (world.now() >= fullRoundDue) await lookEverywhereAgain()
    else if (world.now() >= rounds.due) await rounds.tick()
  }

  /** Once a minute the delegations are walked again too: a registrar may have changed them. */
  async function lookEverywhereAgain(): Promise<void> {
    const walkAgain = world.now() >= lastFull + fullRound()
    if (walkAgain) lastFull = world.now()
    await rounds.everywhere((entry) => !isReady(entry), walkAgain)
  }

  function fullRound(): number {
    const refused = rounds.entries.some(
      (entry) => !isReady(entry) && (isRefusedSomewhere(entry.evidence) || isUnproven(entry.evidence)),
    )
    return refused ? FULL_ROUND_OF_REFUSED : FULL_ROUND
  }

  function nextProof(): number {
    const unproven = rounds.entries.flatMap(({ proof }) => (proof && !proof.proven ? proof.due : []))
    return plan.failFast ? Math.min(...unproven) : Number.POSITIVE_INFINITY
  }
}

/** The time in which questions are asked: `signal` ends those under way when the run is cancelled, or so many milliseconds are over. */
function beginAsking(
  world: World,
  cancelled: AbortSignal,
  most: number,
): { readonly signal: AbortSignal; end(): void } {
  const asking = new AbortController()
  const abort = () => asking.abort()
  const cancelDeadline = world.after(most, abort)
  cancelled.addEventListener('abort', abort)
  if (cancelled.aborted) abort()
  return {
    signal: asking.signal,
    end() {
      cancelDeadline()
      cancelled.removeEventListener('abort', abort)
    },
  }
}
