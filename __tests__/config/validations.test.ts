import { describe, expect, test } from '@jest/globals'

import { expectedOf, mistakesIn, NOW, OTHER_TOKEN, read, remarksIn, TOKEN, warningsIn } from './reading.ts'

const ACCOUNT = 'https://ca.example/acct/123'
const THUMBPRINT = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const SHAPE = 'Allowed: the 43 characters of base64url that a CA compares.'
const NAMES = 'Allowed: names that a public CA issues certificates for.'

describe('dns-01', () => {
  test('one name has one owner name, and the value is expected there among others', async () => {
    const raw = { domains: 'zone.dev', challenge: 'dns-01', 'expected-values': TOKEN }
    expect(await expectedOf(raw)).toEqual([`_acme-challenge.zone.dev. TXT contains "${TOKEN}"`])
    expect((await read(raw)).expectations[0]).toMatchObject({
      origin: { input: 'domains', line: 1 },
      purpose: { challenge: 'dns-01', identifiers: ['zone.dev'] },
    })
    expect(await warningsIn(raw)).toEqual([])
  })

  test('a name and its wildcard share one owner name, which needs two values', async () => {
    const raw = {
      domains: 'Zone.dev\n*.zone.dev',
      challenge: 'dns-01',
      'expected-values': `${TOKEN}\n${OTHER_TOKEN}`,
    }
    expect(await expectedOf(raw)).toEqual([
      `_acme-challenge.Zone.dev. TXT contains "${TOKEN}" "${OTHER_TOKEN}"`,
    ])
    expect((await read(raw)).expectations[0]?.purpose?.identifiers).toEqual(['Zone.dev', '*.zone.dev'])
    expect(await warningsIn(raw)).toEqual([])
    expect(await warningsIn({ ...raw, 'expected-values': `${TOKEN}\n"${TOKEN}"` })).toEqual([
      'domains, line 1: "Zone.dev" and "*.zone.dev" share one name for the challenge, and each needs a value of its own there; 1 is given.',
    ])
    expect(await warningsIn({ ...raw, 'expected-values': TOKEN, match: 'absent' })).toEqual([])
  })

  test('an internationalised name is on the certificate by its A-labels', async () => {
    const raw = { domains: '*.bücher.de', challenge: 'dns-01' }
    expect((await read(raw)).expectations[0]?.purpose?.identifiers).toEqual(['*.xn--bcher-kva.de'])
    expect(await warningsIn(raw)).toEqual([])
    expect(await remarksIn(raw)).toEqual([
      'domains, line 1: "*.bücher.de" is asked for as "*.xn--bcher-kva.de", its form in the DNS.',
    ])
  })

  test('without values, the way to the record is all that is looked at', async () => {
    expect(await expectedOf({ domains: 'a.dev, b.dev', challenge: 'dns-01' })).toEqual([
      '_acme-challenge.a.dev. TXT contains',
      '_acme-challenge.b.dev. TXT contains',
    ])
  })

  test('several owner names have values of their own, which only records can tell', async () => {
    const raw = { domains: 'a.dev\nb.dev', challenge: 'dns-01', 'expected-values': TOKEN }
    expect(await mistakesIn(raw)).toEqual([
      'expected-values: The 2 names to look up have values of their own, and nothing says which value belongs to which name. Allowed: lines "name TXT value" in `records`, instead of `expected-values`.',
    ])
    const records = `_acme-challenge.b.dev TXT ${OTHER_TOKEN}\n_acme-challenge.a.dev TXT ${TOKEN}`
    expect(await expectedOf({ domains: 'a.dev\nb.dev', challenge: 'dns-01', records })).toEqual([
      `_acme-challenge.a.dev. TXT contains "${TOKEN}"`,
      `_acme-challenge.b.dev. TXT contains "${OTHER_TOKEN}"`,
    ])
  })

  test('the records are for its owner names and of its type', async () => {
    const records = [
      `_acme-chalenge.a.dev TXT ${TOKEN}`,
      `b.dev TXT ${TOKEN}`,
      `mail.c.dev TXT ${TOKEN}`,
      '_acme-challenge.a.dev CNAME a.acme.dev',
    ]
    const owners = 'Allowed: _acme-challenge.a.dev, _acme-challenge.b.dev.'
    expect(
      await mistakesIn({ domains: 'a.dev, b.dev', challenge: 'dns-01', records: records.join('\n') }),
    ).toEqual([
      `records, line 1: "_acme-chalenge.a.dev TXT ${TOKEN}" is not for a name that dns-01 looks up. Did you mean "_acme-challenge.a.dev"? ${owners}`,
      `records, line 2: "b.dev TXT ${TOKEN}" is not for a name that dns-01 looks up. Did you mean "_acme-challenge.b.dev"? ${owners}`,
      `records, line 3: "mail.c.dev TXT ${TOKEN}" is not for a name that dns-01 looks up. ${owners}`,
      'records, line 4: "_acme-challenge.a.dev CNAME a.acme.dev" is of type CNAME, which dns-01 does not look for. Allowed: TXT.',
    ])
  })

  test('every owner name needs a record, if there are any', async () => {
    const domains = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((label) => `${label}.dev`).join()
    const raw = { domains, challenge: 'dns-01', records: `_acme-challenge.a.dev TXT ${TOKEN}` }
    expect(await mistakesIn(raw)).toEqual([
      'records: No line is for _acme-challenge.b.dev, _acme-challenge.c.dev, _acme-challenge.d.dev, _acme-challenge.e.dev, _acme-challenge.f.dev and 2 more. Allowed: a line for every name to look up, or no `records` at all.',
    ])
  })

  test.each([
    ['padding', `${TOKEN}=`, 'The value ends in the padding "="; base64url values of ACME have none.'],
    [
      'quotes',
      `'${TOKEN}'`,
      'The value has quotes in it; they belong to the zone file, not to the value, and a CA compares them too.',
    ],
    [
      'a space of no width',
      `${TOKEN}\u200b`,
      'The value has white space or characters of no width in it; a CA compares every byte.',
    ],
    ['itself once more', TOKEN + TOKEN, 'The value has 86 characters; it needs 43.'],
  ])('a value with %s is a mistake, for no CA can accept it', async (_, value, why) => {
    const raw = { domains: 'a.dev', challenge: 'dns-01', 'expected-values': value }
    const sentence = `expected-values, line 1: "${value}" is not the value of a challenge. ${why} Did you mean "${TOKEN}"? ${SHAPE}`
    expect(await mistakesIn(raw)).toEqual([sentence])
    expect(await mistakesIn({ ...raw, challenge: 'dns-account-01', 'account-uri': ACCOUNT })).toEqual([
      sentence,
    ])
    expect(await mistakesIn({ ...raw, match: 'absent' })).toEqual([])
  })

  test('a value of the wrong shape is a mistake where nobody can say what was meant, in records too', async () => {
    const lines = [TOKEN.slice(0, -1), `${TOKEN.slice(0, -1)}x`]
    const records = lines.map((value) => `_acme-challenge.a.dev TXT ${value}`).join('\n')
    expect(await mistakesIn({ domains: 'a.dev', challenge: 'dns-01', records })).toEqual([
      `records, line 1: "${lines[0]}" is not the value of a challenge. The value has 42 characters; it needs 43. ${SHAPE}`,
      `records, line 2: "${lines[1]}" is not the value of a challenge. No value can end in "x": the last of its 43 characters is one of AEIMQUYcgkosw048. ${SHAPE}`,
    ])
  })

  test('its type need not be said, and no other may be', async () => {
    const raw = { domains: 'a.dev', challenge: 'dns-01' }
    expect(await mistakesIn({ ...raw, 'record-type': 'TXT' })).toEqual([])
    expect(await mistakesIn({ ...raw, 'record-type': 'CNAME' })).toEqual([
      'record-type: "CNAME" is not what dns-01 looks for, which is TXT. Allowed: no `record-type` beside a `challenge`.',
    ])
  })

  test('values are said once', async () => {
    const records = `_acme-challenge.a.dev TXT ${TOKEN}`
    expect(
      await mistakesIn({ domains: 'a.dev', challenge: 'dns-01', records, 'expected-values': TOKEN }),
    ).toEqual([
      'expected-values: `expected-values` and `records` say the same thing twice. Allowed: one of the two.',
    ])
  })
})

