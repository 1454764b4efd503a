// ipv6-untested: servers or resolvers have IPv6 addresses, and this machine has no IPv6, so what they would say is not known.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { severityOfCaches } from '../cache/held.ts'
import { quoted } from '../quote.ts'
import { addressOf, isIpv6, stagesOf } from '../stage.ts'
import { listed } from '../who.ts'
import { RESOLVERS_INSTEAD } from './instead.ts'

/**
 * Fires, as a note, where IPv6 addresses were left out for want of a route; an error where a zone has no
 * others, or where all resolvers that must be right have none.
 */
export const ipv6Untested: Rule = {
  id: 'ipv6-untested',

  judge(evidence: Evidence, _answers, run: Run): Diagnosis | undefined {
    const stages = stagesOf(evidence)
    const servers = stages.flatMap(({ hop }) => hop.observations.filter(isUntested))
    const resolvers = evidence.resolvers.filter(isUntested)
    if (servers.length + resolvers.length === 0) return undefined
    const unseen = stages.find(
      (stage) => stage.hop.observations.some(isUntested) && stage.servers.length === 0,
    )
    if (unseen) return allUntested(quoted(unseen.zone.apex), servers)
    if (resolvers.length > 0 && resolvers.length === evidence.resolvers.length)
      return noResolverTested(evidence, run)
    return someUntested(servers, resolvers)
  },
}

/** Without a zone, so that all domains share it. */
function someUntested(servers: readonly Observation[], resolvers: readonly Observation[]): Diagnosis {
  const untested = [...servers, ...resolvers]
  const addresses = new Set(untested.map(({ server }) => addressOf(server))).size
  const parts = [
    'This machine has no route to IPv6, as GitHub-hosted runners have none.',
    servers.length > 0 ? 'The servers were asked at their IPv4 addresses.' : '',
    resolvers.length > 0 ? withoutVote(resolvers) : '',
  ]
  return {
    id: 'ipv6-untested',
    severity: 'note',
    final: false,
    headline: `IPv6 was not tested (${addresses} ${addresses === 1 ? 'address' : 'addresses'})`,
    explain: parts.filter((part) => part !== '').join(' '),
    cure: {
      sentence:
        servers.length > 0
          ? 'Run this on a machine with IPv6, if the IPv6 addresses of your servers are served apart.'
          : IPV4_INSTEAD,
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

function noResolverTested(evidence: Evidence, run: Run): Diagnosis {
  const { resolvers } = evidence
  return {
    id: 'ipv6-untested',
    severity: severityOfCaches(evidence, run),
    final: false,
    headline: `${resolvers.length === 1 ? 'the resolver has' : 'all resolvers have'} only an IPv6 address, and this machine has no IPv6`,
    explain: `No question can be sent from here to ${listed(labelsOf(resolvers))}. It says nothing about the record.`,
    cure: { sentence: IPV4_INSTEAD, lines: [] },
    evidence: resolvers,
  }
}

const IPV4_INSTEAD = 'Run this on a machine with IPv6, or name a resolver by its IPv4 address in `resolvers`.'

function withoutVote(resolvers: readonly Observation[]): string {
  const [who, verb] = resolvers.length === 1 ? ['resolver', 'was'] : ['resolvers', 'were']
  return `The ${who} ${listed(labelsOf(resolvers))} ${verb} not asked, and ${resolvers.length === 1 ? 'does' : 'do'} not count.`
}

function labelsOf(observations: readonly Observation[]): string[] {
  return [...new Set(observations.map(({ server }) => `\`${addressOf(server)}\``))]
}

function isUntested({ notes, server }: Observation): boolean {
  return notes.includes('no-route') && isIpv6(server)
}
