import { describe, expect, test } from '@jest/globals'

import { parseName } from '../../src/wire/name.ts'
import { expectedOf, mistakesIn, read, remarksIn, TOKEN, warningsIn } from './reading.ts'

describe('names to look up', () => {
  test('each is expected to have all the values', async () => {
    const raw = { domains: 'a.dev, b.dev', 'record-type': 'MX', 'expected-values': '10 m1.dev\n20 m2.dev' }
    expect(await expectedOf(raw)).toEqual([
      'a.dev. MX contains 10 m1.dev. 20 m2.dev.',
      'b.dev. MX contains 10 m1.dev. 20 m2.dev.',
    ])
  })

  test('that are there twice, whatever their case, are looked up once', async () => {
    expect(await expectedOf({ domains: 'a.dev\nA.DEV.\nb.dev' })).toEqual([
      'a.dev. A exact',
      'b.dev. A exact',
    ])
  })

  test('keep the line on which they were written', async () => {
    const { expectations } = await read({ domains: '# the shop\n\nshop.dev' })
    expect(expectations).toEqual([
      {
        name: parseName('shop.dev'),
        type: 'A',
        values: [],
        match: 'exact',
        origin: { input: 'domains', line: 3 },
      },
    ])
  })

  test.each([
    ['www.zone.dev', 'A', 'exact'],
    ['_acme-challenge.zone.dev', 'TXT', 'contains'],
    ['_ujmmovf2vn55tgye._acme-challenge.zone.dev', 'TXT', 'contains'],
    ['_acme-challenge.zone.dev, www.zone.dev', 'A', 'contains'],
  ])('%s without a type are looked up as %s', async (domains, type, match) => {
    const [first] = (await read({ domains })).expectations
    expect(first).toMatchObject({ type, match })
  })

  test.each([
    ['A', 'exact'],
    ['AAAA', 'exact'],
    ['CNAME', 'exact'],
    ['TXT', 'contains'],
    ['CAA', 'contains'],
    ['NS', 'contains'],
  ])('records of type %s are compared by %s', async (type, match) => {
    const [first] = (await read({ domains: 'a.dev', 'record-type': type })).expectations
    expect(first).toMatchObject({ match })
  })

  test('below roots of the user, and for challenges, nothing is compared exactly unless it is asked for', async () => {
    expect(await expectedOf({ domains: 'a.dev', roots: '127.0.0.1' })).toEqual(['a.dev. A contains'])
    expect(await expectedOf({ domains: '_acme-challenge.a.dev', 'record-type': 'CNAME' })).toEqual([
      '_acme-challenge.a.dev. CNAME contains',
    ])
    expect(await expectedOf({ domains: 'a.dev', match: 'Any' })).toEqual(['a.dev. A any'])
  })

  test('of a challenge are for CAs alone, beside other names too', async () => {
    const { expectations, requirement } = await read({ domains: '_acme-challenge.a.dev, www.a.dev' })
    expect(expectations.map(({ authoritativeOnly }) => authoritativeOnly)).toEqual([true, undefined])
    expect(requirement).toEqual({ of: 'resolvers' })
  })

  test('of a challenge are required of resolvers if that is said', async () => {
    const { expectations } = await read({ domains: '_acme-challenge.a.dev', require: 'resolvers' })
    expect(expectations[0]?.authoritativeOnly).toBeUndefined()
  })
})

