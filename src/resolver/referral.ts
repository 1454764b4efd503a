// Referrals: the NS records by which a server points to the zone further down, or betrays that it does not serve this one.
import type { Message, ResourceRecord } from '../wire/message.ts'
import { distinctNames, equalNames, isSubdomain, type Name } from '../wire/name.ts'
import { ownRecords } from './chase.ts'
import type { Lame, Referral } from './outcome.ts'

/**
 * What the NS records in the authority section of a message without answer and SOA mean for `name` (RFC 1034 section 4.3.2 step 3b,
 * RFC 2308 section 2.2). Undefined when they belong to a denial. `zone` is undefined for a recursive resolver, which must not refer.
 */
export function referralOf(
  name: Name,
  zone: Name | undefined,
  message: Message,
): Referral | Lame | undefined {
  const cut = deepestCut(name, message.authority)
  if (!cut) return undefined
  if (!zone) return { kind: 'lame', how: 'not-recursive' }
  if (equalNames(cut, zone))
    return message.flags.aa ? undefined : { kind: 'lame', how: 'self-referral', taken: { kind: 'nodata' } }
  if (!isSubdomain(cut, zone)) return { kind: 'lame', how: 'upward-referral' }
  const servers = nsNames(ownRecords(message.authority, cut, 'NS'))
  return {
    kind: 'referral',
    zone: cut,
    servers,
    glue: glueFor(servers, zone, message.additional),
    ds: ownRecords(message.authority, cut, 'DS'),
  }
}

/** The servers in NS records, each once. */
export function nsNames(records: readonly ResourceRecord[]): Name[] {
  return distinctNames(records.flatMap(({ rdata }) => (rdata.type === 'NS' ? [rdata.nsdname] : [])))
}

/** Addresses of servers, left out where the server of `zone` has no say: at names outside that zone. */
function glueFor(
  servers: readonly Name[],
  zone: Name,
  additional: readonly ResourceRecord[],
): ResourceRecord[] {
  const listed = new Set(servers.map(({ key }) => key))
  return additional.filter(
    ({ name, rdata }) =>
      (rdata.type === 'A' || rdata.type === 'AAAA') && listed.has(name.key) && isSubdomain(name, zone),
  )
}

function deepestCut(name: Name, authority: readonly ResourceRecord[]): Name | undefined {
  let deepest: Name | undefined
  for (const record of authority) {
    const holds = record.rdata.type === 'NS' && isSubdomain(name, record.name)
    if (holds && (!deepest || record.name.labels.length > deepest.labels.length)) deepest = record.name
  }
  return deepest
}
