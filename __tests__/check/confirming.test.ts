// What was seen to change is looked at twice, so that a server of many sites is not taken at its first word.
import { describe, expect, test } from '@jest/globals'

import { anycast, flapping } from '../world/load-faults.ts'
import type { Fault } from '../world/fault.ts'
import type { Host } from '../world/host.ts'
import { runGate } from '../world/run-gate.ts'
import { lab, NAME, RIGHT, SECOND, SERVERS, SETTINGS, showAt, staysBehind } from './lab.ts'

const SHOWN = 8 * SECOND
const MOMENTS = [5 * SECOND, 6 * SECOND, 7 * SECOND, SHOWN]

/** Takes down the port that each question about the record came from. */
function noting(ports: number[]): Fault {
  return (host): Host => ({
    door: (transport, at) => host.door(transport, at),
    answer(asked) {
      ports.push(asked.client.port)
      return host.answer(asked)
    },
  })
}

describe('a record that was seen to appear', () => {
  test('is looked at once more at once, at every server and from new ports', async () => {
    const net = lab()
    const ports: number[] = []
    net.fault(SERVERS[3], noting(ports))
    showAt(net, MOMENTS)
    const { report, ledger } = await runGate(net, SETTINGS)
    expect(report.took).toBeLessThan(SHOWN + 600)
    const last = ledger.filter(({ name, type }) => name === `${NAME}.` && type === 'TXT').slice(-4)
    expect(new Set(last.map(({ server }) => server)).size).toBe(4)
    expect(new Set(last.map(({ at }) => at)).size).toBe(1)
    expect(ports.slice(0, -1)).not.toContain(ports.at(-1))
  })

  test('is not looked at again when all servers showed it at first sight', async () => {
    const { ledger } = await runGate(lab(RIGHT), SETTINGS)
    expect(ledger.filter(({ name, type }) => name === `${NAME}.` && type === 'TXT')).toHaveLength(4)
  })
})

describe('a server that flaps', () => {
  test('is caught by the second look, is waited for, and is named', async () => {
    const net = lab()
    net.fault(SERVERS[0], flapping(700, staysBehind))
    showAt(net, MOMENTS)
    const { report } = await runGate(net, SETTINGS)
    const [first] = report.records[0]?.servers ?? []
    expect(first?.history.map(({ sight }) => sight)).toEqual(['absent', 'right', 'absent', 'right'])
    expect(report.causes.find(({ id }) => id === 'servers-disagree')?.findings[0]?.headline).toContain(
      'ns1.example.com',
    )
  })

  test('because one site of five stays behind is never ready for good', async () => {
    const net = lab()
    net.fault(SERVERS[0], (host) => anycast([host, host, host, host, staysBehind(host)]))
    showAt(net, MOMENTS)
    const { report } = await runGate(net, { ...SETTINGS, timeout: '1m' })
    expect(report.verdict.state).toBe('waiting')
    expect(report.records[0]?.servers[0]?.history.length).toBeGreaterThan(1)
  })
})