describe('the names on the certificate', () => {
  test('have to be said', async () => {
    expect(await mistakesIn({ challenge: 'dns-01', records: `_acme-challenge.a.dev TXT ${TOKEN}` })).toEqual([
      'domains: `challenge: dns-01` needs the names on the certificate. Allowed: names in `domains`.',
    ])
  })

  test('are such that CAs issue for them', async () => {
    const domains = '_acme-challenge.a.dev\nshop.example\nco.uk\n*.co.uk\nprinter\nab--c.dev'
    expect(await mistakesIn({ domains, challenge: 'dns-01', ca: 'letsencrypt' })).toEqual([
      `domains, line 1: _acme-challenge.a.dev has an underscore; names in certificates are letters, digits and hyphens. Did you mean "a.dev"? ${NAMES}`,
      `domains, line 2: No public CA validates shop.example by DNS: example is set aside for documentation (RFC 6761). ${NAMES}`,
      `domains, line 3: co.uk is a public suffix, under which others register their domains. ${NAMES}`,
      `domains, line 4: *.co.uk would cover everybody's domains below a public suffix, which CAs do not allow. ${NAMES}`,
      `domains, line 5: printer is a single label; certificates are for names below a top-level domain. ${NAMES}`,
      `domains, line 6: The label ab--c of ab--c.dev has hyphens in its third and fourth place, which only "xn--" may have. ${NAMES}`,
    ])
  })

  test("are only warned of where the rule is Let's Encrypt's and the CA another", async () => {
    expect(await warningsIn({ domains: 'co.uk', challenge: 'dns-01', ca: 'digicert' })).toEqual([
      'domains, line 1: co.uk is a public suffix, under which others register their domains.',
    ])
  })

  test('are only warned of where they come from an example, so that it runs as it is printed', async () => {
    expect(await warningsIn({ domains: 'www.example.com', challenge: 'dns-01', ca: 'letsencrypt' })).toEqual([
      'domains, line 1: www.example.com is for documentation (RFC 6761), and only IANA can have a certificate for example.com; put your own name in its place.',
    ])
  })

  test('are only warned of below roots of the user', async () => {
    expect(
      await warningsIn({ domains: 'shop.internal', challenge: 'dns-01', roots: '127.0.0.1:5300' }),
    ).toEqual([
      'domains, line 1: No public CA validates shop.internal by DNS: internal is for private networks.',
    ])
  })

  test.each([
    ['dns-01', '_acme-challenge.shop.dev'],
    ['dns-account-01', '_abcdefghijklmnop._acme-challenge.shop.dev'],
    ['dns-persist-01', '_validation-persist.shop.dev'],
    ['http-01', '_acme-challenge.shop.dev'],
  ])('are not the owner names of %s, below roots of the user neither', async (challenge, domains) => {
    const raw = { domains, challenge, roots: '127.0.0.1:5300', 'account-uri': ACCOUNT }
    const mistakes = await mistakesIn(raw)
    expect(mistakes).toEqual([expect.stringContaining('Did you mean "shop.dev"?')])
  })

  test('that are wrong leave the records in peace', async () => {
    const records = `_acme-challenge.a.dev TXT ${TOKEN}`
    expect(await mistakesIn({ domains: 'a b', challenge: 'dns-01', records })).toHaveLength(1)
  })

  test('have no addresses looked up without a challenge that could be read', async () => {
    expect(await mistakesIn({ domains: 'a.dev', challenge: 'dns01' })).toEqual([
      'challenge: "dns01" is not known here. Did you mean "dns-01"? Allowed: dns-01, dns-account-01, dns-persist-01, http-01, tls-alpn-01.',
    ])
  })
})

