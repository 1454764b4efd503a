import { describe, expect, test } from '@jest/globals'

import { outlookOf } from '../../src/report/outlook.ts'
import { phraseText } from '../../src/report/phrase.ts'
import { buildReport, type About } from '../../src/report/build.ts'
import { parseName } from '../../src/wire/name.ts'
import {
  answer,
  APEX,
  cache,
  diagnosis,
  evidence,
  named,
  nameServer,
  nxdomain,
  observed,
  OWNER,
  txt,
  watched,
  watchedRecord,
  zone,
} from './watched.ts'

const ABOUT: About = {
  version: '1.0.0',
  docs: 'https://docs.example/diagnoses.md',
  settings: { require: 'authoritative', timeout: 600_000 },
  flushPages: new Map([['Google', 'https://dns.google/cache']]),
}
const NS1 = nameServer('ns1.example.net', '192.0.2.53')
const NS2 = nameServer('ns2.example.net', '2001:db8::53')
const GOOGLE = cache('Google', '8.8.8.8')

describe('a report', () => {
  test('is plain JSON: what is written and read again is the same', () => {
    const report = buildReport(
      watched([watchedRecord(evidence([observed(NS1, answer('TXT', 60, '"right"'))]))]),
      ABOUT,
    )
    expect(JSON.parse(JSON.stringify(report))).toEqual(report)
  })

  test('has instants in UTC, and ends when the watch took its time', () => {
    const { began, ended, took } = buildReport(watched([named('a.example')], { took: 61_500 }), ABOUT)
    expect([began, ended, took]).toEqual(['2026-11-22T09:00:00.000Z', '2026-11-22T09:01:01.500Z', 61_500])
  })
})

describe('a server in the report', () => {
  test('has what it said, its serial, and the time since the beginning', () => {
    const proof = evidence(
      [observed(NS2, answer('TXT', 60, '"right"', '"other"'))],
      {},
      zone([[NS2, 2026112203]]),
    )
    const [server] = buildReport(watched([watchedRecord(proof)]), ABOUT).records[0]?.servers ?? []
    expect(server).toMatchObject({
      role: 'authoritative',
      label: 'ns2.example.net',
      address: '2001:db8::53',
      sight: 'right',
      serial: 2026112203,
      at: 1_000,
      ms: 12,
      said: { kind: 'answer', values: ['"right"', '"other"'], ttl: 60 },
    })
  })

  test('that denies has the negative TTL, the lower of the TTL and the minimum of the SOA', () => {
    const [server] =
      buildReport(watched([watchedRecord(evidence([observed(NS1, nxdomain(7, 900))]))]), ABOUT).records[0]
        ?.servers ?? []
    expect(server).toMatchObject({ sight: 'absent', said: { kind: 'nxdomain', words: 'NXDOMAIN', ttl: 900 } })
  })

  test('has the serial of its own denial before that of the walk, and none that is older than its last change', () => {
    const walked = zone([
      [NS1, 41],
      [NS2, 41],
    ])
    const history = [
      { server: NS2, name: OWNER, sight: 'absent', at: 0 },
      { server: NS2, name: OWNER, sight: 'right', at: 2_000 },
    ] as const
    const proof = evidence(
      [observed(NS1, nxdomain(40, 60)), observed(NS2, answer('TXT', 60, '"right"'))],
      { history },
      walked,
    )
    const servers = buildReport(watched([watchedRecord(proof)]), ABOUT).records[0]?.servers ?? []
    expect(servers.map(({ serial }) => serial)).toEqual([40, undefined])
  })

  test('that is a cache with an old answer has the instant until which it may repeat it, and its flush page', () => {
    const proof = evidence([], { resolvers: [observed(GOOGLE, answer('TXT', 120, '"old"'))] })
    const [server] = buildReport(watched([watchedRecord(proof)]), ABOUT).records[0]?.servers ?? []
    expect(server).toMatchObject({
      sight: 'wrong',
      until: '2026-11-22T09:02:01.012Z',
      flush: 'https://dns.google/cache',
    })
  })

  test('that is a cache with the right answer has no such instant', () => {
    const proof = evidence([], { resolvers: [observed(GOOGLE, answer('TXT', 120, '"right"'))] })
    expect(buildReport(watched([watchedRecord(proof)]), ABOUT).records[0]?.servers[0]).not.toHaveProperty(
      'until',
    )
  })

  test('has its own history and not that of another address, nor of another name', () => {
    const history = [
      { server: NS1, name: OWNER, sight: 'absent', at: 0 },
      { server: NS1, name: OWNER, sight: 'right', at: 800 },
      { server: NS2, name: OWNER, sight: 'right', at: 100 },
      { server: NS1, name: parseName('target.example.com'), sight: 'right', at: 200 },
    ] as const
    const proof = evidence([observed(NS1, answer('TXT', 60, '"right"'))], { history })
    expect(buildReport(watched([watchedRecord(proof)]), ABOUT).records[0]?.servers[0]?.history).toEqual([
      { at: 0, sight: 'absent' },
      { at: 800, sight: 'right' },
    ])
  })

  test('that nobody heard, refused or was broken says so in words', () => {
    const outcomes = [
      { kind: 'silent' },
      { kind: 'unreachable', why: 'ECONNREFUSED' },
      { kind: 'lame', how: 'refused', aa: false, ede: [{ code: 20, text: 'not ours' }] },
      { kind: 'error', rcode: 'SERVFAIL', aa: false, ede: [{ code: 6, text: '' }] },
    ] as const
    const proof = evidence(outcomes.map((outcome) => observed(NS1, outcome)))
    const servers = buildReport(watched([watchedRecord(proof)]), ABOUT).records[0]?.servers ?? []
    expect(servers.map(({ said, sight }) => [said.words, ...said.ede, sight])).toEqual([
      ['no answer', 'cannot-tell'],
      ['unreachable (ECONNREFUSED)', 'cannot-tell'],
      ['REFUSED', 'Not Authoritative: not ours', 'cannot-tell'],
      ['SERVFAIL', 'DNSSEC Bogus', 'cannot-tell'],
    ])
  })
})

