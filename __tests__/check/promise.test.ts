// The promise: no caching resolver is asked about a name before all its authoritative servers have shown what is expected.
// Checked on the ledgers of runs in many internets.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { explains, failing } from '../world/answer-faults.ts'
import type { Fault } from '../world/fault.ts'
import type { Host } from '../world/host.ts'
import { internet, type Internet } from '../world/internet.ts'
import { anycast, flapping } from '../world/load-faults.ts'
import { silent } from '../world/path-faults.ts'
import { recursive, recursivePool } from '../world/recursive.ts'
import { runGate, type LedgerLine } from '../world/run-gate.ts'
import {
  askedBefore,
  deniesWithoutSoa,
  NAME,
  OLD,
  RESOLVERS,
  SECOND,
  SERVERS,
  SETTINGS,
  showAt,
  staysBehind,
  TOKEN,
} from './lab.ts'

/** What stands at the owner name until a server shows the record. */
const BEFORE = {
  nothing: '',
  'an old value': `_acme-challenge TXT "${OLD}"`,
  'a name below': 'x._acme-challenge A 192.0.2.9',
} as const

const SERVER_FAULTS: Readonly<Record<string, Fault>> = {
  none: (host) => host,
  silent,
  'fails for six seconds': (host) => ({
    ...host,
    answer: (asked) => (asked.at < 6 * SECOND ? failing('SERVFAIL')(host) : host).answer(asked),
  }),
  'one site of three behind': (host) => anycast([host, host, staysBehind(host)]),
  flaps: flapping(700, staysBehind),
}

const RESOLVER_KINDS: Readonly<Record<string, (net: Internet) => Host>> = {
  fresh: recursive,
  'asked before': (net) => askedBefore(recursive(net)),
  'a pool, one of it asked before': (net) => askedBefore(recursivePool(net, 3)),
  'asked before, without SOA': (net) => deniesWithoutSoa(askedBefore(recursive(net))),
  filtering: (net) => explains(15)(failing('NXDOMAIN')(recursive(net))),
  silent: (net) => silent(recursive(net)),
}

const oneOf = <T extends string>(table: Readonly<Record<T, unknown>>) =>
  fc.constantFrom(...(Object.keys(table) as T[]))

const scenario = fc.record({
  before: oneOf(BEFORE),
  shown: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 }),
  faults: fc.array(oneOf(SERVER_FAULTS), { minLength: 0, maxLength: 2 }),
  resolvers: fc.array(oneOf(RESOLVER_KINDS), { minLength: 1, maxLength: 3 }),
  require: fc.constantFrom('resolvers', 'authoritative'),
  quorum: fc.boolean(),
  second: fc.boolean(),
  seed: fc.nat(1000),
})

type Scenario = typeof scenario extends fc.Arbitrary<infer T> ? T : never

/** One of the four servers may be without a voice; with two of them nobody is ready, and no resolver is asked. */
const MOST = 3

/** A second name of the zone, whose record is there from the start. */
const SECOND_NAME = '_acme-challenge.www.example.com'

function internetOf({ before, shown, faults, resolvers }: Scenario): Internet {
  const servers = Object.fromEntries(SERVERS.map((ip, at) => [`ns${at + 1}.example.com`, [ip]]))
  const text = `${BEFORE[before]}\n_acme-challenge.www TXT "${TOKEN}"`
  const net = internet({ 'com.': '', 'example.com.': { text, servers } })
  for (const [at, kind] of resolvers.entries())
    net.put(RESOLVERS[at] ?? '', (RESOLVER_KINDS[kind] ?? recursive)(net))
  showAt(
    net,
    shown.map((seconds) => seconds * SECOND),
    before === 'an old value' ? { remove: '_acme-challenge TXT' } : {},
  )
  for (const [at, kind] of faults.entries()) net.fault(SERVERS[at] ?? '', SERVER_FAULTS[kind] ?? silent)
  return net
}

function settingsOf({ resolvers, require, quorum, second }: Scenario): Record<string, string> {
  const names = second ? [NAME, SECOND_NAME] : [NAME]
  return {
    ...SETTINGS,
    domains: names.join('\n'),
    timeout: '20s',
    require,
    resolvers: RESOLVERS.slice(0, resolvers.length).join('\n'),
    ...(quorum && require === 'resolvers' && { quorum: `1/${resolvers.length}` }),
  }
}

/** Whether all servers that had told anything before the question went out had been right, last of all they told. */
function isKept(question: LedgerLine, ledger: readonly LedgerLine[]): boolean {
  const told = ledger.filter(
    ({ name, type, recursion, at, ms, outcome }) =>
      !recursion &&
      name === question.name &&
      type === 'TXT' &&
      at + ms <= question.at + 1 &&
      (outcome === 'NOERROR' || outcome === 'NXDOMAIN'),
  )
  const last = new Map(told.map((line) => [line.server, line.answer ?? []]))
  return (
    last.size >= MOST && [...last.values()].every((records) => records.some((one) => one.includes(TOKEN)))
  )
}

describe('no caching resolver is asked about a name', () => {
  test('before its authoritative servers have shown what is expected', async () => {
    let asked = 0
    await fc.assert(
      fc.asyncProperty(scenario, async (drawn) => {
        const { ledger } = await runGate(internetOf(drawn), settingsOf(drawn), { seed: drawn.seed })
        const questions = ledger.filter(({ recursion, name }) => recursion && name !== 'example.com.')
        asked += questions.length
        expect(questions.filter((question) => !isKept(question, ledger))).toEqual([])
      }),
      { numRuns: 40, seed: 4 },
    )
    expect(asked).toBeGreaterThan(400)
  })
})
