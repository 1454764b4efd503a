import { expect, test } from '@jest/globals'
import { fitsDs, isDigestType } from '../../src/dnssec/digest.ts'
import { keyTag } from '../../src/dnssec/keytag.ts'
import { parseName } from '../../src/wire/name.ts'
import { parseRdata, type RdataOf } from '../../src/wire/rdata.ts'

function key(text: string): RdataOf<'DNSKEY'> {
  const rdata = parseRdata('DNSKEY', text)
  if (rdata.type !== 'DNSKEY') throw new Error(text)
  return rdata
}

function ds(text: string): RdataOf<'DS'> {
  const rdata = parseRdata('DS', text)
  if (rdata.type !== 'DS') throw new Error(text)
  return rdata
}

const RFC4034_KEY = key(
  '256 3 5 AQOeiiR0GOMYkDshWoSKz9XzfwJr1AYtsmx3TGkJaNXVbfi/2pHm822aJ5iI9BMzNXxeYCmZDRD99WYwYqUSdjMmmAphXdvxegXd/M5+X7OrzKBaMbCVdFLUUh6DhweJBjEVv5f2wwjM9XzcnOf+EPbtG9DMBmADjFDc2w/rljwvFw==',
)
const RFC6605_KEY = key(
  '257 3 14 xKYaNhWdGOfJ+nPrL8/arkwf2EY3MDJ+SErKivBVSum1w/egsXvSADtNJhyem5RCOpgQ6K8X1DRSEkrbYQ+OB+v8/uX45NBwY8rp65F6Glur8I/mlVNgF6W/qTI37m40',
)

const CASES = [
  {
    source: 'RFC 4034 section 5.4',
    zone: 'dskey.example.com.',
    dnskey: RFC4034_KEY,
    record: '60485 5 1 2BB183AF5F22588179A53B0A98631FAD1A292118',
  },
  {
    source: 'RFC 4509 section 2.3',
    zone: 'dskey.example.com.',
    dnskey: RFC4034_KEY,
    record: '60485 5 2 D4B7D520E7BB5F0F67674A0CCEB1E3E0614B93C4F9E99B8383F6A1E4469DA50A',
  },
  {
    source: 'RFC 6605 section 6.2',
    zone: 'example.net.',
    dnskey: RFC6605_KEY,
    record:
      '10771 14 4 72D7B62976CE06438E9C0BF319013CF801F09ECC84B8D7E9495F27E305C6A9B0563A9B5F4D288405C3008A946DF983D6',
  },
]

test.each(CASES)('the key tag and the digest are those of $source', ({ zone, dnskey, record }) => {
  expect(keyTag(dnskey)).toBe(ds(record).keyTag)
  expect(fitsDs(parseName(zone), dnskey, ds(record))).toBe(true)
  expect(fitsDs(parseName(zone.toUpperCase()), dnskey, ds(record))).toBe(true)
})

test.each(CASES)('the digest of $source fits no other zone and no other key', ({ zone, dnskey, record }) => {
  expect(fitsDs(parseName(`other.${zone}`), dnskey, ds(record))).toBe(false)
  expect(fitsDs(parseName(zone), { ...dnskey, flags: dnskey.flags ^ 1 }, ds(record))).toBe(false)
})

test('SHA-1, SHA-256 and SHA-384 can be computed, no other digest type fits anything', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 255].filter(isDigestType)).toEqual([1, 2, 4])
  expect(fitsDs(parseName('example.'), RFC4034_KEY, ds('60485 5 3 00'))).toBe(false)
})