describe('expected values', () => {
  test.each([
    ['A', '192.0.2.1', '192.0.2.1'],
    ['AAAA', '2001:DB8:0::1', '2001:db8::1'],
    ['CAA', '0 issue "letsencrypt.org"', '0 issue "letsencrypt.org"'],
    ['CNAME', 'app.dns.dev', 'app.dns.dev.'],
    ['CNAME', 'app.dns.dev.', 'app.dns.dev.'],
    ['CNAME', 'bücher.dev', 'xn--bcher-kva.dev.'],
    ['MX', '10 bücher.dev', '10 xn--bcher-kva.dev.'],
    ['TXT', 'v=spf1 include:x.dev  ~all', '"v=spf1 include:x.dev  ~all"'],
    ['TXT', '"two" "strings"', '"two" "strings"'],
    ['TXT', '"a; b"', '"a; b"'],
    ['TXT', 'a\\065 "b", # c; d', '"a\\\\065 \\"b\\", # c; d"'],
    ['TXT', 'naïve', '"na\\195\\175ve"'],
    ['TXT', '"', '"\\""'],
    ['TXT', 'x'.repeat(300), `"${'x'.repeat(255)}" "${'x'.repeat(45)}"`],
    ['SVCB', '1 . port=853', '1 . port=853'],
  ])('of type %s: %s is %s', async (type, given, shown) => {
    const raw = { domains: 'a.dev', 'record-type': type, 'expected-values': given, match: 'contains' }
    expect(await expectedOf(raw)).toEqual([`a.dev. ${type} contains ${shown}`])
  })

  test('that are the same count once', async () => {
    const raw = { domains: 'a.dev', 'record-type': 'CNAME', 'expected-values': 'x.dev\nX.DEV.' }
    expect(await expectedOf(raw)).toEqual(['a.dev. CNAME exact x.dev.'])
  })

  test('of a type that a name has once may be several when any of them will do', async () => {
    const raw = { domains: 'a.dev', 'record-type': 'CNAME', 'expected-values': 'x.dev\ny.dev' }
    expect(await mistakesIn(raw)).toEqual([
      'expected-values, line 2: "y.dev" is a second value, but a name has one record of type CNAME at most. Allowed: one value, or several with `match: any`.',
    ])
    expect(await mistakesIn({ ...raw, match: 'any' })).toEqual([])
  })

  test('are not read while their type is not known', async () => {
    expect(await mistakesIn({ domains: 'a.dev', 'record-type': 'TEXT', 'expected-values': 'x' })).toEqual([
      'record-type: "TEXT" is not a record type that can be waited for. Did you mean "TXT"? Allowed: A, AAAA, CAA, CNAME, DNAME, DNSKEY, DS, HTTPS, MX, NAPTR, NS, PTR, SOA, SRV, SSHFP, SVCB, TLSA, TXT, URI.',
    ])
  })

  test('are not read while neither a type nor a name says how', async () => {
    expect(await mistakesIn({ domains: 'a b', 'expected-values': 'x' })).toHaveLength(1)
    expect(await mistakesIn({ domains: 'a b', 'record-type': 'A', 'expected-values': 'x' })).toHaveLength(2)
  })

  test('for a challenge are checked for their shape', async () => {
    const raw = { domains: '_acme-challenge.a.dev', 'expected-values': `"${TOKEN}="` }
    expect(await warningsIn(raw)).toEqual([
      `expected-values, line 1: "${TOKEN}=" is not the value of a challenge. The value ends in the padding "="; base64url values of ACME have none. Did you mean "${TOKEN}"?`,
    ])
    expect(await warningsIn({ ...raw, match: 'absent' })).toEqual([])
    expect(await warningsIn({ ...raw, domains: 'a.dev', 'record-type': 'TXT' })).toEqual([])
    expect(await warningsIn({ ...raw, 'expected-values': TOKEN })).toEqual([])
  })
})

