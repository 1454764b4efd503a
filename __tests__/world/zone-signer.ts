// Signs a zone as an honest signer would: its keys, a chain of NSEC or NSEC3 records, and a signature over all that is its own.
import { hashName } from '../../src/dnssec/nsec3-hash.ts'
import { rrsetsOf, type RRset } from '../../src/dnssec/rrset.ts'
import type { ResourceRecord } from '../../src/wire/message.ts'
import {
  ancestorsOf,
  compareNames,
  equalNames,
  isSubdomain,
  prependLabel,
  type Name,
} from '../../src/wire/name.ts'
import { parseRdata, type Rdata } from '../../src/wire/rdata.ts'
import { CLASS_IN, type RRType } from '../../src/wire/registry.ts'
import type { SigningKey, Times } from './signing-key.ts'

/** How a zone denies what is not there. */
export type DenialKind = 'nsec' | 'nsec3' | 'opt-out'

/** How a zone is to be signed. */
export interface Signing {
  readonly key: SigningKey
  readonly denial: DenialKind
  /** Extra iterations of NSEC3. */
  readonly iterations: number
  readonly times: Times
}

/** Seconds, of all records that a signer adds. */
const TTL = 300

/** The zone with everything that signing adds. The records are without DNSSEC but for DS. */
export function signZone(apex: Name, plain: readonly ResourceRecord[], signing: Signing): ResourceRecord[] {
  const keyed = [...plain, record(apex, signing.key.dnskey)]
  if (signing.denial !== 'nsec') keyed.push(record(apex, nsec3Parameters(signing)))
  const own = rrsetsOf(keyed).filter((set) => !isBelowCut(apex, keyed, set.owner))
  const denials = signing.denial === 'nsec' ? nsecChain(apex, own) : nsec3Chain(apex, own, signing)
  const signed = [...own, ...rrsetsOf(denials)].filter(
    (set) => set.type !== 'NS' || equalNames(set.owner, apex),
  )
  return [
    ...keyed,
    ...denials,
    ...signed.map((set) => {
      const ttl =
        keyed.find(({ name, rdata }) => equalNames(name, set.owner) && rdata.type === set.type)?.ttl ?? TTL
      return { ...record(set.owner, signing.key.sign(set, ttl, signing.times)), ttl }
    }),
  ]
}

/** Whether a name is glue, or otherwise below a delegation. */
function isBelowCut(apex: Name, records: readonly ResourceRecord[], name: Name): boolean {
  return cutsIn(apex, records).some((cut) => isSubdomain(name, cut) && !equalNames(name, cut))
}

function cutsIn(apex: Name, records: readonly ResourceRecord[]): Name[] {
  return records.flatMap(({ name, rdata }) => (rdata.type === 'NS' && !equalNames(name, apex) ? [name] : []))
}

function nsecChain(apex: Name, own: readonly RRset[]): ResourceRecord[] {
  const owners = [...typesByOwner(own)].sort(([a], [b]) => compareNames(a, b))
  return owners.map(([owner, types], at) => {
    const [next = apex] = owners[at + 1] ?? []
    return record(
      owner,
      parseRdata('NSEC', `${next.key} ${[...types, ...signatureType(types), 'NSEC'].join(' ')}`),
    )
  })
}

function nsec3Chain(apex: Name, own: readonly RRset[], { denial, iterations }: Signing): ResourceRecord[] {
  const optOut = denial === 'opt-out'
  const byOwner = typesByOwner(own)
  if (optOut)
    for (const [owner, types] of byOwner) if (isUnsignedCut(apex, owner, types)) byOwner.delete(owner)
  const named = new Map([...byOwner].map(([owner, types]) => [owner.key, { owner, types }]))
  for (const { owner } of named.values())
    for (const above of ancestorsOf(owner))
      if (isSubdomain(above, apex) && !named.has(above.key)) named.set(above.key, { owner: above, types: [] })
  const hashed = [...named.values()]
    .map(({ owner, types }) => ({ hash: hashName(owner, { iterations, salt: new Uint8Array() }), types }))
    .sort((a, b) => (a.hash < b.hash ? -1 : 1))
  return hashed.map(({ hash, types }, at) => {
    const next = (hashed[at + 1] ?? hashed[0])?.hash ?? hash
    const listed = [...types, ...signatureType(types)].join(' ')
    return record(
      prependLabel(hash, apex),
      parseRdata('NSEC3', `1 ${optOut ? 1 : 0} ${iterations} - ${next} ${listed}`),
    )
  })
}

function nsec3Parameters({ iterations }: Signing): Rdata {
  return parseRdata('NSEC3PARAM', `1 0 ${iterations} -`)
}

function typesByOwner(own: readonly RRset[]): Map<Name, RRType[]> {
  const names = new Map(own.map(({ owner }) => [owner.key, owner]))
  return new Map(
    [...names.values()].map((name) => [
      name,
      own.filter(({ owner }) => equalNames(owner, name)).map(({ type }) => type),
    ]),
  )
}

/** A delegation without DS records has nothing that the zone signs. */
function signatureType(types: readonly RRType[]): RRType[] {
  return types.length === 0 || (types.length === 1 && types[0] === 'NS') ? [] : ['RRSIG']
}

function isUnsignedCut(apex: Name, owner: Name, types: readonly RRType[]): boolean {
  return !equalNames(owner, apex) && types.includes('NS') && !types.includes('DS')
}

function record(name: Name, rdata: Rdata): ResourceRecord {
  return { name, class: CLASS_IN, ttl: TTL, rdata }
}
