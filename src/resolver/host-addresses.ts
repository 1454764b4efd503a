// The addresses of a name server's host, from the zone that holds it.
import type { Question } from '../wire/message.ts'
import type { Name } from '../wire/name.ts'
import type { Descent } from './descend.ts'
import type { Enquiries } from './enquiries.ts'
import { errandFor, type Errand } from './errand.ts'
import type { HostAddresses } from './walk.ts'
import type { Observation, ServerProblem, Zone } from './zone.ts'

/** What is needed to look a host up. */
export interface LookingUp {
  readonly enquiries: Pick<Enquiries, 'ask'>
  readonly descend: (question: Question, errand: Errand) => Promise<Descent>
}

/** Looks up A and AAAA of a host at the servers of its own zone; an alias is not followed (RFC 2181 section 10.3). */
export async function lookUpHost(parts: LookingUp, host: Name, errand: Errand): Promise<HostAddresses> {
  const inner = errandFor(host, errand)
  if (typeof inner === 'string') return { addresses: [], problem: inner }
  const descent = await parts.descend({ name: host, type: 'A' }, inner)
  if (descent.kind !== 'down') return { addresses: [], problem: 'undetermined' }
  const { zone, last } = descent
  if (!last) return { addresses: [], problem: inner.budget.questions > 0 ? whyUnheard(zone) : 'too-many' }
  if (last.outcome.kind === 'alias') return { addresses: [], problem: 'alias' }
  const ipv6 =
    last.outcome.kind === 'nxdomain'
      ? last
      : await parts.enquiries.ask(zone, { name: host, type: 'AAAA' }, inner)
  const addresses = [...addressesIn(last), ...addressesIn(ipv6)]
  if (addresses.length > 0) return { addresses }
  return { addresses, problem: ipv6 ? 'unresolvable' : 'undetermined' }
}

/** A zone that waits for one of its own servers, or for too many others, hands that fault to the hosts in it. */
function whyUnheard(zone: Zone): ServerProblem {
  const problems = zone.servers.map(({ problem }) => problem)
  return problems.find((problem) => problem === 'loop' || problem === 'too-many') ?? 'undetermined'
}

function addressesIn(observation: Observation | undefined): string[] {
  if (observation?.outcome.kind !== 'answer') return []
  return observation.outcome.records.flatMap(({ rdata }) =>
    rdata.type === 'A' || rdata.type === 'AAAA' ? [rdata.address] : [],
  )
}

/** Whether it is the host's own zone that said so, rather than a fault on the way there. */
export function isLasting({ problem }: HostAddresses): boolean {
  return problem === undefined || problem === 'unresolvable' || problem === 'alias'
}
