import { describe, expect, test } from '@jest/globals'
import { observe } from '../../src/resolver/observe.ts'
import type { Observation } from '../../src/resolver/zone.ts'
import { parseName, presentName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { failing, givesUpOverAliases } from '../world/answer-faults.ts'
import { onMessages, type Fault } from '../world/fault.ts'
import { internet } from '../world/internet.ts'
import { openLab } from './lab.ts'

const IP = '198.51.100.1'
const SERVER = {
  name: parseName('ns1.example.com'),
  label: 'ns1.example.com',
  endpoint: { transport: 'udp', ip: IP, port: 53 },
  zone: parseName('example.com'),
} as const

/** It has the zone, and fails whatever it is asked. */
const failsWithAuthority: Fault = onMessages((response) => ({ ...response, rcode: 'SERVFAIL', answer: [] }))

/** What a server with this fault is seen to say, and the types that it was asked for. */
async function seen(
  text: string,
  fault: Fault,
  { type = 'TXT', role = 'authoritative' }: { type?: RRType; role?: Observation['role'] } = {},
) {
  const servers = { 'ns1.example.com': [IP] }
  const net = internet({ 'example.com.': { text, servers } })
  net.fault(IP, fault)
  const lab = openLab(net)
  const question = { name: parseName('a.example.com'), type }
  const { observation } = await lab.world.run(() => observe(lab.network, SERVER, question, role))
  return { observation, types: lab.exchanges.map(({ ask }) => ask.question.type) }
}

describe('a server that fails with authority', () => {
  test('is asked for the alias alone, which counts as an answer to the question', async () => {
    const { observation, types } = await seen('a CNAME b\nb CNAME a', givesUpOverAliases)
    expect(types).toEqual(['TXT', 'CNAME'])
    expect(observation.question.type).toBe('TXT')
    const { outcome } = observation
    expect(outcome.kind === 'alias' && presentName(outcome.target)).toBe('b.example.com.')
  })

  test('has failed when there is no alias, or when it fails over that as well', async () => {
    const { observation, types } = await seen('a TXT "x"', failsWithAuthority)
    expect(types).toEqual(['TXT', 'CNAME'])
    expect(observation.outcome).toMatchObject({ kind: 'error', rcode: 'SERVFAIL' })
  })

  test('has failed when that is denied', async () => {
    const failsForText: Fault = onMessages((response, query) =>
      query.question[0]?.type === 'TXT' ? { ...response, rcode: 'SERVFAIL', answer: [] } : response,
    )
    const { observation } = await seen('a TXT "x"', failsForText)
    expect(observation.outcome).toMatchObject({ kind: 'error', rcode: 'SERVFAIL' })
  })
})

describe('no second question goes to', () => {
  test('a server that fails without authority: its zone is not there', async () => {
    expect((await seen('a CNAME b', failing('SERVFAIL'))).types).toEqual(['TXT'])
  })

  test('a resolver, which would remember the answer', async () => {
    const { types } = await seen('a CNAME b', failsWithAuthority, { role: 'resolver' })
    expect(types).toEqual(['TXT'])
  })
})