describe('dns-account-01', () => {
  test('derives the owner name from the account', async () => {
    const account = 'https://example.com/acme/acct/ExampleAccount'
    expect(
      await expectedOf({ domains: 'a.dev', challenge: 'dns-account-01', 'account-uri': account }),
    ).toEqual(['_ujmmovf2vn55tgye._acme-challenge.a.dev. TXT contains'])
  })

  test('needs the account, which is one mistake for all names', async () => {
    expect(await mistakesIn({ domains: 'a.dev, b.dev', challenge: 'dns-account-01' })).toEqual([
      'account-uri: dns-account-01 derives its owner names from the ACME account. Allowed: the URL of the account.',
    ])
    expect(await mistakesIn({ domains: 'a.dev', challenge: 'dns-account-01', 'account-uri': '123' })).toEqual(
      [
        'account-uri: "123" is not the URL of an ACME account. Allowed: an absolute URL such as https://acme-v02.api.letsencrypt.org/acme/acct/1234567890.',
      ],
    )
  })

  test('leaves room for less of the name', async () => {
    const long = `${'a'.repeat(60)}.${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(40)}.dev`
    const raw = { domains: long, challenge: 'dns-account-01', 'account-uri': ACCOUNT }
    expect(await mistakesIn(raw)).toEqual([
      `domains, line 1: ${long} has 227 characters; dns-account-01 puts labels before it, which leaves room for 219. ${NAMES}`,
    ])
  })
})

