// The rounds of a watch: everything everywhere, one canary question a zone, all that is outstanding in it once that
// brings news, and resolvers last.
import { areLost, byZone, canaryOf, outstandingSlots, zoneKey } from './canary.ts'
import { confirmedSince, unconfirmed, wantsConfirming } from './confirming.ts'
import type { Entry, Found } from './entry.ts'
import type { Expectation } from './expectation.ts'
import { createKnowledge, type Which } from './knowledge.ts'
import { createLooks } from './looks.ts'
import { isStirred, shownIn, viewsOf, type Views } from './news.ts'
import type { Plan, Tools } from './plan.ts'
import { FULL_ROUND } from './schedule.ts'
import { isRefusedSomewhere, isUnproven } from './verdict.ts'
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
  /** Whether an entry that is ready is not to be taken at its word. */
  isDoubted(entry: Entry): boolean
  /** Looks once more, from new ports, at what is doubted. */
  confirm(): Promise<void>
  /** The run ends before that was done. */
  leaveUnconfirmed(): void
  /** Has explained what no round has. */
  explainRest(): Promise<void>
  /** Whether the authoritative servers show what is expected, or are not to be asked. */
  mayAskResolvers(entry: Entry): boolean
  /** Asks the resolvers about the entries that every authoritative server shows, and showed just now. */
  resolvers(which: Which): Promise<void>
}