describe('a record in the report', () => {
  test('has its path, with how each name led to the next', () => {
    const target = parseName('x7.acme.example.net')
    const alias = {
      kind: 'alias',
      target,
      via: 'CNAME',
      records: [],
      beside: [],
      ttl: 60,
      rcode: 'NOERROR',
      aa: true,
      ede: [],
    } as const
    const proof = evidence([observed(NS1, alias)], {}, zone([[NS1, 1]]))
    const [hop] = proof.path.hops
    const path = { ...proof.path, hops: hop ? [hop, { ...hop, name: target, observations: [] }] : [] }
    expect(buildReport(watched([watchedRecord({ ...proof, path })]), ABOUT).records[0]?.path).toEqual([
      { name: '_acme-challenge.example.com.', zone: 'example.com.' },
      { name: 'x7.acme.example.net.', via: 'CNAME', zone: 'example.com.' },
    ])
  })

  test('has the lowest TTL of the right answers only', () => {
    const proof = evidence([
      observed(NS1, answer('TXT', 300, '"right"')),
      observed(NS2, answer('TXT', 5, '"old"')),
    ])
    expect(buildReport(watched([watchedRecord(proof)]), ABOUT).records[0]?.ttl).toBe(300)
  })

  test('that wants no value says that any will do', () => {
    const proof = evidence([])
    const anything = { ...proof, expectation: { ...proof.expectation, values: [] } }
    const nothing = { ...proof, expectation: { ...proof.expectation, values: [], match: 'absent' as const } }
    const { records } = buildReport(
      watched([watchedRecord(proof), watchedRecord(anything), watchedRecord(nothing)]),
      ABOUT,
    )
    expect(records.map(({ anyValue }) => anyValue)).toEqual([false, true, false])
  })

  test('has the DNSSEC status, and why it is not secure', () => {
    const trusts = [
      { status: 'secure', expires: 1 },
      { status: 'insecure', zone: APEX },
      {
        status: 'bogus',
        zone: APEX,
        reason: 'denial-missing',
        detail: 'no proof',
        everywhere: true,
        observation: observed(NS1, nxdomain(1, 60)),
      },
      { status: 'indeterminate', why: 'no trust anchor' },
    ] as const
    const records = trusts.map((trust) => watchedRecord(evidence([], { trust })))
    expect(buildReport(watched(records), ABOUT).records.map(({ dnssec }) => dnssec)).toEqual([
      { status: 'secure' },
      { status: 'insecure', why: 'unsigned from example.com. on' },
      { status: 'bogus', why: 'no proof' },
      { status: 'indeterminate', why: 'no trust anchor' },
    ])
  })

  test('has the climb to the CAA records that decide, and whom they name', () => {
    const request = { identifier: parseName('*.shop.example.com'), identities: ['letsencrypt.org'] }
    const caa = [
      {
        kind: 'forbidden',
        reason: 'other-ca',
        request,
        profile: 'rfc',
        sentence: 'CAA at example.com lets only digicert.com issue.',
        decidedAt: APEX,
        aliases: [],
        by: [],
        findings: [
          { kind: 'other-ca', issuer: 'digicert.com', record: caaRecord('0 issue "digicert.com"') },
          { kind: 'not-asked', record: caaRecord('0 iodef "mailto:a@b.example"') },
        ],
        linesToRemove: [],
        observations: [],
        everywhere: true,
      },
    ] as const
    expect(buildReport(watched([watchedRecord(evidence([], { caa }))]), ABOUT).records[0]?.caa).toEqual([
      {
        domain: '*.shop.example.com.',
        verdict: 'forbidden',
        sentence: 'CAA at example.com lets only digicert.com issue.',
        decidedAt: 'example.com.',
        allowed: ['digicert.com'],
        climb: ['shop.example.com.', 'example.com.'],
      },
    ])
  })
})