describe('dns-persist-01', () => {
  const raw = {
    domains: 'a.dev, *.a.dev',
    challenge: 'dns-persist-01',
    ca: 'letsencrypt',
    'account-uri': ACCOUNT,
  }

  test('a record for the CA, the account and the wildcard is wanted, until the end of the wait at least', async () => {
    const [first] = (await read({ ...raw, timeout: '1h' })).expectations
    expect(first).toMatchObject({ type: 'TXT', values: [], match: 'contains' })
    expect(first?.persist).toEqual({
      issuers: ['letsencrypt.org'],
      accountUris: [ACCOUNT],
      wildcard: true,
      now: NOW + 3_600_000,
      renewal: NOW + 90 * 24 * 3_600_000,
    })
  })

  test('the account may be hashed, for the name and for any name, with each of its keys', async () => {
    const hashed = {
      ...raw,
      'account-thumbprint': THUMBPRINT,
      'account-hash-prefix': 'https://ca.example/h/',
    }
    const [first] = (await read(hashed)).expectations
    expect(first?.persist?.accountUris).toEqual([
      ACCOUNT,
      expect.stringMatching(/^https:\/\/ca\.example\/h\/sha-256\/[\w-]{43}$/),
      'https://ca.example/h/sha-256/NpDnSwUthQK8zCgFdefYxAdAVPnygMLbs9US6oO-5ug',
    ])
  })

  test('a hashed account needs its thumbprint and its prefix', async () => {
    expect(await mistakesIn({ ...raw, 'account-thumbprint': THUMBPRINT })).toEqual([
      'account-hash-prefix: A hashed account is known by its thumbprint and its prefix together. Allowed: `account-thumbprint` with `account-hash-prefix`.',
    ])
    expect(await mistakesIn({ ...raw, 'account-hash-prefix': 'a b', 'account-thumbprint': 'x' })).toEqual([
      'account-thumbprint, line 1: "x" is not the thumbprint of an account key. Allowed: 43 characters of base64url.',
      'account-hash-prefix: "a b" is not the prefix of a hashed account. Allowed: printable ASCII without spaces and semicolons, as the directory of the CA has it.',
    ])
  })

  test('without CA or account nothing can be wanted of the record, and that is said', async () => {
    const { domains, challenge } = raw
    expect(await warningsIn({ domains, challenge })).toEqual([
      'challenge: Without `ca` and `account-uri`, nobody can tell which dns-persist-01 record is the right one.',
    ])
    expect((await read({ domains, challenge })).expectations[0]?.persist).toBeUndefined()
  })

  test('a value that cannot be read is a warning', async () => {
    expect(
      await warningsIn({ ...raw, 'expected-values': `letsencrypt.org; accounturi=${ACCOUNT};` }),
    ).toEqual([
      'expected-values, line 1: The record has an empty parameter; take out the semicolon at the end, or the doubled one.',
    ])
  })
})

