import { expect, test } from '@jest/globals'
import { parseAnchors, ROOT_ANCHORS } from '../../src/dnssec/anchors.ts'
import { presentName } from '../../src/wire/name.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import { ZoneFileError } from '../../src/wire/zonefile.ts'

/** root.key of Debian's dns-root-data 2024071801~deb12u1: the keys themselves, where root.ds has their digests. */
const ROOT_KEYS = `
. IN DNSKEY 257 3 8 AwEAAaz/tAm8yTn4Mfeh5eyI96WSVexTBAvkMgJzkKTOiW1vkIbzxeF3+/4RgWOq7HrxRixHlFlExOLAJr5emLvN7SWXgnLh4+B5xQlNVz8Og8kvArMtNROxVQuCaSnIDdD5LKyWbRd2n9WGe2R8PzgCmr3EgVLrjyBxWezF0jLHwVN8efS3rCj/EWgvIWgb9tarpVUDK/b58Da+sqqls3eNbuv7pr+eoZG+SrDK6nWeL3c6H5Apxz7LjVc1uTIdsIXxuOLYA4/ilBmSVIzuDWfdRUfhHdY6+cn8HFRm+2hM8AnXGXws9555KrUB5qihylGa8subX2Nn6UwNR1AkUTV74bU= ; keytag 20326
. IN DNSKEY 257 3 8 AwEAAa96jeuknZlaeSrvyAJj6ZHv28hhOKkx3rLGXVaC6rXTsDc449/cidltpkyGwCJNnOAlFNKF2jBosZBU5eeHspaQWOmOElZsjICMQMC3aeHbGiShvZsx4wMYSjH8e7Vrhbu6irwCzVBApESjbUdpWWmEnhathWu1jo+siFUiRAAxm9qyJNg/wOZqqzL/dL/q8PkcRU5oUKEpUge71M3ej2/7CPqpdVwuMoTvoB+ZOT4YeGyxMvHmbrxlFzGOHOijtzN+u1TQNatX2XBuzZNQ1K+s2CXkPIZo7s6JgZyvaBevYtxPvYLw4z9mR7K2vaF18UYH9Z9GNUUeayffKC73PYc= ; keytag 38696
`

test('the root is trusted by KSK-2017 and KSK-2024', () => {
  expect(ROOT_ANCHORS.map(({ zone }) => presentName(zone))).toEqual(['.'])
  expect(ROOT_ANCHORS[0]?.ds.map(({ keyTag }) => keyTag)).toEqual([20326, 38696])
})

test('a DNSKEY record as trust anchor is the same as its DS record', () => {
  expect(parseAnchors(ROOT_KEYS)).toEqual(ROOT_ANCHORS)
})

test('the lines of one zone are one anchor, comments and TTLs are allowed, names may leave out their final dot', () => {
  const anchors = parseAnchors(`
    ; two private namespaces
    lab 3600 IN DS 1 13 2 00FF
    LAB. DS 2 13 2 00FE
    other.example. IN DS 3 13 2 00FD
  `)
  expect(anchors.map(({ zone, ds }) => [zone.key, ds.map(presentRdata)])).toEqual([
    ['lab.', ['1 13 2 00FF', '2 13 2 00FE']],
    ['other.example.', ['3 13 2 00FD']],
  ])
})

test('no lines are no anchors', () => {
  expect(parseAnchors('')).toEqual([])
})

test('every line that holds another record is a fault', () => {
  expect(() => parseAnchors('lab. IN A 192.0.2.1\n. DS 1 8 2 00\nlab. TXT "DS"\n')).toThrow(
    new ZoneFileError([
      { line: 1, message: 'a trust anchor is a DS or a DNSKEY record, this is a record of type A' },
      { line: 3, message: 'a trust anchor is a DS or a DNSKEY record, this is a record of type TXT' },
    ]),
  )
})
