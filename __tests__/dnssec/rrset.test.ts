import { expect, test } from '@jest/globals'
import { rrsetsOf } from '../../src/dnssec/rrset.ts'
import { CLASS_CH } from '../../src/wire/registry.ts'
import { parseZoneFile } from '../../src/wire/zonefile.ts'

const SIGNATURE = '5 2 60 20260101000000 20250101000000 1 example. AAAA'

test('records of one owner and type are one set with the signatures that cover it, whatever their case and order', () => {
  const sets = rrsetsOf(
    parseZoneFile(`
a.example. 60 IN RRSIG TXT ${SIGNATURE}
a.example. 60 IN TXT one
b.example. 60 IN TXT other
A.EXAMPLE. 60 IN TXT two
a.example. 60 IN RRSIG TXT ${SIGNATURE}
a.example. 60 IN A 192.0.2.1
`),
  )
  expect(
    sets.map(({ owner, type, rdatas, signatures }) => [owner.key, type, rdatas.length, signatures.length]),
  ).toEqual([
    ['a.example.', 'TXT', 2, 2],
    ['b.example.', 'TXT', 1, 0],
    ['a.example.', 'A', 1, 0],
  ])
})

test('a signature whose records are not there, and records of other classes, are left out', () => {
  expect(rrsetsOf(parseZoneFile(`a.example. 60 IN RRSIG MX ${SIGNATURE}`))).toEqual([])
  const [record] = parseZoneFile('a.example. 60 IN TXT chaos')
  expect(record && rrsetsOf([{ ...record, class: CLASS_CH }])).toEqual([])
})
