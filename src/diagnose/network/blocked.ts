// network-blocked: nothing on port 53 answers from here, not even the root servers.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { isInternetRoot } from '../root-servers.ts'
import { RESOLVERS_INSTEAD } from './instead.ts'

/** Fires where the walk could not begin, because no root server was heard. */
export const networkBlocked: Rule = {
  id: 'network-blocked',

  judge({ path }: Evidence): Diagnosis | undefined {
    const walk = path.hops.map((hop) => hop.walk).find(({ kind }) => kind === 'blocked')
    return walk?.kind === 'blocked' ? diagnosis(walk.observations) : undefined
  },
}

function diagnosis(observations: readonly Observation[]): Diagnosis {
  const isOffline = observations.every(({ notes }) => notes.includes('no-route'))
  const isOwn = !observations.some(({ server }) => isInternetRoot(server.name))
  return {
    id: 'network-blocked',
    severity: 'error',
    final: false,
    ...(isOffline ? OFFLINE : isOwn ? OWN_ROOTS : BLOCKED),
    evidence: observations,
  }
}

type Words = Pick<Diagnosis, 'headline' | 'explain' | 'cure'>

const OFFLINE: Words = {
  headline: 'this machine has no route to any DNS server',
  explain:
    'The system knows no way to the root servers, by neither IPv4 nor IPv6. It says nothing about the domain.',
  cure: { sentence: 'Give the machine a network, then run this again.', lines: [] },
}

const OWN_ROOTS: Words = {
  headline: 'none of the servers in `roots` answers',
  explain:
    'Every walk to a zone begins at them, and they gave no answer, neither by UDP nor by TCP. It says nothing about the domain.',
  cure: { sentence: 'Correct `roots`, or let UDP and TCP through to their port.', lines: [] },
}

const BLOCKED: Words = {
  headline: 'nothing on port 53 answers from here, not even the root servers',
  explain:
    'Several root servers, each in a network of its own, gave no answer, neither by UDP nor by TCP, so it is the network of this machine that lets no DNS through. It says nothing about the domain.',
  cure: { sentence: `Let UDP and TCP out to port 53, or ${RESOLVERS_INSTEAD}`, lines: [] },
}
