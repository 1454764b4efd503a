import { describe, expect, test } from '@jest/globals'

import { askForRules } from '../../src/check/rules.ts'
import { askExtra, type Askers } from '../../src/check/extra.ts'
import type { Evidence, ExtraQuestion, Rule } from '../../src/check/evidence.ts'
import type { Network } from '../../src/net/network.ts'
import { createNetwork } from '../../src/net/network.ts'
import { createWalker } from '../../src/resolver/delegation.ts'
import { followAliases } from '../../src/resolver/alias.ts'
import { rootsAt } from '../../src/resolver/roots.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import { internet } from '../world/internet.ts'
import { recursive } from '../world/recursive.ts'
import { virtualWorld } from '../world/virtual.ts'
import { BARE_RUN } from './bare-run.ts'

const RESOLVER = '192.0.2.53'
const SERVERS = { 'ns1.example.com': ['192.0.2.1'], 'ns2.example.com': ['192.0.2.2'] }
const NAME = parseName('www.example.com')

/** Asks one extra question about www.example.com A, and tells who was asked what for it. */
function askedFor(extra: ExtraQuestion, most = 12): Promise<string[]> {
  return askedBy((askers, evidence, signal) => askExtra(askers, evidence, extra, most, signal))
}

/** Tells who was asked what when the given is done, with what is known about www.example.com A. */
async function askedBy(
  ask: (askers: Askers, evidence: Evidence, signal: AbortSignal) => Promise<unknown>,
): Promise<string[]> {
  const net = internet({
    'com.': '',
    'example.com.': { text: 'www A 192.0.2.80', servers: SERVERS },
    'other.com.': { servers: { 'ns.other.com': ['192.0.2.3', '192.0.2.4'] } },
  })
  net.put(RESOLVER, recursive(net))
  const world = virtualWorld(net)
  const asked: string[] = []
  let counts = false
  const network: Network = createNetwork(world, {
    record({ ask: { endpoint, question } }) {
      const ip = 'ip' in endpoint ? endpoint.ip : ''
      if (counts) asked.push(`${ip} ${presentName(question.name)} ${question.type}`)
    },
  })
  await world.run(async () => {
    const walker = createWalker(network, { world, roots: rootsAt(net.roots) })
    const path = await followAliases({ network, walker }, { name: NAME, type: 'A' })
    const expectation = {
      name: NAME,
      type: 'A',
      values: [],
      match: 'any',
      origin: { input: 'domains' },
    } as const
    const evidence: Evidence = { expectation, path, resolvers: [], history: [] }
    counts = true
    await ask({ network, walker }, evidence, new AbortController().signal)
    network.close()
  })
  return asked
}

const resolvers = [
  { name: undefined, label: 'inside', endpoint: { transport: 'udp', ip: RESOLVER, port: 53 } },
] as const

describe('an extra question', () => {
  test('goes to one server of the zone', async () => {
    expect(await askedFor({ question: { name: NAME, type: 'TXT' } })).toHaveLength(1)
  })

  test('goes to no more servers than the rule has questions left for', async () => {
    const servers = [parseName('ns1.example.com'), parseName('ns2.example.com')]
    expect(await askedFor({ question: { name: NAME, type: 'TXT' }, servers }, 1)).toHaveLength(1)
  })

  test('goes to the servers that it names, if the zone has them, and to nobody else', async () => {
    const servers = [parseName('ns2.example.com')]
    expect(await askedFor({ question: { name: NAME, type: 'TXT' }, servers })).toEqual([
      '192.0.2.2 www.example.com. TXT',
    ])
  })

  test('goes to one address of a server elsewhere, which is looked up first', async () => {
    const asked = await askedFor({
      question: { name: NAME, type: 'TXT' },
      servers: [parseName('ns.other.com')],
    })
    expect(asked.filter((line) => line.endsWith(' TXT'))).toEqual(['192.0.2.3 www.example.com. TXT'])
  })

  test('goes to nobody where the zone is not on the way', async () => {
    const question = { name: NAME, type: 'TXT' } as const
    expect(await askedFor({ question, zone: parseName('other.com') })).toEqual([])
  })

  test('goes to a resolver for the SOA record of a zone on the way', async () => {
    const question = { name: parseName('example.com'), type: 'SOA' } as const
    expect(await askedFor({ question, resolvers })).toEqual([`${RESOLVER} example.com. SOA`])
  })

  test.each([
    { name: NAME, type: 'A' },
    { name: NAME, type: 'SOA' },
    { name: parseName('example.com'), type: 'A' },
  ] as const)('never goes to a resolver for anything else: $type', async (question) => {
    expect(await askedFor({ question, resolvers })).toEqual([])
  })
})

describe('a question of several rules', () => {
  const servers = [parseName('ns1.example.com'), parseName('ns2.example.com')]
  const shared = { question: { name: NAME, type: 'TXT' }, servers } as const
  const others = Array.from({ length: 11 }, (_, at) => ({
    question: { name: parseName(`h${at}.example.com`), type: 'TXT' } as const,
  }))
  const frugal: Rule = { id: 'frugal', questions: () => [shared, ...others], judge: () => undefined }
  const generous: Rule = { id: 'generous', questions: () => [shared], judge: () => undefined }

  test.each([
    { first: frugal, second: generous },
    { first: generous, second: frugal },
  ])('is asked once, of as many servers as the one allows that has few: $first.id first', async (rules) => {
    const asked = await askedBy((askers, evidence, signal) =>
      askForRules(askers, evidence, [rules.first, rules.second], BARE_RUN, signal),
    )
    expect(asked.filter((line) => line.includes('www.')).sort()).toEqual([
      '192.0.2.1 www.example.com. TXT',
      '192.0.2.2 www.example.com. TXT',
    ])
  })
})
