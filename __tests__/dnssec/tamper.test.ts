// A change of any octet must never be valid. Each change goes through the codec, as it would on its way here.
import { describe, expect, test } from '@jest/globals'
import { parseAnchors } from '../../src/dnssec/anchors.ts'
import { signedOctets } from '../../src/dnssec/canonical.ts'
import { verifyKeys } from '../../src/dnssec/keys.ts'
import { rrsetsOf, type RRset } from '../../src/dnssec/rrset.ts'
import { verifyRRset } from '../../src/dnssec/signature.ts'
import { presentName } from '../../src/wire/name.ts'
import { decodeMessage, encodeMessage, WireError, type Message } from '../../src/wire/message.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import { CLASS_IN, type RRType } from '../../src/wire/registry.ts'
import { NOW, openZone } from './signed-zone.ts'

const HEADER_OCTETS = 12

/** The RRset and its signatures as an answer. */
function encode(set: RRset): Uint8Array {
  const message: Message = {
    id: 0,
    opcode: 0,
    flags: { qr: true, aa: true, tc: false, rd: false, ra: false, ad: false, cd: false },
    rcode: 'NOERROR',
    question: [],
    answer: [...set.rdatas, ...set.signatures].map((rdata) => ({
      name: set.owner,
      class: CLASS_IN,
      ttl: 3600,
      rdata,
    })),
    authority: [],
    additional: [],
  }
  return encodeMessage(message)
}

/** What the answer is taken for with one bit of an octet flipped; undefined when it is no message any more, or holds no such RRset. */
function flipped(bytes: Uint8Array, at: number, { owner, type }: RRset): RRset | undefined {
  // Which bit it is changes from octet to octet, so that all are met.
  const changed = bytes.with(at, (bytes[at] ?? 0) ^ (1 << (at & 7)))
  try {
    const sets = rrsetsOf(decodeMessage(changed).answer)
    return sets.find((set) => set.owner.key === owner.key && set.type === type)
  } catch (error) {
    if (error instanceof WireError) return undefined
    throw error
  }
}

/** Each RRset that comes of a change behind the header, apart from those that say the same (TTL, case of a name). */
function* tampered(set: RRset): Generator<RRset> {
  const bytes = encode(set)
  for (let at = HEADER_OCTETS; at < bytes.length; at++) {
    const found = flipped(bytes, at, set)
    if (found && !saysTheSame(found, set)) yield found
  }
}

function saysTheSame(a: RRset, b: RRset): boolean {
  return fingerprint(a) === fingerprint(b)
}

function fingerprint(set: RRset): string {
  return set.signatures
    .map((rrsig) => Buffer.concat([signedOctets(set, rrsig), rrsig.signature]).toString('hex'))
    .join()
}

describe.each([
  ['rsasha256.lab', 'A'],
  ['rsasha512.lab', 'AAAA'],
  ['rsasha1.lab', 'TXT'],
  ['p256.lab', 'TXT'],
  ['p256.lab', 'NSEC'],
  ['rsasha1-nsec3.lab', 'NSEC3'],
  ['p384-nsec3.lab', 'A'],
  ['ed25519.lab', 'CNAME'],
  ['ed25519.lab', 'DNAME'],
  ['ed448-nsec3.lab', 'DS'],
] as const)('%s, %s records', (file, type: RRType) => {
  test('with any octet changed are not valid', () => {
    const zone = openZone(file)
    const set = zone.sets.find((candidate) => candidate.type === type)
    if (!set) throw new Error(`${file} has no ${type} records`)
    expect(verifyRRset(set, zone.keys, NOW).kind).toBe('valid')

    const changes = [...tampered(set)]
    const valid = changes.filter((change) => verifyRRset(change, zone.keys, NOW).kind === 'valid')
    expect(valid).toEqual([])
    expect(changes.length).toBeGreaterThan(60)
  })
})

test.each(['p256.lab', 'ed25519.lab', 'rsasha1.lab'])(
  'the keys of %s with any octet changed are not secure',
  (file) => {
    const zone = openZone(file)
    const set = zone.set('@', 'DNSKEY')
    const entries = set.rdatas.filter((rdata) => rdata.type === 'DNSKEY' && rdata.flags === 257)
    const [anchor] = parseAnchors(
      entries.map((key) => `${presentName(set.owner)} DNSKEY ${presentRdata(key)}`).join('\n'),
    )
    const judge = (keys: RRset): string => verifyKeys(zone.keys.zone, anchor?.ds ?? [], keys, NOW).kind
    expect(judge(set)).toBe('secure')
    expect(new Set([...tampered(set)].map(judge))).toEqual(new Set(['bogus']))
  },
)
