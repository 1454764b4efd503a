// The looks of a watch at one expectation: at everything, once more by a canary, and along a way that is walked again.
import { askAsCa, askResolversAsCa } from './ca-view.ts'
import type { Canary } from './canary.ts'
import type { Entry, Found } from './entry.ts'
import type { Plan, Tools } from './plan.ts'
import { withSerials } from './serials.ts'
import { askResolvers, lookAgain, lookEverywhere, type Look } from './survey.ts'
import { lostOn, unheardAt } from './way.ts'

/** Ways to look at an entry; each gives what it adds to the evidence. */
export interface Looks {
  /** At every server on the way, and as a CA would. */
  everywhere(entry: Entry): Promise<Found>
  /** At one server; everywhere where nobody can be asked, or the answer changes the way. `walked` tells which. */
  byCanary(canary: Canary): Promise<{ readonly found: Found; readonly walked: boolean }>
  /** At the resolvers; where they are the only ones to ask, for what a CA looks at too. */
  resolvers(entry: Entry): Promise<Found>
  /** Lets the next look walk to the zones of an entry anew: a delegation that was changed at the registrar is seen only so. */
  forgetZones(entry: Entry): void
}

/** Makes the looks of a watch; `signal` ends every question under way. */
export function createLooks(plan: Plan, tools: Tools, started: number, signal: AbortSignal): Looks {
  const { walker } = tools

  return {
    everywhere,
    async byCanary({ entry, sighting }) {
      const found = sighting && (await lookAgain(tools, entry.evidence, sighting, lookFor(entry)))
      if (found) return { found, walked: false }
      for (const name of lostOn(entry.evidence.path)) walker.forget(name)
      return { found: await everywhere(entry), walked: true }
    },
    async resolvers({ evidence }) {
      const seen = await askResolvers(tools, evidence, plan.resolvers, { started, signal })
      if (plan.requirement.of !== 'resolvers-only') return seen
      const known = { ...evidence, ...seen }
      return { ...seen, ...(await askResolversAsCa(tools, plan.certificate, known, plan.resolvers, signal)) }
    },
    forgetZones({ evidence }) {
      for (const hop of evidence.path.hops)
        if ('zone' in hop.walk) walker.forget(hop.walk.zone.apex, unheardAt(hop))
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

  function lookFor({ evidence }: Entry): Look {
    return { started, dnssec: plan.certificate.wantsTrust(evidence.expectation), signal }
  }
}