describe.each(['http-01', 'tls-alpn-01'])('%s', (challenge) => {
  test('wants an address of either family', async () => {
    const { expectations } = await read({ domains: 'a.dev', challenge })
    expect(expectations).toMatchObject([
      { type: 'AAAA', values: [], match: 'contains', alternative: 'A' },
      { type: 'A', values: [], match: 'contains', alternative: 'AAAA' },
    ])
  })

  test('wants the addresses that are given, and none of a family of which none is given', async () => {
    expect(await expectedOf({ domains: 'a.dev, b.dev', challenge, 'expected-values': '192.0.2.1' })).toEqual([
      'a.dev. AAAA absent',
      'a.dev. A contains 192.0.2.1',
      'b.dev. AAAA absent',
      'b.dev. A contains 192.0.2.1',
    ])
    const both = '192.0.2.1\n2001:db8::1\n192.0.2.2'
    expect(
      await expectedOf({ domains: 'a.dev', challenge, 'expected-values': both, match: 'exact' }),
    ).toEqual(['a.dev. AAAA exact 2001:db8::1', 'a.dev. A exact 192.0.2.1 192.0.2.2'])
  })

  test('waits for addresses to go away, if that is asked for', async () => {
    expect(
      await expectedOf({ domains: 'a.dev', challenge, match: 'absent', 'expected-values': '192.0.2.1' }),
    ).toEqual(['a.dev. A absent 192.0.2.1'])
    const { expectations } = await read({ domains: 'a.dev', challenge, match: 'absent' })
    expect(expectations.map(({ alternative }) => alternative)).toEqual([undefined, undefined])
  })

  test('takes addresses of each name from records', async () => {
    const records = 'a.dev A 192.0.2.1\nb.dev AAAA 2001:db8::1\na.dev AAAA 2001:db8::2'
    expect(await expectedOf({ domains: 'a.dev, b.dev', challenge, records })).toEqual([
      'a.dev. AAAA contains 2001:db8::2',
      'a.dev. A contains 192.0.2.1',
      'b.dev. AAAA contains 2001:db8::1',
    ])
  })

  test('takes addresses only, and no wildcard', async () => {
    const raw = {
      domains: 'a.dev\n*.a.dev',
      challenge,
      'expected-values': 'app.dev\n::g',
      'record-type': 'A',
    }
    expect(await mistakesIn(raw)).toEqual([
      `domains, line 2: ${challenge} cannot validate the wildcard *.a.dev; dns-01, dns-account-01 and dns-persist-01 can. ${NAMES}`,
      `record-type: "A" is not what ${challenge} looks for, which is AAAA and A. Allowed: no \`record-type\` beside a \`challenge\`.`,
      'expected-values, line 1: "app.dev" is not the value of a record of type A (A address: "app.dev" is not an IPv4 address). Allowed: 192.0.2.1.',
      'expected-values, line 2: "::g" is not the value of a record of type AAAA (AAAA address: "::g" is not an IPv6 address). Allowed: 2001:db8::1.',
    ])
  })
})
