// Walks that fail, because somebody on the way was silent or failed for a while: they are tried again soon, and what is right is
// ready on the first good round.
import { describe, expect, test } from '@jest/globals'

import { failing, failingType } from '../world/answer-faults.ts'
import { onAnswer, within, type Fault } from '../world/fault.ts'
import { internet, type Internet } from '../world/internet.ts'
import { silent } from '../world/path-faults.ts'
import { runGate, type GateRun, type RunOptions } from '../world/run-gate.ts'
import { lab, NAME, RIGHT, SECOND, SERVERS, SETTINGS, TOKEN } from './lab.ts'

/** A silent address is probed every five seconds, and a question that was under way has two and a half. */
const SOON = 8 * SECOND

const WHO = {
  'the root servers': (net: Internet) => net.roots,
  'the servers of the zone above': (net: Internet) => net.serversOf('com.'),
  'all servers of the zone': () => SERVERS,
} as const

const DO: Readonly<Record<string, Fault>> = {
  'are silent': silent,
  'lose every question': onAnswer(() => []),
  'say SERVFAIL': failing('SERVFAIL'),
  'say REFUSED': failing('REFUSED'),
}

const cases = Object.keys(WHO).flatMap((who) =>
  Object.keys(DO).flatMap((what) => [1, 4, 20, 45].map((seconds) => ({ who, what, seconds }))),
)

async function run(
  net: Internet,
  more: Record<string, string> = {},
  options: RunOptions = {},
): Promise<GateRun> {
  return runGate(net, { ...SETTINGS, 'fail-fast': 'false', ...more }, options)
}

describe('what is right all the time', () => {
  test.each(cases)('is ready soon after $who $what for $seconds s', async ({ who, what, seconds }) => {
    const net = lab(RIGHT)
    const ips = WHO[who as keyof typeof WHO](net)
    net.fault(ips, within({ until: seconds * SECOND }, DO[what] ?? silent))
    const { report } = await run(net)
    expect(report.verdict.state).toBe('ready')
    expect(report.causes.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(report.took).toBeLessThan(seconds * SECOND + SOON)
  })

  test('is ready soon after the zone above refused only to refer', async () => {
    const net = lab(RIGHT)
    net.fault(net.serversOf('com.'), within({ until: 4 * SECOND }, failingType('NS', 'SERVFAIL')))
    const { report } = await run(net)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(4 * SECOND + SOON)
  })

  test('is ready soon after the zone of its servers` names could not be reached', async () => {
    const net = internet({
      'com.': '',
      'example.com.': {
        text: RIGHT,
        servers: { 'ns1.dns.example': ['192.0.2.1'], 'ns2.dns.example': ['192.0.2.2'] },
      },
      'dns.example.': {
        text: 'ns1 A 192.0.2.1\nns2 A 192.0.2.2',
        servers: { 'a.dns.example': ['192.0.2.9'] },
      },
    })
    net.fault('192.0.2.9', within({ until: 20 * SECOND }, silent))
    const { report } = await run(net)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(20 * SECOND + SOON)
  })

  test('is ready for a certificate too, with what CAA says', async () => {
    const net = lab(RIGHT)
    net.fault(net.serversOf('com.'), within({ until: 20 * SECOND }, failing('SERVFAIL')))
    const { report } = await run(net, { domains: 'example.com', challenge: 'dns-01', ca: 'letsencrypt' })
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]?.caa[0]?.verdict).toBe('permitted')
    expect(report.took).toBeLessThan(20 * SECOND + SOON)
  })

  test('is ready at once for all names of a lost zone, when one of them has found it', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `_acme-challenge.www${at}.example.com`)
    const text = names.map((_, at) => `_acme-challenge.www${at} TXT "${TOKEN}"`).join('\n')
    const net = lab(text)
    net.fault(SERVERS, within({ until: 20 * SECOND }, failing('SERVFAIL')))
    const { report } = await run(net, { domains: names.join('\n') })
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(20 * SECOND + SOON)
  })

  test('though one of its names is lost for good, is seen right soon', async () => {
    const net = internet({
      'com.': '',
      'org.': { servers: { 'a.nic.org': ['192.0.2.7'] } },
      'example.com.': { servers: { 'ns1.example.com': ['192.0.2.1'] } },
    })
    net.fault('192.0.2.7', silent)
    net.change('example.com.', { at: 20 * SECOND, add: RIGHT })
    const { report } = await run(net, { domains: `${NAME}\n_acme-challenge.example.org`, timeout: '40s' })
    const [first] = report.records
    expect(report.records.map(({ state }) => state)).toEqual(['ready', 'unknown'])
    expect(first?.readyAfter).toBeLessThan(20 * SECOND + SOON)
  })
})

describe('a domain', () => {
  const DELEGATION = 'example NS ns1.example\nns1.example A 192.0.2.1'

  test('that is delegated while we wait is found at once', async () => {
    const net = internet({
      'com.': '',
      'example.com.': { text: RIGHT, servers: { 'ns1.example.com': ['192.0.2.1'] } },
    })
    net.change('com.', { at: 0, remove: 'example NS\nns1.example A' })
    net.change('com.', { at: 20 * SECOND, add: DELEGATION })
    const { report } = await run(net)
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(23 * SECOND)
  })
})

test('a way that stays lost is walked seldom', async () => {
  const net = lab(RIGHT)
  net.fault(net.serversOf('com.'), failing('SERVFAIL'))
  const { ledger } = await run(net, { timeout: '10m' })
  expect(ledger.length).toBeLessThan(1000)
})

test('nobody is asked more often than every five seconds while no root server answers', async () => {
  const net = lab(RIGHT)
  net.fault(net.roots, silent)
  const { ledger } = await run(net, { timeout: '5m' })
  const sent = ledger.filter(({ ms }) => ms > 0)
  expect(sent.length).toBeLessThan(((5 * 60) / 5) * net.roots.length + 10)
})
