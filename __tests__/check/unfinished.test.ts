// Questions that are still under way when the run ends: what they would have brought is not known, and nobody is to blame.
import { describe, expect, test } from '@jest/globals'

import { openEntry } from '../../src/check/entry.ts'
import type { Evidence } from '../../src/check/evidence.ts'
import type { Expectation } from '../../src/check/expectation.ts'
import { askResolvers } from '../../src/check/survey.ts'
import { createNetwork } from '../../src/net/network.ts'
import type { Report } from '../../src/report/report.ts'
import { parseName } from '../../src/wire/name.ts'
import { parseRdata } from '../../src/wire/rdata.ts'
import { when, within, type Fault } from '../world/fault.ts'
import type { Internet } from '../world/internet.ts'
import { delayed, silent } from '../world/path-faults.ts'
import { recursive } from '../world/recursive.ts'
import { runGate } from '../world/run-gate.ts'
import { virtualWorld } from '../world/virtual.ts'
import {
  lab,
  NAME,
  RESOLVERS,
  RIGHT,
  SECOND,
  SERVERS,
  SETTINGS,
  showAt,
  TOKEN,
  withResolvers,
} from './lab.ts'

const SHORT = { ...SETTINGS, timeout: '1s' }
const SUBJECT = '`_acme-challenge.example.com` TXT'

/** Only questions for this type are answered late. */
function late(type: string, ms: number): Fault {
  return when(({ question: [asked] }) => asked?.type === type, delayed(ms))
}

/** What a report says against anybody. */
function blamesOf({ verdict, causes, records }: Report) {
  const silent = records.flatMap(({ servers }) => servers.filter(({ said }) => said.kind === 'silent'))
  return {
    state: verdict.state,
    causes: causes.map(({ id }) => id),
    silent: silent.map(({ label }) => label),
  }
}

const NOBODY = { state: 'unknown', causes: [], silent: [] }

async function shortRun(net: Internet, settings: Record<string, string> = SHORT): Promise<Report> {
  return (await runGate(net, settings)).report
}

describe('a time that is too short', () => {
  test('to reach anybody blames neither the network nor the roots', async () => {
    const net = lab(RIGHT)
    net.fault(net.roots, silent)
    const report = await shortRun(net)
    expect(blamesOf(report)).toEqual(NOBODY)
    expect(report.verdict.headline).toBe(
      `the time ended before all that decides about ${SUBJECT} could be asked`,
    )
  })

  test.each([
    ['a server of the zone', SERVERS.slice(0, 1)],
    ['all servers of the zone', SERVERS],
  ])('to look at %s on the way blames nobody', async (_, ips) => {
    const net = lab(RIGHT)
    net.fault(ips, delayed(2 * SECOND))
    expect(blamesOf(await shortRun(net))).toEqual(NOBODY)
  })

  test('for the answer of one server is no word about that server', async () => {
    const net = lab(RIGHT)
    net.fault(SERVERS[2], late('TXT', 2 * SECOND))
    const report = await shortRun(net)
    expect(blamesOf(report)).toEqual(NOBODY)
    expect(report.verdict.headline).toBe(
      `the time ended before \`ns3.example.com\` had answered for ${SUBJECT}`,
    )
    expect(report.records[0]).toMatchObject({
      authoritative: { right: 3, of: 4 },
      unheard: [],
      endedBefore: 'answers',
    })
  })

  test('for one server hides nothing that another says', async () => {
    const net = lab()
    net.fault(SERVERS[2], late('TXT', 2 * SECOND))
    expect((await shortRun(net)).verdict.state).toBe('waiting')
  })

  test('for resolvers blames none of them', async () => {
    const net = lab(RIGHT)
    net.put(RESOLVERS[0], recursive(net))
    net.fault(RESOLVERS[0], delayed(2 * SECOND))
    const report = await shortRun(net, { ...withResolvers(), timeout: '1s' })
    expect(blamesOf(report)).toEqual(NOBODY)
    expect(report.verdict.headline).toContain(`\`${RESOLVERS[0]}\` had answered`)
  })

  test('for CAA is neither a refusal nor a permission', async () => {
    const net = lab(RIGHT)
    net.fault(SERVERS, late('CAA', 2 * SECOND))
    const domain = { ...SHORT, domains: 'example.com', challenge: 'dns-01', ca: 'letsencrypt' }
    expect(blamesOf(await shortRun(net, domain))).toEqual(NOBODY)
  })
})

describe('a run that is cancelled', () => {
  test('while a server is asked says so, and not that the server is silent', async () => {
    const net = lab(RIGHT)
    net.fault(SERVERS[2], late('TXT', 2 * SECOND))
    const { report } = await runGate(net, SETTINGS, { cancelAt: SECOND })
    expect(blamesOf(report)).toEqual(NOBODY)
    expect(report.verdict.headline).toBe(
      `the run was cancelled before \`ns3.example.com\` had answered for ${SUBJECT}`,
    )
  })
})

describe('the last look', () => {
  test('counts for the servers that answered, though one that was silent before is cut short in it', async () => {
    const net = lab()
    net.fault(SERVERS[3], within({ from: 1 * SECOND }, silent))
    showAt(net, [29_900, 29_900, 29_900])
    const { report } = await runGate(net, { ...SETTINGS, timeout: '30s' })
    expect(report.records[0]?.authoritative?.right).toBe(3)
  })

  test('counts for the resolvers that answered, though another was cut short in it', async () => {
    const net = lab(RIGHT)
    const [quick, slow] = RESOLVERS
    net.put(quick, recursive(net))
    net.put(slow, within({ from: SECOND }, delayed(2 * SECOND))(recursive(net)))
    const world = virtualWorld(net)
    const network = createNetwork(world)
    const ending = new AbortController()
    const servers = [quick, slow].map((ip) => ({
      name: undefined,
      label: ip,
      endpoint: { transport: 'udp', ip, port: 53 } as const,
    }))
    const look = { started: 0, signal: ending.signal }
    const ask = async (evidence: Evidence): Promise<Evidence> => ({
      ...evidence,
      ...(await askResolvers({ network }, evidence, servers, look)),
    })
    const expectation: Expectation = {
      name: parseName(NAME),
      type: 'TXT',
      values: [parseRdata('TXT', `"${TOKEN}"`)],
      match: 'contains',
      origin: { input: 'records' },
    }
    const [before, last] = await world.run(async () => {
      const before = await ask(openEntry(expectation).evidence)
      await world.sleep(2 * SECOND)
      world.after(SECOND, () => ending.abort())
      return [before, await ask(before)] as const
    })
    expect(last.resolvers[0]?.at).toBeGreaterThan(2 * SECOND)
    expect(last.resolvers[1]).toBe(before.resolvers[1])
  })
})
