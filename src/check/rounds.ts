// The rounds of a watch: everything everywhere, one canary question a zone, all that is outstanding in it once that
// brings news, and resolvers last. Holds the entries; decides nothing about when.
import { askAsCa } from './ca-view.ts'
import { byZone, canaryOf, outstandingSlots } from './canary.ts'
import { fingerprintOf, openEntry, type Entry } from './entry.ts'
import type { Evidence, Run } from './evidence.ts'
import type { Expectation } from './expectation.ts'
import { askForRules } from './explain.ts'
import { eachInFlight } from './in-flight.ts'
import { nextPace, type Pace } from './pace.ts'
import { requirementFor, type Plan, type Tools } from './plan.ts'
import { withProof } from './proof.ts'
import { untilNextSweep } from './schedule.ts'
import { settle, settleAlternatives } from './settle.ts'
import { askResolvers, lookAgain, lookEverywhere } from './survey.ts'
import { authoritativelyReady } from './verdict.ts'

/** Names of which the rules may ask extra questions in one round; the others share their causes. */
const EXPLAINED_AT_ONCE = 64

/** The entries of a watch and the rounds that bring them up to date. */
export interface Rounds {
  readonly entries: readonly Entry[]
  readonly count: number
  /** When, on the monotonic clock, the next zone is due. */
  readonly due: number
  /** Looks at everything that is not ready, everywhere; `again` walks the delegations once more. */
  everywhere(which: (entry: Entry) => boolean, again?: boolean): Promise<void>
  /** Looks at the zones that are due. */
  tick(): Promise<void>
  /** Asks the resolvers about the entries that every authoritative server shows. */
  resolvers(which: (entry: Entry) => boolean): Promise<void>
}

