// The rounds of a watch: everything everywhere, one canary question a zone, all that is outstanding in it once that
// brings news, and resolvers last.
import { askAsCa } from './ca-view.ts'
import { byZone, canaryOf, outstandingSlots, zoneKey } from './canary.ts'
import { confirmedSince, unconfirmed, wantsConfirming } from './confirming.ts'
import type { Entry } from './entry.ts'
import type { Evidence } from './evidence.ts'
import { createKnowledge, type Which } from './knowledge.ts'
import { isStirred, shownIn, viewsOf, type Views } from './news.ts'
import type { Plan, Tools } from './plan.ts'
import { FULL_ROUND } from './schedule.ts'
import { askResolvers, lookAgain, lookEverywhere } from './survey.ts'
import { createZonePaces } from './zone-paces.ts'

/** The entries of a watch and the rounds that bring them up to date. */
export interface Rounds {
  readonly entries: readonly Entry[]
  readonly count: number
  /** When, on the monotonic clock, the next zone is due. */
  readonly due: number
  /** Looks at these entries everywhere; `again` walks the delegations once more. */
  everywhere(which: Which, again?: boolean): Promise<void>
  /** Looks at the zones that are due. */
  tick(): Promise<void>
  /** Looks once more, from new ports, at what is not to be taken at its word. */
  confirm(): Promise<void>
  /** The run ends before that was done. */
  leaveUnconfirmed(): void
  /** Asks the resolvers about the entries that every authoritative server shows. */
  resolvers(which: Which): Promise<void>
}

/** Begins the rounds of a watch; `signal` ends every question under way. */
export function beginRounds(plan: Plan, tools: Tools, started: number, signal: AbortSignal): Rounds {
  const { world, network, walker } = tools
  const known = createKnowledge(plan, tools, started, signal)
  const paces = createZonePaces(world, started)
  let count = 0
  // What did not explain itself in a minute is asked about again after two minutes, after four, and so on, and at the end.
  let explainFrom = started

  return {
    get entries() {
      return known.entries
    },
    get count() {
      return count
    },
    get due() {
      return Math.min(...[...byZone(known.outstanding()).keys()].map((key) => paces.dueOf(key)))
    },
    everywhere,
    tick,
    async confirm() {
      const [began, isChosen] = [world.now(), isAmong(known.entries.filter(isDoubted))]
      network.renew()
      await everywhere(isChosen)
      known.amend(isChosen, (entry) => confirmedSince(entry, began))
    },
    leaveUnconfirmed() {
      known.amend(isDoubted, unconfirmed)
    },
    async resolvers(which) {
      const chosen = known.entries.filter((entry) => which(entry) && known.mayAskResolvers(entry))
      await known.gather(chosen, ({ evidence }) =>
        askResolvers(tools, evidence, plan.resolvers, { started, signal }),
      )
      known.judge(isAmong(chosen))
    },
  }

  async function everywhere(which: Which, again = false): Promise<void> {
    const chosen = known.entries.filter(which)
    if (again) forgetZones(chosen)
    const isDue = world.now() >= explainFrom || world.now() >= started + plan.timeout
    if (isDue) explainFrom = world.now() + Math.max(FULL_ROUND, world.now() - started)
    await sweep(chosen, ({ proof }) => isDue || proof?.proven === false)
  }

  function isDoubted(entry: Entry): boolean {
    return wantsConfirming(entry, world.now())
  }

  async function tick(): Promise<void> {
    count += 1
    const due = [...byZone(known.outstanding())].filter(([key]) => paces.dueOf(key) <= world.now())
    const canaries = new Map(
      due
        .map(([key, group]) => canaryOf(group, paces.turnOf(key)))
        .flatMap((canary) => (canary ? [[canary.entry, canary.sighting] as const] : [])),
    )
    const asked = [...canaries.keys()]
    const before = viewsOf(asked)
    await known.gather(asked, (entry) => lookAgain(tools, entry.evidence, canaries.get(entry), look(entry)))
    // Most canaries say what they said before, and then there is nothing to judge.
    known.judge(({ evidence }) => isStirred(evidence, before))
    await followUp(keepPace(new Set(due.map(([key]) => key)), before), isAmong(asked))
  }

  /** News of one name is looked at everywhere at once, and as a rule all that is outstanding in its zone with it. */
  async function followUp(news: ReadonlySet<string>, wasAsked: Which): Promise<void> {
    if (news.size === 0) return
    const swept = new Set([...news].filter((key) => paces.maySweep(key)))
    const chosen = known
      .outstanding()
      .filter((entry) => swept.has(zoneKey(entry)) || (news.has(zoneKey(entry)) && wasAsked(entry)))
    // Where some servers are right, the others only need time, and there is nothing to explain.
    await sweep(chosen, (entry) => wasAsked(entry) && entry.verdict.authoritative?.right === 0)
    const groups = byZone(known.outstanding())
    for (const key of swept) {
      const left = groups.get(key) ?? []
      paces.swept(key, { names: left.length, uncookied: left.filter(isUncookied).length })
    }
  }

  /** Looks everywhere, and has explained what `puzzles`. */
  async function sweep(chosen: readonly Entry[], puzzles: Which): Promise<void> {
    count += 1
    const [isChosen, before] = [isAmong(chosen), viewsOf(chosen)]
    await known.gather(chosen, lookAtAll)
    known.judge(isChosen)
    await known.explain((entry) => isChosen(entry) && puzzles(entry))
    known.prove(isChosen)
    keepPace(new Set(known.entries.filter(isChosen).map(zoneKey)), before)
  }

  async function lookAtAll(entry: Entry): Promise<Partial<Evidence>> {
    const { evidence } = entry
    const seen =
      plan.requirement.of === 'resolvers-only' ? {} : await lookEverywhere(tools, evidence, look(entry))
    return { ...seen, ...(await askAsCa(tools, plan.certificate, { ...evidence, ...seen }, signal)) }
  }

  /** Lets zones go on at the pace that follows from what a look showed; gives those of which that is news. */
  function keepPace(keys: ReadonlySet<string>, before: Views): ReadonlySet<string> {
    const groups = byZone(known.entries)
    const shown = [...keys].map((key) => [key, shownIn(groups.get(key) ?? [], before)] as const)
    return paces.keep(new Map(shown), byZone(known.outstanding()).size)
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
}

/** Whether an entry is one of these, whatever has been found out about it since. */
function isAmong(chosen: readonly Entry[]): Which {
  const expectations = new Set(chosen.map(({ evidence }) => evidence.expectation))
  return ({ evidence }) => expectations.has(evidence.expectation)
}

function isUncookied(entry: Entry): boolean {
  return outstandingSlots(entry).some(({ sighting }) => sighting.observation.notes.includes('no-cookie'))
}
