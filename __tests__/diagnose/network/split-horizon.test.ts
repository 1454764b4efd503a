import { describe, expect, test } from '@jest/globals'
import { internet } from '../../world/internet.ts'
import { recursive } from '../../world/recursive.ts'
import { runGate } from '../../world/run-gate.ts'
import { causeOf, causesIn, four, reportOf } from '../four.ts'
import { errorsIn, SETTINGS } from '../lab.ts'
import { askedBefore } from '../cache/remembering.ts'

const ID = 'split-horizon'
const INSIDE = '192.168.0.53'
const FOR_STAFF = {
  domains: 'www.example.com',
  'expected-values': '192.0.2.80',
  require: 'resolvers',
  resolvers: INSIDE,
}
const WWW = 'www 60 A 192.0.2.80'

/** A resolver of this network that has a zone example.com with this text of its own. */
function inside(text: string, outside = WWW) {
  const net = four(outside)
  const own = internet({
    'example.com.': { text: `@ SOA dc1.corp.example.com. admin 7 900 600 86400 60\n${text}` },
  })
  net.put(INSIDE, recursive(own))
  return net
}

describe('split-horizon', () => {
  test('a resolver of this network with a zone of its own is told apart from a cache', async () => {
    const report = await reportOf(inside(''), FOR_STAFF)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: 'a resolver of this network has a zone `example.com` of its own',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      explain:
        'By the SOA record of `example.com` at `192.168.0.53`: it is made at `dc1.corp.example.com`, while the zone that the Internet sees is made at `ns1.example.com`. What is put into one of the two is not in the other. A CA sees only that of the Internet.',
      cure: 'Put the record into the inner zone `example.com` too, or name resolvers outside of this network in `resolvers`.',
      lines: [],
    })
  })

  test('the resolver is asked for nothing but the apex beside the record itself', async () => {
    const { ledger } = await runGate(inside('', ''), { ...SETTINGS, ...FOR_STAFF })
    expect(ledger.filter(({ recursion }) => recursion)).toEqual([])
    const ready = await runGate(inside(''), { ...SETTINGS, ...FOR_STAFF })
    const asked = ready.ledger.filter(({ recursion }) => recursion).map(({ name, type }) => `${name} ${type}`)
    expect(new Set(asked)).toEqual(new Set(['www.example.com. A', 'example.com. SOA']))
  })

  test('a cache of this network that holds an old answer is only a cache', async () => {
    const net = four('')
    net.put(INSIDE, recursive(net))
    askedBefore(net, INSIDE)
    net.change('example.com.', { add: WWW })
    expect(errorsIn(await reportOf(net, FOR_STAFF))).toEqual(['cache-negative'])
  })

  test('a zone of its own that has the record is nobody`s concern', async () => {
    const report = await reportOf(inside(WWW), FOR_STAFF)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })

  test('with the record in the inner zone, it is ready', async () => {
    expect((await reportOf(inside(WWW), FOR_STAFF)).verdict.state).toBe('ready')
  })
})
