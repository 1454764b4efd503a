// Whether what people read is true: the words of whole runs, where servers are dead, records are to be gone, or copies differ.
import { describe, expect, test } from '@jest/globals'

import type { Report } from '../src/report/report.ts'
import { beginStory } from '../src/report/story.ts'
import { summaryOf } from '../src/report/summary.ts'
import { evidenceText, reportText } from '../src/report/text.ts'
import { FIRST as RESOLVER, askedBefore } from './diagnose/cache/remembering.ts'
import { TOKEN } from './check/lab.ts'
import { internet, type Internet } from './world/internet.ts'
import { silent } from './world/path-faults.ts'
import { recursive } from './world/recursive.ts'
import { runGate } from './world/run-gate.ts'

const SERVERS = ['192.0.2.1', '192.0.2.2', '192.0.2.3'] as const
const WWW = { records: 'www.example.com A 192.0.2.80', require: 'authoritative', timeout: '8s' }

/** The record is not to be there at all. */
const GONE = {
  domains: 'www.example.com',
  'record-type': 'A',
  match: 'absent',
  require: 'authoritative',
  timeout: '8s',
}

/** example.com with this text at so many servers. */
function zoneAt(count: number, text: string): Internet {
  const servers = SERVERS.slice(0, count).map((ip, at) => [`ns${at + 1}.example.com`, [ip]] as const)
  return internet({ 'com.': '', 'example.com.': { text, servers: Object.fromEntries(servers) } })
}

interface Read {
  readonly report: Report
  /** What is told while the run goes on. */
  readonly story: string
  /** What a terminal shows at its end. */
  readonly text: string
  readonly summary: string
  readonly evidence: string
}

/** A run, and everything that people read of it. */
async function read(net: Internet, settings: Record<string, string>): Promise<Read> {
  const { report, events } = await runGate(net, settings)
  const tell = beginStory()
  return {
    report,
    story: events.flatMap((event) => tell(event, { elapsed: 0, now: new Date(0) })).join('\n'),
    text: reportText(report, { color: false }).join('\n'),
    summary: summaryOf(report),
    evidence: evidenceText(report).lines.join('\n'),
  }
}

describe('where nobody answers', () => {
  const dead = () => {
    const net = zoneAt(2, 'www A 192.0.2.80')
    net.fault(SERVERS.slice(0, 2), silent)
    return net
  }

  test('nothing is counted, and no server is said not to have the record', async () => {
    const { story, summary } = await read(dead(), WWW)
    expect(story + summary).not.toContain('0/0')
    expect(summary).toContain('| none heard |')
    expect(story).toMatch(/❔ www\.example\.com A +no server of example\.com answers\n/)
    expect(story).toMatch(/next look in .*: too little could be seen yet/)
  })

  test('no time is told of a question that was not sent', async () => {
    const { text, evidence } = await read(dead(), WWW)
    expect(text).toMatch(/ns\d\.example\.com +192\.0\.2\.\d +no answer/)
    expect(evidence).toContain('udp, status: no answer, known-silent')
    expect(text + evidence).not.toMatch(/\b0 ms/)
  })
})

describe('a record that is ready', () => {
  test('is not said to be right at a server that is dead', async () => {
    const net = zoneAt(3, 'www A 192.0.2.80')
    net.fault(SERVERS[2], silent)
    const { report } = await read(net, WWW)
    expect(report.verdict.headline).toBe(
      '`www.example.com` A is right on every authoritative server that was heard, with 1 warning',
    )
  })

  test('is not said to be right at a resolver that still has what was before', async () => {
    const net = zoneAt(2, 'www 300 A 192.0.2.7')
    net.put(RESOLVER, recursive(net))
    askedBefore(net, RESOLVER)
    net.change('example.com.', { at: 1, remove: 'www A', add: 'www 300 A 192.0.2.80' })
    const { report } = await read(net, { ...WWW, resolvers: RESOLVER })
    expect(report.verdict.headline).toBe(
      '`www.example.com` A is right on every authoritative server but on no resolver',
    )
  })

  test('is called absent where that was to be', async () => {
    const { report, text } = await read(zoneAt(2, ''), GONE)
    expect(report.verdict.headline).toBe('`www.example.com` A is absent everywhere it was asked')
    expect(text).toContain('www.example.com A is absent on every authoritative server.')
    const { report: other } = await read(zoneAt(2, 'www A 192.0.2.7'), { ...WWW, match: 'absent' })
    expect(other.verdict.headline).toBe('`www.example.com` A is without the value everywhere it was asked')
  })

  test('with any value says so in the singular', async () => {
    const { text } = await read(zoneAt(2, 'www A 192.0.2.7'), { ...GONE, match: 'any' })
    expect(text).toContain(' Any value was taken. ')
    expect(text).toMatch(/ is there, .*; no value was compared/)
  })
})

describe('one of several', () => {
  test('shows, and does not show', async () => {
    const net = zoneAt(2, '')
    net.change('example.com.', { add: `www TXT "${TOKEN.replace('HOl', 'H0l')}"`, only: [SERVERS[0]] })
    const { text } = await read(net, { ...WWW, records: `www.example.com TXT ${TOKEN}` })
    expect(text).toContain('1 of 2 authoritative servers shows, at www.example.com, ')
  })

  test('passes, and does not pass', async () => {
    const names = Array.from({ length: 11 }, (_, at) => `h${at}.example.com A 192.0.2.80`)
    const { report } = await read(zoneAt(2, 'h3 A 192.0.2.80'), { ...WWW, records: names.join('\n') })
    expect(report.verdict.headline).toBe('1 of 11 records passes, 10 need time')
  })
})

