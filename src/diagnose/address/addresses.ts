// The addresses that a name leads to, of both families, for the challenges in which a CA connects to them.
import type { Evidence, Run } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import type { ResourceRecord } from '../../wire/message.ts'
import { lastHop } from '../seen.ts'

/** An address record that servers show. */
export interface SeenAddress {
  readonly ip: string
  readonly record: ResourceRecord
  readonly shownBy: readonly Observation[]
}

/** Whether a CA will connect to the address: http-01 and tls-alpn-01 (RFC 8555 section 8.3, RFC 8737). */
export function isForConnection({ expectation: { purpose } }: Evidence): boolean {
  return purpose?.challenge === 'http-01' || purpose?.challenge === 'tls-alpn-01'
}

/** The evidence about the same name in this run, of this family and the other. */
export function evidenceOfName({ expectation }: Evidence, { evidence }: Run): Evidence[] {
  return evidence.filter((one) => one.expectation.name.key === expectation.name.key && isForConnection(one))
}

/** The distinct addresses at the end of the way. */
export function addressesSeen(evidence: Evidence): SeenAddress[] {
  const seen = new Map<string, { ip: string; record: ResourceRecord; shownBy: Observation[] }>()
  for (const observation of lastHop(evidence)?.observations ?? []) {
    if (observation.outcome.kind !== 'answer') continue
    for (const record of observation.outcome.records) {
      if (record.rdata.type !== 'A' && record.rdata.type !== 'AAAA') continue
      const ip = record.rdata.address
      const known = seen.get(ip)
      if (known) known.shownBy.push(observation)
      else seen.set(ip, { ip, record, shownBy: [observation] })
    }
  }
  return [...seen.values()]
}
