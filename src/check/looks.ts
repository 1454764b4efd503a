// The looks of a watch at one expectation: at everything, once more by a canary, and along a way that is walked again.
import { askAsCa, askResolversAsCa } from './ca-view.ts'
import { slotsWorthAsking, type Canary } from './canary.ts'
import type { Entry, Found } from './entry.ts'
import type { Observation } from '../resolver/zone.ts'
import type { Plan, Tools } from './plan.ts'
import { withSerials } from './serials.ts'
import { askResolvers, lookAgain, lookEverywhere, type Look } from './survey.ts'
import { lostOn } from './way.ts'

/** Ways to look at an entry; each gives what it adds to the evidence. */
export interface Looks {
  /** At every server on the way, and as a CA would. */
  everywhere(entry: Entry): Promise<Found>
  /** At the servers that do not show the record and were not asked since that moment. */
  onwards(entry: Entry, since: number): Promise<Found>
  /** At one server; everywhere where nobody can be asked, or the answer changes the way. */
  byCanary(canary: Canary): Promise<Looked>
  /** At the resolvers; where they are the only ones to ask, for what a CA looks at too. */
  resolvers(entry: Entry): Promise<Found>
  /** Lets the next look walk to the zones of an entry anew: a delegation that was changed at the registrar is seen only so. */
  forgetZones(entry: Entry): void
}

/** What a look found, and whether the way was walked again for it. */
interface Looked {
  readonly found: Found
  readonly walked: boolean
}

/** Makes the looks of a watch; `signal` ends every question under way. */
export function createLooks(plan: Plan, tools: Tools, started: number, signal: AbortSignal): Looks {
  const { walker } = tools

  return {
    everywhere,
    async onwards(entry, since) {
      const before = slotsWorthAsking(entry).map(({ sighting }) => sighting.observation)
      const old = before.filter(({ at }) => at < since)
      return (await again(entry, old)).found
    },
    async byCanary({ entry, sighting }) {
      return sighting ? again(entry, [sighting.observation]) : alongAnotherWay(entry)
    },
    async resolvers({ evidence }) {
      const seen = await askResolvers(tools, evidence, plan.resolvers, { started, signal })
      if (plan.requirement.of !== 'resolvers-only') return seen
      const known = { ...evidence, ...seen }
      return { ...seen, ...(await askResolversAsCa(tools, plan.certificate, known, plan.resolvers, signal)) }
    },
    forgetZones({ evidence }) {
      for (const { walk } of evidence.path.hops) if ('zone' in walk) walker.forget(walk.zone.apex)
    },
  }

  async function everywhere(entry: Entry): Promise<Found> {
    const { evidence } = entry
    if (plan.requirement.of === 'resolvers-only') return {}
    const seen = await lookEverywhere(tools, evidence, lookFor(entry))
    const [path, view] = await Promise.all([
      withSerials(tools, evidence.path, seen.path, signal),
      askAsCa(tools, plan.certificate, { ...evidence, ...seen }, signal),
    ])
    return { ...seen, path, ...view }
  }

  async function again(entry: Entry, before: readonly Observation[]): Promise<Looked> {
    const found = await lookAgain(tools, entry.evidence, before, lookFor(entry))
    return found ? { found, walked: false } : alongAnotherWay(entry)
  }

  async function alongAnotherWay(entry: Entry): Promise<Looked> {
    for (const name of lostOn(entry.evidence.path)) walker.forget(name)
    return { found: await everywhere(entry), walked: true }
  }

  function lookFor({ evidence }: Entry): Look {
    return { started, dnssec: plan.certificate.wantsTrust(evidence.expectation), signal }
  }
}
