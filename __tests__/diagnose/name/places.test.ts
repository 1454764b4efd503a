import { describe, expect, test } from '@jest/globals'
import { deniesWithoutSoa } from '../../check/lab.ts'
import { failingType } from '../../world/answer-faults.ts'
import { runGate, type GateRun } from '../../world/run-gate.ts'
import { example, OTHER, SETTINGS, TOKEN } from '../lab.ts'

/** What the walk and the lookup of CAA ask of names that are not the record's own. */
const NOT_OF_RULES = new Set(['NS', 'SOA', 'CAA'])

/** The distinct questions for names that only the rules ask for. */
function extras({ ledger, report }: GateRun): string[] {
  const own = new Set(report.records.flatMap(({ path }) => path.map(({ name }) => name)))
  const asked = ledger.filter(({ name, type }) => !NOT_OF_RULES.has(type) && !own.has(name))
  return [...new Set(asked.map(({ name, type }) => `${name} ${type}`))].filter(
    (question) => !/ns\d/.test(question),
  )
}

const WILDCARD = { challenge: 'dns-01', 'expected-values': TOKEN, timeout: '5s' }

describe('the extra questions about one missing record', () => {
  test.each([
    ['at the apex', '', SETTINGS],
    ['below the apex', '', { ...SETTINGS, domains: '_acme-challenge.www.example.com' }],
    ['far below the apex, for a wildcard', '', { ...WILDCARD, domains: '*.a.b.c.d.example.com' }],
    [
      'where a wildcard answers with addresses',
      '* A 192.0.2.80',
      { ...WILDCARD, domains: '*.www.example.com' },
    ],
    [
      'where an old value is',
      `_acme-challenge.www TXT "${OTHER}"`,
      { ...WILDCARD, domains: '*.www.example.com' },
    ],
    [
      'for an alias',
      'x A 192.0.2.80',
      { records: '_acme-challenge.www.example.com CNAME x.example.com', timeout: '5s' },
    ],
    ['for a host', 'x A 192.0.2.80', { records: 'www.example.com CNAME x.example.com', timeout: '5s' }],
  ])('are at most twelve %s', async (_, text, settings) => {
    const run = await runGate(example(text), settings)
    expect(extras(run).length).toBeGreaterThan(0)
    expect(extras(run).length).toBeLessThanOrEqual(12)
  })

  test('are those for the likeliest mistakes', async () => {
    const net = example('www A 192.0.2.80')
    const run = await runGate(net, { ...SETTINGS, domains: '_acme-challenge.www.example.com' })
    expect(extras(run).toSorted()).toEqual([
      '_acme-chalenge.www.example.com. TXT',
      '_acme-challange.www.example.com. TXT',
      '_acme-challenge.*.www.example.com. TXT',
      '_acme-challenge.example.com. TXT',
      '_acme-challenge.www.example.com.example.com. TXT',
      '_acme_challenge.www.example.com. TXT',
      'acme-challenge.www.example.com. TXT',
      'example.com. TXT',
      'www.example.com. TXT',
    ])
  })

  test('leave out what is below a domain that does not exist', async () => {
    const run = await runGate(example(''), { ...SETTINGS, domains: '_acme-challenge.www.example.com' })
    expect(extras(run).toSorted()).toEqual([
      '_acme-challenge.example.com. TXT',
      '_acme-challenge.www.example.com.example.com. TXT',
      'example.com. TXT',
      'www.example.com. TXT',
    ])
  })

  test('are all asked where the denial of the domain may be anybody’s', async () => {
    const net = example('')
    net.fault(['192.0.2.1', '192.0.2.2'], deniesWithoutSoa)
    const run = await runGate(net, { ...SETTINGS, domains: '_acme-challenge.www.example.com' })
    expect(extras(run)).toContain('acme-challenge.www.example.com. TXT')
  })

  test('find what is below a domain that has no records itself', async () => {
    const net = example(`acme-challenge.www TXT "${TOKEN}"`)
    const { report } = await runGate(net, { ...SETTINGS, domains: '_acme-challenge.www.example.com' })
    expect(report.causes).toMatchObject([{ id: 'name-prefix-misspelt' }])
  })

  test('are about a name beside a place only where the value is at that place', async () => {
    const net = example(`acme-challenge.www TXT "${TOKEN}"`)
    const run = await runGate(net, { ...SETTINGS, domains: '_acme-challenge.www.example.com' })
    expect(extras(run).filter((question) => question.startsWith('x'))).toEqual([
      expect.stringMatching(/^x[\da-f]+\.www\.example\.com\. TXT$/),
    ])
  })

  test('go to servers of the zone only', async () => {
    const run = await runGate(example(''), SETTINGS)
    const others = run.ledger.filter(({ server }) => !server.startsWith('192.0.2.'))
    expect(others.every(({ type }) => type === 'NS')).toBe(true)
  })

  test('are not asked of a record that is right, nor of one that nobody can tell about', async () => {
    const right = await runGate(example(`_acme-challenge TXT "${TOKEN}"`), SETTINGS)
    expect(extras(right)).toEqual([])
    const refused = example('')
    refused.fault(['192.0.2.1', '192.0.2.2'], failingType('TXT', 'REFUSED'))
    expect(extras(await runGate(refused, SETTINGS))).toEqual([])
  })

  test('are not asked of a top-level zone: there it is the domain that is missing', async () => {
    const run = await runGate(example(''), { ...SETTINGS, domains: '_acme-challenge.example2.com' })
    expect(extras(run)).toEqual([])
  })

  test('leave out names that are too long to exist', async () => {
    const deep = Array.from({ length: 3 }, () => 'a'.repeat(63)).join('.')
    const settings = { ...SETTINGS, domains: `_acme-challenge.${deep}.${'b'.repeat(30)}.example.com` }
    const { report } = await runGate(example(''), settings)
    expect(report.verdict.state).toBe('waiting')
  })
})
