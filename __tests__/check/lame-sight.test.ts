// That a listed server which is not authoritative never makes a record ready that a CA may be denied: Unbound, and so Let's Encrypt, may
// believe what it says.
import { describe, expect, test } from '@jest/globals'
import { emptyAnswer, notAuthoritative, recursive, refersUpward } from '../world/answer-faults.ts'
import { onMessages, type Fault } from '../world/fault.ts'
import { internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import { parseName } from '../../src/wire/name.ts'

const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const SETTINGS = { domains: '_acme-challenge.example.com', 'expected-values': TOKEN, timeout: '2s' }
const RIGHT = `_acme-challenge 60 TXT "${TOKEN}"`
const SECOND = '192.0.2.2'
const SERVERS = { 'ns1.example.com': ['192.0.2.1'], 'ns2.example.com': [SECOND] }

/** Serves the zone above and has no delegation in it. */
const deniesFromAbove: Fault = onMessages((response) => ({
  ...response,
  rcode: 'NXDOMAIN',
  answer: [],
  authority: response.authority.map((record) => ({ ...record, name: parseName('com.') })),
}))
/** Serves the zone above, and refers to itself. */
const refersToItself: Fault = onMessages((response) => ({
  ...response,
  flags: { ...response.flags, aa: false },
  answer: [],
  authority: [
    {
      name: parseName('example.com.'),
      class: 1,
      ttl: 60,
      rdata: { type: 'NS', nsdname: parseName('ns1.example.com.') },
    },
  ],
}))

async function sightsWith(fault: Fault, atSecond: string): Promise<(string | undefined)[]> {
  const net = internet({ 'com.': '', 'example.com.': { text: RIGHT, servers: SERVERS } })
  net.change('example.com.', { remove: '_acme-challenge TXT', add: atSecond, only: [SECOND] })
  net.fault(SECOND, fault)
  const { report } = await runGate(net, SETTINGS)
  const second = report.records[0]?.servers.find(({ address }) => address === SECOND)
  return [report.verdict.state, second?.said.kind, second?.sight]
}

describe('one of two servers is not authoritative', () => {
  test.each([
    ['shows an old value', notAuthoritative, '_acme-challenge 60 TXT "old"', 'wrong'],
    ['denies the name', notAuthoritative, '', 'absent'],
    ['answers with nothing', emptyAnswer, RIGHT, 'absent'],
    ['refers to itself', refersToItself, RIGHT, 'absent'],
    ['leads elsewhere', notAuthoritative, '_acme-challenge 60 CNAME old.example.com.', 'wrong'],
    ['denies the name in the name of the zone above', deniesFromAbove, '', 'absent'],
  ])('and %s: not ready', async (_, fault, atSecond, sight) => {
    expect(await sightsWith(fault, atSecond)).toEqual(['waiting', 'lame', sight])
  })

  test.each([
    ['shows the right value', notAuthoritative, RIGHT],
    ['refers upwards', refersUpward, ''],
    ['offers recursion', recursive, ''],
  ])('and %s: ready by the other one', async (_, fault, atSecond) => {
    expect(await sightsWith(fault, atSecond)).toEqual(['ready', 'lame', 'cannot-tell'])
  })
})
