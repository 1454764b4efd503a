import { expect, test } from '@jest/globals'
import { signedOctets } from '../../src/dnssec/canonical.ts'
import type { RRset } from '../../src/dnssec/rrset.ts'
import { createSigner, setOf } from './signer.ts'

const signer = createSigner()

/** Everything that is signed after the RRSIG RDATA, which takes 18 octets and the signer's name `example.` (9). */
function recordOctets(set: RRset, fields: { labels?: number; originalTtl?: number } = {}): string {
  const [signature] = signer.sign(set, fields).signatures
  if (!signature) throw new Error('not signed')
  return Buffer.from(signedOctets(set, signature)).subarray(27).toString('latin1')
}

test('names in the owner and in the RDATA of old types are signed in lower case', () => {
  const plain = recordOctets(setOf('www.example. MX 1 mail.example.'))
  expect(recordOctets(setOf('WWW.Example. MX 1 MAIL.example.'))).toBe(plain)
})

test('the next name of an NSEC record is signed as it is written (RFC 6840 section 5.1)', () => {
  const plain = recordOctets(setOf('a.example. NSEC b.example. A'))
  expect(recordOctets(setOf('a.example. NSEC B.example. A'))).not.toBe(plain)
})

test('records are signed in the order of their octets, each once', () => {
  const sorted = recordOctets(
    setOf('a.example. A 192.0.2.1\na.example. A 192.0.2.2\na.example. A 192.0.2.10'),
  )
  const mixed = setOf(
    'a.example. A 192.0.2.10\na.example. A 192.0.2.2\na.example. A 192.0.2.1\na.example. A 192.0.2.2',
  )
  expect(recordOctets(mixed)).toBe(sorted)
})

test('a shorter RDATA that begins like a longer one comes first', () => {
  const [short, long] = ['a.example. TYPE65280 \\# 1 01', 'a.example. TYPE65280 \\# 2 0100']
  expect(recordOctets(setOf(`${long}\n${short}`))).toBe(recordOctets(setOf(`${short}\n${long}`)))
  expect(recordOctets(setOf(`${long}\n${short}`)).indexOf('\u0000\u0001\u0001')).toBe(19)
})

test('the TTL that is signed is the original one', () => {
  const set = setOf('a.example. A 192.0.2.1')
  expect(recordOctets(set, { originalTtl: 60 })).toContain('\u0000\u0001\u0000\u0001\u0000\u0000\u0000\u003c')
})

test('what was expanded from a wildcard is signed with the name of the wildcard', () => {
  const wildcard = recordOctets(setOf('*.w.example. TXT "x"'))
  expect(recordOctets(setOf('a.b.w.example. TXT "x"'), { labels: 2 })).toBe(wildcard)
})
