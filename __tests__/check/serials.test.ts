// That every server ends with the serial of its copy, and that nobody is asked for a serial that an answer has shown.
import { describe, expect, test } from '@jest/globals'

import { failing, failingType } from '../world/answer-faults.ts'
import { onAnswer, when } from '../world/fault.ts'
import type { Internet } from '../world/internet.ts'
import { runGate, type GateRun, type LedgerLine } from '../world/run-gate.ts'
import { deniesWithoutSoa, lab, OLD, RIGHT, SECOND, SERVERS, SETTINGS, showAt, TOKEN } from './lab.ts'

const dropsText = when(
  (query) => query.question[0]?.type === 'TXT',
  onAnswer(() => []),
)

function soaQuestions({ ledger }: GateRun): LedgerLine[] {
  return ledger.filter(({ type }) => type === 'SOA')
}

function serials({ report }: GateRun, record = 0): (number | undefined)[] {
  return report.records[record]?.servers.map(({ serial }) => serial) ?? []
}

function run(net: Internet, settings: Record<string, string> = {}): Promise<GateRun> {
  return runGate(net, { ...SETTINGS, timeout: '20s', ...settings })
}

describe('a server that denies the record', () => {
  test('has shown its serial with that', async () => {
    const waiting = await run(lab())
    expect(serials(waiting)).toEqual([1, 1, 1, 1])
    expect(soaQuestions(waiting)).toEqual([])
  })

  test('is asked where it denies without the SOA record', async () => {
    const net = lab()
    net.fault(SERVERS[2], deniesWithoutSoa)
    const waiting = await run(net)
    expect(serials(waiting)).toEqual([1, 1, 1, 1])
    expect(soaQuestions(waiting).map(({ server }) => server)).toEqual([SERVERS[2]])
  })

  test('is not asked when it shows the record later', async () => {
    const net = lab()
    showAt(
      net,
      [5, 6, 7, 8].map((second) => second * SECOND),
    )
    const ready = await run(net)
    expect(ready.report.verdict.state).toBe('ready')
    expect(soaQuestions(ready)).toEqual([])
  })
})

describe('a server that shows the record at first sight', () => {
  test.each([
    ['right', RIGHT],
    ['wrong', `_acme-challenge TXT "${OLD}"`],
  ])('is asked for its serial once, after that: %s', async (_, text) => {
    const seen = await run(lab(text))
    expect(serials(seen)).toEqual([1, 1, 1, 1])
    expect(soaQuestions(seen).map(({ server }) => server)).toEqual([...SERVERS])
  })

  test('is asked once for all names of a zone', async () => {
    const names = Array.from({ length: 20 }, (_, at) => `_acme-challenge.h${at}`)
    const net = lab(names.map((name) => `${name} TXT "${TOKEN}"`).join('\n'))
    const records = names.map((name) => `${name}.example.com TXT ${TOKEN}`).join('\n')
    const ready = await runGate(net, { records, timeout: '20s' })
    expect(names.map((_, at) => serials(ready, at))).toEqual(names.map(() => [1, 1, 1, 1]))
    expect(soaQuestions(ready)).toHaveLength(4)
  })

  test('has the serial of each zone on the way, where it is an alias', async () => {
    const net = lab(`_acme-challenge CNAME x\nx TXT "${TOKEN}"`)
    const ready = await run(net)
    expect(serials(ready)).toEqual([1, 1, 1, 1, 1, 1, 1, 1])
    expect(soaQuestions(ready)).toHaveLength(4)
  })
})

describe('a server that says nothing of the record', () => {
  test('is asked for its serial, which tells that it serves the zone', async () => {
    const net = lab(RIGHT)
    net.fault(SERVERS[3], dropsText)
    const ready = await run(net)
    expect(serials(ready)).toEqual([1, 1, 1, 1])
    expect(ready.report.causes).toMatchObject([{ id: 'server-drops-type' }])
  })

  test('is asked while the zone is looked at where it says nothing of NS either', async () => {
    const net = lab(RIGHT)
    net.fault(SERVERS[3], failing('REFUSED'))
    const ready = await run(net)
    expect(serials(ready)).toEqual([1, 1, 1, undefined])
    expect(ready.report.causes).toMatchObject([{ id: 'server-refuses' }])
  })

  test.each([
    ['refuses to say anything of', failingType('NS', 'NOTIMP')],
    [
      'drops questions for',
      when(
        (query) => query.question[0]?.type === 'NS',
        onAnswer(() => []),
      ),
    ],
  ])('serves the zone if it answers for SOA, even where it %s NS', async (_, fault) => {
    const net = lab(RIGHT)
    net.fault(SERVERS, fault)
    const { report } = await run(net)
    expect(report.verdict.state).toBe('ready')
  })
})
