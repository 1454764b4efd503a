import { describe, expect, test } from '@jest/globals'
import { judge, outcome } from './caa-zone.ts'

const CA1 = { identities: ['ca1.example.net'] }
const CA2 = { identities: ['ca2.example.org'] }

describe.each(['rfc', 'letsencrypt'] as const)('the examples of RFC 8659, as %s reads them', (profile) => {
  test('section 3: no records at any level of X.Y.Z restrict nothing', () => {
    const verdict = judge('X.Y.Z', '', { profile })
    expect(verdict).toMatchObject({ kind: 'permitted', reason: 'no-records', by: [] })
    expect(verdict).not.toHaveProperty('decidedAt')
  })

  test('section 3: the climb from A.B.C ends at the record of B.C', () => {
    const zone = 'B.C CAA 0 issue "example.com"'
    expect(judge('A.B.C', zone, { profile }).decidedAt?.key).toBe('b.c.')
    expect(outcome('A.B.C', zone, { profile, identities: ['example.com'] })).toBe('permitted named')
    expect(outcome('A.B.C', zone, { profile })).toBe('forbidden other-ca')
  })

  test('section 4.2: two CAs may issue for certs.example.com, and no other', () => {
    const zone = `certs.example.com         CAA 0 issue "ca1.example.net"
certs.example.com         CAA 0 issue "ca2.example.org"`
    expect(outcome('certs.example.com', zone, { ...CA1, profile })).toBe('permitted named')
    expect(outcome('certs.example.com', zone, { ...CA2, profile })).toBe('permitted named')
    expect(outcome('certs.example.com', zone, { profile })).toBe('forbidden other-ca')
  })

  test('section 4.2: nobody may issue for nocerts.example.com', () => {
    const zone = 'nocerts.example.com       CAA 0 issue ";"'
    expect(outcome('nocerts.example.com', zone, { ...CA1, profile })).toBe('forbidden nobody')
    expect(outcome('nocerts.example.com', zone, { identities: 'any', profile })).toBe('forbidden nobody')
  })

  test('section 4.2: a malformed value forbids as an empty one does', () => {
    const zone = 'malformed.example.com     CAA 0 issue "%%%%%"'
    expect(outcome('malformed.example.com', zone, { ...CA1, profile })).toBe('forbidden unreadable')
    expect(outcome('malformed.example.com', zone, { identities: 'any', profile })).toBe(
      'forbidden unreadable',
    )
  })

  test('section 4.2: an empty value beside a CA takes nothing away', () => {
    const zone = `certs.example.com CAA 0 issue ";"
certs.example.com CAA 0 issue "ca1.example.net"`
    expect(outcome('certs.example.com', zone, { ...CA1, profile })).toBe('permitted named')
  })

  test('section 4.2: parameters that the CA defines are its own business', () => {
    const zone = 'account.example.com   CAA 0 issue "ca1.example.net; account=230123"'
    expect(outcome('account.example.com', zone, { ...CA1, profile })).toBe('permitted named')
    expect(outcome('account.example.com', zone, { ...CA2, profile })).toBe('forbidden other-ca')
  })

  test('section 4.3: issue for names, issuewild for wildcards, at wild.example.com and below', () => {
    const zone = `wild.example.com          CAA 0 issue "ca1.example.net"
wild.example.com          CAA 0 issuewild "ca2.example.org"`
    for (const name of ['wild.example.com', 'sub.wild.example.com']) {
      expect(outcome(name, zone, { ...CA1, profile })).toBe('permitted named')
      expect(outcome(name, zone, { ...CA2, profile })).toBe('forbidden other-ca')
      expect(outcome(`*.${name}`, zone, { ...CA1, profile })).toBe('forbidden other-ca')
      expect(outcome(`*.${name}`, zone, { ...CA2, profile })).toBe('permitted named')
    }
  })

  test('section 4.3: issue alone holds for wildcards too', () => {
    const zone = 'wild2.example.com         CAA 0 issue "ca1.example.net"'
    for (const name of ['wild2.example.com', '*.wild2.example.com', '*.sub.wild2.example.com']) {
      expect(outcome(name, zone, { ...CA1, profile })).toBe('permitted named')
      expect(outcome(name, zone, { ...CA2, profile })).toBe('forbidden other-ca')
    }
  })

  test('section 4.3: issuewild beside an empty issue lets one CA issue wildcards and nobody names', () => {
    const zone = `wild3.example.com         CAA 0 issuewild "ca2.example.org"
wild3.example.com         CAA 0 issue ";"`
    for (const name of ['wild3.example.com', 'sub.wild3.example.com']) {
      expect(outcome(`*.${name}`, zone, { ...CA2, profile })).toBe('permitted named')
      expect(outcome(`*.${name}`, zone, { ...CA1, profile })).toBe('forbidden other-ca')
      expect(outcome(name, zone, { ...CA1, profile })).toBe('forbidden nobody')
      expect(outcome(name, zone, { ...CA2, profile })).toBe('forbidden nobody')
    }
  })

  test('section 4.3: issuewild alone does not restrict names', () => {
    const zone = 'wild3.example.com         CAA 0 issuewild "ca2.example.org"'
    for (const name of ['wild3.example.com', 'sub.wild3.example.com']) {
      expect(outcome(`*.${name}`, zone, { ...CA1, profile })).toBe('forbidden other-ca')
      expect(outcome(name, zone, { ...CA1, profile })).toBe('permitted unrestricted')
    }
  })

  test('section 4.4: iodef restricts nothing, alone or beside issue', () => {
    const zone = `report.example.com         CAA 0 issue "ca1.example.net"
report.example.com         CAA 0 iodef "mailto:security@example.com"
report.example.com         CAA 0 iodef "https://iodef.example.com/"`
    expect(outcome('report.example.com', zone, { ...CA1, profile })).toBe('permitted named')
    expect(outcome('report.example.com', zone, { ...CA2, profile })).toBe('forbidden other-ca')
    const alone = 'report.example.com CAA 0 iodef "mailto:security@example.com"'
    for (const name of ['report.example.com', '*.report.example.com']) {
      expect(outcome(name, alone, { ...CA2, profile })).toBe('permitted unrestricted')
    }
  })

  test('section 4.5: a critical tag that is not known stops every CA', () => {
    const zone = `new.example.com       CAA 0 issue "ca1.example.net"
new.example.com       CAA 128 tbs "Unknown"`
    expect(outcome('new.example.com', zone, { ...CA1, profile })).toBe('forbidden critical-unknown')
    expect(outcome('new.example.com', zone, { identities: 'any', profile })).toBe(
      'forbidden critical-unknown',
    )
  })

  test('section 4.5: the same tag without the flag restricts nothing', () => {
    const zone = `new.example.com       CAA 0 issue "ca1.example.net"
new.example.com       CAA 0 tbs "Unknown"`
    expect(outcome('new.example.com', zone, { ...CA1, profile })).toBe('permitted named')
  })
})