describe('a record that is not as expected', () => {
  const TWO = '\nwww.example.com A 192.0.2.81'

  test.each([
    ['a record that is to be gone', GONE, 'www A 192.0.2.80', 'still have a record', 'Remove the record'],
    [
      'a value that is to be gone',
      { ...WWW, match: 'absent' },
      'www A 192.0.2.80',
      'still have the value',
      'Remove the record',
    ],
    [
      'a value too many',
      { ...WWW, match: 'exact' },
      'www A 192.0.2.80\nwww A 192.0.2.81',
      'give more than the expected values',
      'Remove the values that are not expected',
    ],
    [
      'a value too few',
      { ...WWW, match: 'contains', records: `${WWW.records}${TWO}` },
      'www A 192.0.2.80',
      'give only some of the values',
      'Add the values that are missing',
    ],
    [
      'none of several values',
      { ...WWW, match: 'any', records: `${WWW.records}${TWO}` },
      'www A 192.0.2.7',
      'give another value',
      'Correct the record',
    ],
    ['no record', WWW, '', 'give NXDOMAIN', 'Create the record in the zone example.com'],
  ])('%s is called that, with what to do', async (_, settings, zone, words, change) => {
    const { report, text } = await read(zoneAt(2, zone), settings)
    expect(report.verdict.headline).toContain(`2 of 2 authoritative servers ${words}`)
    expect(text).toContain(`${change}, unless that was done a moment ago.`)
  })

  test('and is to be gone is not told of as if it were wanted', async () => {
    const { story, evidence } = await read(zoneAt(2, 'www A 192.0.2.80'), { ...WWW, match: 'absent' })
    expect(story).toMatch(/0\/2 authoritative: still there\n +next look in .*: the servers still have it/)
    expect(evidence).toContain('; not expected 192.0.2.80')
  })

  test('and went from one server first is still got from the other', async () => {
    const net = zoneAt(2, 'www A 192.0.2.80')
    net.change('example.com.', { at: 1_000, remove: 'www A', only: [SERVERS[0]] })
    const { text } = await read(net, GONE)
    expect(text).toContain(
      '1 of 2 authoritative addresses no longer has the record. A visitor that happens to ask 192.0.2.2 still gets it.',
    )
  })
})

describe('a record that a CA refuses and that needs time too', () => {
  test('is called blocked in the title, in its row and in the story', async () => {
    const net = zoneAt(2, '@ CAA 0 issue ";"')
    const token = `_acme-challenge TXT "${TOKEN}"`
    net.change('example.com.', { at: 1_000, add: token, only: [SERVERS[0]] })
    const settings = { domains: 'example.com', challenge: 'dns-01', 'expected-values': TOKEN, timeout: '8s' }
    const { report, text, story, summary } = await read(net, {
      ...settings,
      ca: 'letsencrypt',
      'fail-fast': 'false',
    })
    expect(report.causes.map(({ state }) => state)).toEqual(['waiting', 'blocked'])
    expect(report.records[0]?.causes).toEqual(report.causes.map(({ id }) => id))
    expect(text).toMatch(/^⛔ Blocked: /)
    expect(summary).toMatch(/^## ⛔ Blocked: /)
    expect(summary).toContain('| ⛔ | `_acme-challenge.example.com` TXT |')
    expect(text).toContain('Waiting will not help.')
    expect(story).toMatch(/⛔ _acme-challenge\.example\.com TXT +1\/2 authoritative/)
  })
})

describe('an alias', () => {
  const aliased = (target: string) =>
    internet({
      'com.': '',
      'net.': '',
      'example.com.': { text: 'www CNAME web.host.net.', servers: { 'ns1.example.com': ['192.0.2.1'] } },
      'host.net.': { text: target, servers: { 'ns.host.net': ['192.0.2.2'] } },
    })

  test('does not make its servers count as if they had the value', async () => {
    const { report, text, summary } = await read(aliased('web A 192.0.2.7'), WWW)
    expect(report.records[0]?.authoritative).toEqual({ right: 0, of: 1 })
    expect(summary).toContain('| 0/1 |')
    expect(text).toMatch(/ → {2}ns1\.example\.com .* CNAME web\.host\.net\./)
    expect(text).toMatch(/ ❌ ns\.host\.net .* 192\.0\.2\.7/)
  })

  test('that a server lacks counts against the record', async () => {
    const net = zoneAt(3, 'www CNAME web\nweb A 192.0.2.80')
    net.change('example.com.', { remove: 'www CNAME', only: [SERVERS[2]] })
    const { report } = await read(net, WWW)
    expect(report.records[0]?.authoritative).toEqual({ right: 3, of: 4 })
  })

  test('is right where its target is', async () => {
    const { report } = await read(aliased('web A 192.0.2.80'), WWW)
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]?.authoritative).toEqual({ right: 1, of: 1 })
  })

  test('has its records told by the name that they are at', async () => {
    const net = zoneAt(2, 'www CNAME web\nweb A 192.0.2.7')
    const { evidence, text } = await read(net, WWW)
    expect(evidence).toContain('web.example.com. 300 IN A 192.0.2.7')
    expect(evidence).not.toContain('www.example.com. 300 IN A')
    expect(text).not.toMatch(/ → .*192\.0\.2\.7$/m)
  })
})