/** Begins the rounds of a watch; `signal` ends every question under way. */
export function beginRounds(plan: Plan, tools: Tools, started: number, signal: AbortSignal): Rounds {
  const { world, walker, rules } = tools
  const randomLabel = `x${Buffer.from(world.random(8)).toString('hex')}`
  const paces = new Map<string, Pace>()
  let entries: readonly Entry[] = plan.expectations.map(openEntry)
  let count = 0

  return {
    get entries() {
      return entries
    },
    get count() {
      return count
    },
    get due() {
      return Math.min(...[...byZone(outstanding()).keys()].map(dueOf))
    },
    everywhere,
    tick,
    resolvers,
  }

  async function everywhere(which: (entry: Entry) => boolean, again = false): Promise<void> {
    const chosen = entries.filter(which)
    if (again) forgetZones(chosen)
    await sweep(chosen, () => true)
  }

  async function tick(): Promise<void> {
    count += 1
    const due = [...byZone(outstanding())].filter(([key]) => dueOf(key) <= world.now())
    await Promise.all(due.map(([key, group]) => lookAtZone(key, group)))
  }

  async function lookAtZone(key: string, group: readonly Entry[]): Promise<void> {
    const canary = canaryOf(group, paces.get(key)?.turn ?? 0)
    const chosen = canary ? [canary.entry] : []
    const before = viewsOf(chosen)
    await learn(chosen, (entry) =>
      lookAgain(tools, entry.evidence, canary ? [canary.sighting] : [], look(entry)),
    )
    keepPace([key], before)
    if (paces.get(key)?.news === world.now()) await followUp(key, before)
  }

  /** News of one name is looked at everywhere at once, and as a rule all that is outstanding in the zone with it. */
  async function followUp(key: string, asked: ReadonlyMap<Expectation, string>): Promise<void> {
    const group = byZone(outstanding()).get(key) ?? []
    const sweeps = (paces.get(key)?.sweepFrom ?? 0) <= world.now()
    await sweep(
      sweeps ? group : group.filter(({ evidence }) => asked.has(evidence.expectation)),
      ({ verdict }) => verdict.authoritative?.right === 0,
    )
    const pace = paces.get(key)
    if (!sweeps || pace === undefined) return
    const left = byZone(outstanding()).get(key) ?? []
    const uncookied = left.filter(isUncookied)
    paces.set(key, { ...pace, sweepFrom: world.now() + untilNextSweep(left.length, uncookied.length) })
  }

  /** Looks everywhere; what `puzzles` is explained too. Where some servers are right, the others only need time. */
  async function sweep(chosen: readonly Entry[], puzzles: (entry: Entry) => boolean): Promise<void> {
    count += 1
    const before = viewsOf(chosen)
    await learn(chosen, async (entry) => {
      const seen =
        plan.requirement.of === 'resolvers-only'
          ? {}
          : await lookEverywhere(tools, entry.evidence, look(entry))
      return { ...seen, ...(await askAsCa(tools, plan.certificate, { ...entry.evidence, ...seen }, signal)) }
    })
    await explain(entries.filter((entry) => before.has(entry.evidence.expectation) && puzzles(entry)))
    entries = entries.map((entry) =>
      before.has(entry.evidence.expectation) ? withProof(entry, world.now()) : entry,
    )
    const looked = entries.filter(({ evidence }) => before.has(evidence.expectation))
    keepPace(byZone(looked).keys(), before)
  }

  async function resolvers(which: (entry: Entry) => boolean): Promise<void> {
    const chosen = entries.filter((entry) => which(entry) && mayAskResolvers(entry.evidence))
    await learn(chosen, ({ evidence }) => askResolvers(tools, evidence, plan.resolvers, { started, signal }))
  }

  /** Extra questions cost, so they are asked once a full round, and only about what is not ready. */
  async function explain(chosen: readonly Entry[]): Promise<void> {
    const expectations = new Set(chosen.map(({ evidence }) => evidence.expectation))
    const puzzling = entries
      .filter(({ evidence, verdict }) => expectations.has(evidence.expectation) && verdict.state !== 'ready')
      .slice(0, EXPLAINED_AT_ONCE)
    const asked = run()
    const answers = new Map(
      await eachInFlight(
        puzzling,
        async ({ evidence }) =>
          [evidence.expectation, await askForRules(tools, evidence, rules, asked, signal)] as const,
      ),
    )
    // Answers that were cut short prove nothing; those of the round before still do.
    if (signal.aborted) return
    entries = entries.map((entry) => ({
      ...entry,
      answers: answers.get(entry.evidence.expectation) ?? entry.answers,
    }))
    judge(({ evidence }) => answers.has(evidence.expectation))
  }

  /** Takes in what was found out about some entries side by side, then judges them with all of it in view. */
  async function learn(
    chosen: readonly Entry[],
    look: (entry: Entry) => Promise<Partial<Evidence>>,
  ): Promise<void> {
    const found = new Map(
      await eachInFlight(chosen, async (entry) => [entry.evidence.expectation, await look(entry)] as const),
    )
    entries = entries.map((entry) => ({
      ...entry,
      evidence: { ...entry.evidence, ...found.get(entry.evidence.expectation) },
    }))
    judge(({ evidence }) => found.has(evidence.expectation))
    entries = entries.map((entry) =>
      found.has(entry.evidence.expectation) && isSeenNotReady(entry) ? { ...entry, changed: true } : entry,
    )
  }

  function judge(which: (entry: Entry) => boolean): void {
    const [judged, elapsed] = [run(), world.now() - started]
    entries = settleAlternatives(
      entries.map((entry) => (which(entry) ? settle(entry, plan, rules, judged, elapsed) : entry)),
    )
  }

  /** Not ready by what was seen, and not just because no resolver was asked yet. */
  function isSeenNotReady({ verdict, evidence }: Entry): boolean {
    const awaitsResolvers = evidence.resolvers.length === 0 && mayAskResolvers(evidence)
    return verdict.state !== 'ready' && !awaitsResolvers
  }

  function mayAskResolvers(evidence: Evidence): boolean {
    return (
      requirementFor(evidence.expectation, plan).of === 'resolvers-only' || authoritativelyReady(evidence)
    )
  }

  /** What another look at authoritative servers can bring further; the rest waits for resolvers, or for a full round. */
  function outstanding(): Entry[] {
    return entries.filter(({ verdict, evidence }) => verdict.state !== 'ready' && !mayAskResolvers(evidence))
  }

  function dueOf(key: string): number {
    return paces.get(key)?.due ?? world.now()
  }

  /** Lets the pace of zones that were looked at follow from what that brought; `before` is what was known of the names asked. */
  function keepPace(keys: Iterable<string>, before: ReadonlyMap<Expectation, string>): void {
    const moment = { now: world.now(), started, zones: byZone(outstanding()).size }
    const groups = byZone(entries)
    for (const key of keys) {
      const group = groups.get(key) ?? []
      const stirred = group.some(({ evidence }) => {
        const last = before.get(evidence.expectation)
        return last !== undefined && last !== fingerprintOf(evidence)
      })
      const right = group.reduce((sum, { verdict }) => sum + (verdict.authoritative?.right ?? 0), 0)
      paces.set(key, nextPace(paces.get(key), moment, { right, stirred }))
    }
  }

  /** A delegation that was changed at the registrar is seen only by walking again from above. */
  function forgetZones(chosen: readonly Entry[]): void {
    const walks = chosen.flatMap(({ evidence }) => evidence.path.hops.map(({ walk }) => walk))
    for (const walk of walks) {
      if (walk.kind === 'zone' || walk.kind === 'unreachable') walker.forget(walk.zone.apex)
    }
  }

  function look(entry: Entry) {
    return { started, dnssec: plan.certificate.wantsTrust(entry.evidence.expectation), signal }
  }

  function run(): Run {
    return {
      expectations: plan.expectations,
      evidence: entries.map(({ evidence }) => evidence),
      expectedNameservers: plan.expectedNameservers,
      requirement: plan.requirement,
      randomLabel,
      now: world.date().getTime(),
      monotonic: world.now(),
      started,
    }
  }
}

/** What is known of entries, for a comparison after the next look. */
function viewsOf(entries: readonly Entry[]): Map<Expectation, string> {
  return new Map(entries.map(({ evidence }) => [evidence.expectation, fingerprintOf(evidence)]))
}

function isUncookied(entry: Entry): boolean {
  return outstandingSlots(entry).some(({ sighting }) => sighting.observation.notes.includes('no-cookie'))
}