/** Begins the rounds of a watch; `signal` ends every question under way. */
export function beginRounds(plan: Plan, tools: Tools, started: number, signal: AbortSignal): Rounds {
  const { world, network } = tools
  const looks = createLooks(plan, tools, started, signal)
  const known = createKnowledge(plan, tools, started, signal)
  const paces = createZonePaces(world, started)
  let count = 0
  // What was seen by a look that took minutes is not old when that look is over.
  let longestLook = 0
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
    isDoubted,
    async confirm() {
      const [began, isChosen] = [world.now(), isAmong(known.entries.filter(isDoubted))]
      network.renew()
      await everywhere(isChosen)
      known.amend(isChosen, (entry) => confirmedSince(entry, began))
    },
    leaveUnconfirmed() {
      known.amend(isDoubted, unconfirmed)
    },
    explainRest: () => known.explainRest(),
    mayAskResolvers: (entry) => known.mayAskResolvers(entry),
    async resolvers(which) {
      // A server that was right may not be any more, and what a resolver learns from it by our question it keeps.
      await sweep(known.entries.filter((entry) => mayAskNow(entry) && isFirstAsked(entry)))
      const chosen = known.entries.filter(mayAskNow)
      await known.gather(chosen, (entry) => looks.resolvers(entry))
      known.judge(isAmong(chosen))

      function mayAskNow(entry: Entry): boolean {
        return which(entry) && known.mayAskResolvers(entry)
      }
    },
  }

  async function everywhere(which: Which, again = false): Promise<void> {
    const chosen = known.entries.filter(which)
    if (again) for (const entry of chosen) looks.forgetZones(entry)
    const isDue = world.now() >= explainFrom || world.now() >= started + plan.timeout
    if (isDue) explainFrom = world.now() + Math.max(FULL_ROUND, world.now() - started)
    await sweep(chosen, ({ proof }) => isDue || proof?.proven === false)
  }

  function isDoubted(entry: Entry): boolean {
    return wantsConfirming(entry, world.now() - FULL_ROUND - longestLook)
  }

  async function tick(): Promise<void> {
    count += 1
    const began = world.now()
    const due = [...byZone(known.outstanding())].filter(([key]) => paces.dueOf(key) <= world.now())
    const canaries = due.flatMap(([key, group]) => canaryOf(group, paces.turnOf(key)) ?? [])
    const canaryFor = new Map(canaries.map((canary) => [canary.entry, canary]))
    const asked = [...canaryFor.keys()]
    const before = viewsOf(asked)
    const walked = new Set<Expectation>()
    await known.gather(asked, async (entry) => {
      const look = await looks.byCanary(canaryFor.get(entry) ?? { entry })
      if (look.walked) walked.add(entry.evidence.expectation)
      return look.found
    })
    // Most canaries say what they said before, and then there is nothing to judge.
    known.judge(({ evidence }) => walked.has(evidence.expectation) || isStirred(evidence, before))
    const lost = due.filter(([, group]) => walked.size > 0 && areLost(group)).map(([key]) => key)
    const news = keepPace(new Set(due.map(([key]) => key)), before, new Set(lost))
    await followUp(new Set([...news, ...keysLeft(asked, walked)]), isAmong(asked), began)
  }

  /** Where one entry has found another zone than it was in, those that it leaves there may find theirs. */
  function keysLeft(asked: readonly Entry[], walked: ReadonlySet<Expectation>): string[] {
    const moved = known.entries.filter(({ evidence }) => walked.has(evidence.expectation))
    const keys = new Map(moved.map((entry) => [entry.evidence.expectation, zoneKey(entry)]))
    return asked
      .filter((entry) => (keys.get(entry.evidence.expectation) ?? zoneKey(entry)) !== zoneKey(entry))
      .map(zoneKey)
  }

  /** News of one name is looked at everywhere at once, and as a rule all that is outstanding in its zone with it. */
  async function followUp(news: ReadonlySet<string>, wasAsked: Which, began: number): Promise<void> {
    if (news.size === 0) return
    const swept = new Set([...news].filter((key) => paces.maySweep(key)))
    const chosen = known
      .outstanding()
      .filter((entry) => swept.has(zoneKey(entry)) || (news.has(zoneKey(entry)) && wasAsked(entry)))
    // Where some servers are right, the others only need time: there is nothing to explain, and those are asked again to confirm it.
    const arriving = chosen.filter(isArriving)
    await look(arriving, (entry) => looks.onwards(entry, began))
    await sweep(
      chosen.filter((entry) => !isArriving(entry)),
      (entry) => wasAsked(entry) && entry.verdict.authoritative?.right === 0,
    )
    const groups = byZone(known.outstanding())
    for (const key of swept) {
      const left = groups.get(key) ?? []
      paces.swept(key, { names: left.length, uncookied: left.filter(isUncookied).length })
    }
  }

  /** Looks everywhere, and has explained what `puzzles`. */
  async function sweep(chosen: readonly Entry[], puzzles?: Which): Promise<void> {
    const began = world.now()
    await look(chosen, (entry) => looks.everywhere(entry), puzzles)
    longestLook = Math.max(longestLook, world.now() - began)
  }

  async function look(
    chosen: readonly Entry[],
    how: (entry: Entry) => Promise<Found>,
    puzzles: Which = () => false,
  ): Promise<void> {
    if (chosen.length === 0) return
    count += 1
    const [isChosen, before] = [isAmong(chosen), viewsOf(chosen)]
    await known.gather(chosen, how)
    known.judge(isChosen)
    await known.explain((entry) => isChosen(entry) && puzzles(entry))
    known.prove(isChosen)
    keepPace(new Set(known.entries.filter(isChosen).map(zoneKey)), before)
  }

  /** Lets zones go on at the pace that follows from what a look showed; gives those of which that is news. */
  function keepPace(
    keys: ReadonlySet<string>,
    before: Views,
    lost: ReadonlySet<string> = new Set(),
  ): ReadonlySet<string> {
    const groups = byZone(known.entries)
    const shown = [...keys].map(
      (key) => [key, { ...shownIn(groups.get(key) ?? [], before), lost: lost.has(key) }] as const,
    )
    return paces.keep(new Map(shown), byZone(known.outstanding()).size)
  }
}

/** Whether an entry is one of these, whatever has been found out about it since. */
function isAmong(chosen: readonly Entry[]): Which {
  const expectations = new Set(chosen.map(({ evidence }) => evidence.expectation))
  return ({ evidence }) => expectations.has(evidence.expectation)
}

/** Whether some servers show the record, and nothing but the others keeps it from being ready. */
function isArriving({ evidence, verdict }: Entry): boolean {
  const right = verdict.authoritative?.right ?? 0
  return right > 0 && !isRefusedSomewhere(evidence) && !isUnproven(evidence)
}

/** Whether a record that was seen to appear, and not confirmed since, is about to be asked for at resolvers for the first time. */
function isFirstAsked({ changed, evidence }: Entry): boolean {
  return changed && evidence.resolvers.length === 0
}

function isUncookied(entry: Entry): boolean {
  return outstandingSlots(entry).some(({ sighting }) => sighting.observation.notes.includes('no-cookie'))
}