describe('the verdict of a run', () => {
  const waiting = { state: 'waiting', authoritative: { right: 0, of: 1 }, unheard: [] } as const
  const ETA = Date.parse('2026-11-22T09:05:00Z')

  test('is that of its worst record: blocked, failed, unknown, waiting, ready', () => {
    const states = ['ready', 'waiting', 'unknown', 'failed', 'blocked'] as const
    const worst = states.map((_, index) => {
      const records = states
        .slice(0, index + 1)
        .map((state) => named(`${state}.example`, { verdict: { ...waiting, state } }))
      return buildReport(watched(records), ABOUT).verdict.state
    })
    expect(worst).toEqual(states)
  })

  test('says until when waiting helps, when that is known of all that wait', () => {
    const eta = { until: ETA, reason: 'Google may repeat it' }
    const { verdict } = buildReport(
      watched([named('a.example', { verdict: { ...waiting, eta } }), named('b.example')]),
      ABOUT,
    )
    expect(verdict).toMatchObject({
      waiting: 'helps',
      until: '2026-11-22T09:05:00.000Z',
      reason: 'Google may repeat it',
      retryAfter: 290_000,
    })
  })

  test('says only that waiting may help, when resolvers alone were asked', () => {
    const eta = { until: ETA, reason: 'Google may repeat it' }
    const settings = { ...ABOUT.settings, require: 'resolvers-only' } as const
    const report = buildReport(watched([named('a.example', { verdict: { ...waiting, eta } })]), {
      ...ABOUT,
      settings,
    })
    expect(report.verdict).toMatchObject({ waiting: 'may-help', until: '2026-11-22T09:05:00.000Z' })
    expect(phraseText(outlookOf(report))).toMatch(
      /^Waiting may help until 09:05:00 UTC at the latest \(4 min 50 s\): Google may repeat it\./,
    )
  })

  test('does not say until when, if of one nobody knows', () => {
    const eta = { until: ETA, reason: 'x' }
    const records = [
      named('a.example', { verdict: { ...waiting, eta } }),
      named('b.example', { verdict: waiting }),
    ]
    const { verdict } = buildReport(watched(records), ABOUT)
    expect(verdict).toMatchObject({ waiting: 'may-help', retryAfter: 60_000 })
    expect(verdict).not.toHaveProperty('until')
  })

  test('says that waiting cannot help once a person has to act, and gives no time to look again', () => {
    const { verdict } = buildReport(
      watched([named('a.example', { verdict: { ...waiting, state: 'failed' } })]),
      ABOUT,
    )
    expect(verdict.waiting).toBe('cannot-help')
    expect(verdict).not.toHaveProperty('retryAfter')
  })

  test('says until when a refusal holds that time will cure', () => {
    const eta = { until: ETA, reason: 'the signatures are not valid yet' }
    const refusal = { refusal: true, final: false, until: ETA } as const
    const blocked = named('a.example', {
      verdict: { ...waiting, state: 'blocked', eta },
      diagnoses: [diagnosis('dnssec-not-yet-valid', refusal)],
    })
    const forbidden = named('b.example', {
      verdict: { ...waiting, state: 'blocked' },
      diagnoses: [diagnosis('caa-forbids', { refusal: true })],
    })
    expect(buildReport(watched([blocked]), ABOUT).verdict).toMatchObject({
      state: 'blocked',
      waiting: 'helps',
      until: '2026-11-22T09:05:00.000Z',
    })
    expect(buildReport(watched([blocked, forbidden]), ABOUT).verdict.waiting).toBe('cannot-help')
  })
})

