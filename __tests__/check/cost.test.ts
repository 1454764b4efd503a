// What an hour of waiting costs: questions, and memory. Zones that never come to rest cost little more than those that do.
import { expect, test } from '@jest/globals'

import { failing } from '../world/answer-faults.ts'
import type { Internet } from '../world/internet.ts'
import { flapping } from '../world/load-faults.ts'
import { silent } from '../world/path-faults.ts'
import { runGate } from '../world/run-gate.ts'
import { lab, NAME, RIGHT, SECOND, SERVERS, SETTINGS, staysBehind, TOKEN } from './lab.ts'

const HOUR = 3600
/** A quiet hour takes about half of it. */
const QUESTIONS_AN_HOUR = 5_000

function busy(): Internet {
  const net = lab()
  for (let second = 1; second < HOUR; second++) net.change('example.com.', { at: second * SECOND })
  return net
}

/** One server has a fault, two show the record, and the last one stays behind. */
function unsettled(net: Internet, fault: Parameters<Internet['fault']>[1]): Internet {
  net.fault(SERVERS[0], fault)
  net.change('example.com.', { at: 5 * SECOND, add: RIGHT, only: SERVERS.slice(0, 3) })
  return net
}

test.each<[string, () => Internet]>([
  ['nothing happens', () => lab()],
  ['the serial rises every second', busy],
  ['one server flaps and one stays behind', () => unsettled(lab(), flapping(3 * SECOND, staysBehind))],
  [
    'one server fails now and then and one stays behind',
    () => unsettled(lab(), flapping(9 * SECOND, failing('SERVFAIL'))),
  ],
  ['one server is silent and one stays behind', () => unsettled(lab(), silent)],
])('an hour in which %s costs at most five thousand questions', async (_, make) => {
  const { report, ledger } = await runGate(make(), { ...SETTINGS, timeout: '1h' })
  expect(report.ending).toBe('timeout')
  expect(report.questions).toBeLessThan(QUESTIONS_AN_HOUR)
  expect(ledger.filter(({ name }) => name === `${NAME}.`).length).toBeLessThan(HOUR)
  expect(JSON.stringify(report).length).toBeLessThan(30_000)
})

test.each([
  { of: 'a domain with records', name: '_acme-challenge', second: 30, most: 23 },
  { of: 'a domain with records', name: '_acme-challenge', second: 75, most: 44 },
  { of: 'a domain without any', name: '_acme-challenge.www', second: 30, most: 20 },
  { of: 'a domain without any', name: '_acme-challenge.www', second: 75, most: 38 },
])(
  'a record of $of that appears after $second s costs $most questions beside those for itself',
  async ({ name, second, most }) => {
    const net = lab()
    for (const [at, ip] of SERVERS.entries())
      net.change('example.com.', { at: (second + at) * SECOND, add: `${name} TXT "${TOKEN}"`, only: [ip] })
    const { report, ledger } = await runGate(net, { ...SETTINGS, domains: `${name}.example.com` })
    expect(report.verdict.state).toBe('ready')
    const others = ledger.filter((line) => line.name !== `${name}.example.com.` || line.type !== 'TXT')
    expect(others).toHaveLength(most)
  },
)

test('names of a zone that appear one after the other cost few looks at all of them at once', async () => {
  const names = Array.from({ length: 60 }, (_, at) => `_acme-challenge.h${at}`)
  const net = lab()
  for (const [at, name] of names.entries())
    net.change('example.com.', { at: (5 + at / 5) * SECOND, add: `${name} TXT "${TOKEN}"` })
  const records = names.map((name) => `${name}.example.com TXT ${TOKEN}`).join('\n')
  const { report } = await runGate(net, { records, timeout: '5m' })
  expect(report.verdict.state).toBe('ready')
  expect(report.took).toBeLessThan(18 * SECOND)
  expect(report.questions / names.length).toBeLessThan(60)
})
