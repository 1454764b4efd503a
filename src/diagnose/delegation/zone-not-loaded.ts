// zone-not-loaded: the servers that the domain is delegated to are there, but none of them serves the zone.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { delegatorOf } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { isRefusedByAll } from '../server/fault.ts'
import { stagesOf } from '../stage.ts'
import { eachOf } from '../who.ts'

/**
 * Fires where no server spoke for the zone when it was looked at whole, and at least one was there to
 * refuse or fail. Not final: a zone that was just made is loaded soon.
 */
export const zoneNotLoaded: Rule = {
  id: 'zone-not-loaded',

  judge(evidence: Evidence): Diagnosis | undefined {
    const stage = stagesOf(evidence).find(isRefusedByAll)
    if (!stage) return undefined
    const asked = stage.zone.observations.filter(({ question }) => question.type === 'SOA')
    const zone = quoted(stage.zone.apex)
    return {
      id: 'zone-not-loaded',
      severity: 'error',
      final: false,
      headline: `no server of ${zone} serves the zone`,
      explain: `The domain is delegated to them, but asked for its SOA record, ${eachOf(asked, said)}. The zone was never set up there, could not be loaded, or was moved elsewhere without a word to ${delegatorOf(stage.zone.parent)}.`,
      cure: {
        sentence: `Load ${zone} at these servers, or have ${delegatorOf(stage.zone.parent)} delegate it to those that serve it.`,
        zone: stage.zone.apex,
        lines: [],
      },
      evidence: asked,
    }
  },
}

function said({ outcome }: Observation): string {
  switch (outcome.kind) {
    case 'lame':
      return outcome.how === 'refused' || outcome.how === 'notauth'
        ? outcome.how.toUpperCase()
        : 'no answer of its own'
    case 'error':
      return outcome.rcode
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return 'no answer'
    case 'answer':
    case 'alias':
    case 'nodata':
    case 'nxdomain':
    case 'referral':
      return 'no SOA record'
  }
}
