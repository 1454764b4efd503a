// ipv6-untested: servers have IPv6 addresses, and this machine has no IPv6, so what they would say there is not known.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { addressOf, stagesOf } from '../stage.ts'
import { RESOLVERS_INSTEAD } from './instead.ts'

/**
 * Fires, as a note, where IPv6 addresses were left out for want of a route; an error where a zone has no
 * others.
 */
export const ipv6Untested: Rule = {
  id: 'ipv6-untested',

  judge(evidence: Evidence): Diagnosis | undefined {
    const stages = stagesOf(evidence)
    const untested = stages.flatMap(({ hop }) => hop.observations.filter(isUntested))
    if (untested.length === 0) return undefined
    const unseen = stages.find(
      ({ hop, servers }) => hop.observations.some(isUntested) && servers.length === 0,
    )
    return unseen ? allUntested(quoted(unseen.zone.apex), untested) : someUntested(untested)
  },
}

/** Without a zone, so that all domains share it. */
function someUntested(untested: readonly Observation[]): Diagnosis {
  const addresses = new Set(untested.map(({ server }) => addressOf(server))).size
  return {
    id: 'ipv6-untested',
    severity: 'note',
    final: false,
    headline: `IPv6 was not tested (${addresses} ${addresses === 1 ? 'address' : 'addresses'})`,
    explain:
      'This machine has no route to IPv6, as GitHub-hosted runners have none. The servers were asked at their IPv4 addresses.',
    cure: {
      sentence: 'Run this on a machine with IPv6, if the IPv6 addresses of your servers are served apart.',
      lines: [],
    },
    evidence: untested,
  }
}

function allUntested(zone: string, untested: readonly Observation[]): Diagnosis {
  return {
    id: 'ipv6-untested',
    severity: 'error',
    final: false,
    headline: `the servers of ${zone} have only IPv6 addresses, and this machine has no IPv6`,
    explain:
      'No question can be sent to them from here. It says nothing about the domain; many resolvers, too, have no IPv6.',
    cure: { sentence: `Run this on a machine with IPv6, or ${RESOLVERS_INSTEAD}`, lines: [] },
    evidence: untested,
  }
}

function isUntested({ notes, server }: Observation): boolean {
  return notes.includes('no-route') && addressOf(server).includes(':')
}