describe('records', () => {
  test('are read as in a zone file, and lines of one name and type are one RRset', async () => {
    const records = [
      '; what the shop needs',
      'shop.dev.  300 IN A 192.0.2.1   ; the first',
      'SHOP.dev          A 192.0.2.2',
      'shop.dev CAA 0 issue "letsencrypt.org"',
      'bücher.dev TXT "a b" "c;d"',
    ]
    expect(await expectedOf({ records: records.join('\n') })).toEqual([
      'shop.dev. A exact 192.0.2.1 192.0.2.2',
      'shop.dev. CAA contains 0 issue "letsencrypt.org"',
      'xn--bcher-kva.dev. TXT contains "a b" "c;d"',
    ])
  })

  test('keep the line of the first of each RRset', async () => {
    const { expectations } = await read({ records: '\na.dev A 192.0.2.1\na.dev A 192.0.2.2' })
    expect(expectations.map(({ origin }) => origin)).toEqual([{ input: 'records', line: 2 }])
  })

  test('warn of a text that is not what it looks like', async () => {
    const records = [
      'a.dev TXT v=DMARC1; p=none',
      'b.dev TXT hello world',
      'c.dev TXT word ; said',
      'bücher.dev TXT word',
    ]
    expect(await warningsIn({ records: records.join('\n') })).toEqual([
      'records, line 1: What follows the semicolon is a comment, so the value is "v=DMARC1"; put the value in quotes to keep it whole.',
      'records, line 2: Words without quotes are joined without a space, so the value is "helloworld"; put the value in quotes to keep its spaces.',
    ])
    expect(await remarksIn({ records: records.join('\n') })).toEqual([
      'records, line 4: "bücher.dev" is asked for as "xn--bcher-kva.dev", its form in the DNS.',
    ])
  })

  test('warn of a challenge value of the wrong shape', async () => {
    expect(await warningsIn({ records: `_acme-challenge.a.dev TXT "${TOKEN}="` })).toEqual([
      `records, line 1: "${TOKEN}=" is not the value of a challenge. The value ends in the padding "="; base64url values of ACME have none. Did you mean "${TOKEN}"?`,
    ])
  })

  test('that cannot be read are all told', async () => {
    const records = [
      'a.dev FOO 1',
      'b.dev A',
      'c..dev A 192.0.2.1',
      '%41.dev A 192.0.2.1',
      'd.dev RRSIG \\# 0',
      'e.dev TXT "x',
      '$TTL 5',
    ]
    expect(await mistakesIn({ records: records.join('\n') })).toEqual([
      'records, line 1: "a.dev FOO 1" cannot be read: "FOO" is not a record type. Allowed: lines "name TYPE value" as in a zone file.',
      'records, line 2: "b.dev A" cannot be read: A address: is missing. Allowed: lines "name TYPE value" as in a zone file.',
      'records, line 3: "c..dev A 192.0.2.1" cannot be read: "c..dev" is not a domain name: name "c..dev" has an empty label (two dots, or a dot in front). Allowed: lines "name TYPE value" as in a zone file.',
      'records, line 4: "%41.dev A 192.0.2.1" cannot be read: "%41.dev" is not a domain name: it holds "%". Allowed: lines "name TYPE value" as in a zone file.',
      'records, line 5: "d.dev RRSIG \\\\# 0" cannot be read: RRSIG: a field of the RDATA goes on after RDLENGTH (octet 0). Allowed: lines "name TYPE value" as in a zone file.',
      'records, line 6: "e.dev TXT \\"x" cannot be read: the quote at position 11 is not closed on this line. Allowed: lines "name TYPE value" as in a zone file.',
      'records, line 7: "$TTL 5" cannot be read: $TTL is for zone files; write every record in full. Allowed: lines "name TYPE value" as in a zone file.',
    ])
  })

  test('have a type that can be waited for, and one value where a name has one record', async () => {
    expect(
      await mistakesIn({ records: 'a.dev NSEC3PARAM 1 0 0 -\nb.dev CNAME x.dev\nb.dev CNAME y.dev' }),
    ).toEqual([
      'records, line 1: "a.dev NSEC3PARAM 1 0 0 -" has a type that cannot be waited for, NSEC3PARAM. Allowed: A, AAAA, CAA, CNAME, DNAME, DNSKEY, DS, HTTPS, MX, NAPTR, NS, PTR, SOA, SRV, SSHFP, SVCB, TLSA, TXT, URI.',
    ])
    expect(await mistakesIn({ records: 'b.dev CNAME x.dev\nb.dev CNAME y.dev' })).toEqual([
      'records, line 2: "b.dev CNAME y.dev" is a second value, but a name has one record of type CNAME at most. Allowed: one value, or several with `match: any`.',
    ])
  })

  test('stand in place of names, type and values', async () => {
    const raw = {
      records: 'a.dev A 192.0.2.1',
      domains: 'a.dev',
      'record-type': 'A',
      'expected-values': '192.0.2.1',
    }
    expect(await mistakesIn(raw)).toEqual([
      'domains: `domains` and `records` say the same thing twice. Allowed: one of the two, unless there is a `challenge`.',
      'record-type: `record-type` and `records` say the same thing twice. Allowed: one of the two.',
      'expected-values: `expected-values` and `records` say the same thing twice. Allowed: one of the two.',
    ])
  })

  test('may have comments of both kinds on lines of their own, but # inside a value is a part of it', async () => {
    const records = '# a comment\n  # another\na.dev TXT "#1"\n; the last\na.dev TXT #2 ; said\n'
    expect(await expectedOf({ records })).toEqual(['a.dev. TXT contains "#1" "#2"'])
    expect(await mistakesIn({ records: 'a.dev TXT "x" # said\n#\nb.dev A here' })).toEqual([
      expect.stringContaining('records, line 3: "b.dev A here" cannot be read'),
    ])
  })

  test('that are nothing but comments are a mistake', async () => {
    expect(await mistakesIn({ records: '; to come' })).toEqual([
      'records: "; to come" holds nothing but separators and comments. Allowed: one entry or more.',
    ])
  })
})