describe('the causes of a run', () => {
  const failed = { state: 'failed', authoritative: { right: 0, of: 1 }, unheard: [] } as const

  test('join the same mistake in the same zone, and keep apart what differs', () => {
    const cure = { sentence: 'Add a dot.', zone: APEX, lines: [] }
    const records = ['a', 'b', 'c'].map((label) =>
      named(`${label}.example.com`, {
        verdict: failed,
        diagnoses: [
          diagnosis('name-doubled-zone', {
            headline: label === 'c' ? 'other words' : 'the name is doubled',
            cure,
          }),
        ],
      }),
    )
    const elsewhere = named('x.example.net', {
      verdict: failed,
      diagnoses: [diagnosis('name-doubled-zone', { cure: { ...cure, zone: parseName('example.net') } })],
    })
    const { causes } = buildReport(watched([...records, elsewhere]), ABOUT)
    expect(
      causes.map(({ id, zone, records, findings }) => [
        id,
        zone,
        records,
        findings.map((found) => found.records),
      ]),
    ).toEqual([
      ['name-doubled-zone', 'example.com.', [0, 1, 2], [[0, 1], [2]]],
      ['name-doubled-zone', 'example.net.', [3], [[3]]],
    ])
  })

  test('come in the order in which a CA trips over them, errors before warnings and notes', () => {
    const diagnoses = [
      diagnosis('ttl-long', { severity: 'note', final: false }),
      diagnosis('alias-long', { severity: 'warning', final: false }),
      diagnosis('value-typo'),
      diagnosis('caa-forbids', { refusal: true }),
      diagnosis('cache-stale', { final: false }),
    ]
    const records = [named('a.example', { verdict: { ...failed, state: 'blocked' }, diagnoses })]
    const { causes } = buildReport(watched(records), ABOUT)
    expect(causes.map(({ id, state }) => [id, state])).toEqual([
      ['value-typo', 'failed'],
      ['caa-forbids', 'blocked'],
      ['cache-stale', 'waiting'],
      ['alias-long', 'blocked'],
      ['ttl-long', 'blocked'],
    ])
  })

  test('of several records come with the record in the worst state first', () => {
    const records = [
      named('a.example', { verdict: failed, diagnoses: [diagnosis('value-typo')] }),
      named('b.example', {
        verdict: { ...failed, state: 'blocked' },
        diagnoses: [diagnosis('caa-forbids', { refusal: true })],
      }),
    ]
    const { causes } = buildReport(watched(records), ABOUT)
    expect(causes.map(({ id }) => id)).toEqual(['caa-forbids', 'value-typo'])
  })

  test('keep the proof as lines, and the latest instant at which they clear', () => {
    const until = Date.parse('2026-11-22T09:30:00Z')
    const records = [
      named('a.example', {
        verdict: failed,
        diagnoses: [diagnosis('cache-negative', { until, evidence: [observed(GOOGLE, nxdomain(1, 60))] })],
      }),
      named('b.example', {
        verdict: failed,
        diagnoses: [diagnosis('cache-negative', { until: until + 60_000 })],
      }),
    ]
    const [cause] = buildReport(watched(records), ABOUT).causes
    expect(cause?.until).toBe('2026-11-22T09:31:00.000Z')
    expect(cause?.findings[0]?.evidence).toEqual([
      'Google (8.8.8.8), _acme-challenge.example.com. TXT: NXDOMAIN',
    ])
  })
})

function caaRecord(text: string) {
  return { name: APEX, class: 1, ttl: 60, rdata: { ...caaData(text) } }
}

function caaData(text: string) {
  const [flags = '0', tag = '', value = ''] = text.split(' ')
  return {
    type: 'CAA',
    flags: Number(flags),
    tag,
    value: new TextEncoder().encode(value.replaceAll('"', '')),
  } as const
}

test('an expected value is presented as in a zone file', () => {
  const proof = evidence([])
  const record = { ...proof, expectation: { ...proof.expectation, values: [txt('a b')] } }
  expect(buildReport(watched([watchedRecord(record)]), ABOUT).records[0]?.expected).toEqual(['"a b"'])
})
