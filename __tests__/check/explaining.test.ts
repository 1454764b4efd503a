// Extra questions about many records: every one that is not ready gets its turn, as long as they are not very many.
import { describe, expect, test } from '@jest/globals'

import { runGate } from '../world/run-gate.ts'
import { lab, SECOND, TOKEN } from './lab.ts'

/** So many names that want the token. */
function settingsOf(count: number): Record<string, string> {
  const names = Array.from({ length: count }, (_, at) => `_acme-challenge.h${at}.example.com TXT ${TOKEN}`)
  return { records: names.join('\n'), timeout: '20s' }
}

const doubled = (at: number) => `_acme-challenge.h${at}.example.com TXT "${TOKEN}"`

describe('of many records that are not ready', () => {
  test('the last one is explained too', async () => {
    const { report } = await runGate(lab(doubled(64)), settingsOf(65))
    expect(report.causes).toMatchObject([{ id: 'name-doubled-zone', records: [64] }])
    expect(report.ending).toBe('final')
    expect(report.took).toBeLessThan(7 * SECOND)
  })

  test('all are explained before a run ends early', async () => {
    const net = lab(Array.from({ length: 150 }, (_, at) => doubled(at)).join('\n'))
    const { report } = await runGate(net, settingsOf(150))
    expect(report).toMatchObject({ ending: 'final', causes: [{ id: 'name-doubled-zone' }] })
    expect(report.causes[0]?.records).toHaveLength(150)
  })

  test('so many are explained that the questions stay bounded', async () => {
    const net = lab(Array.from({ length: 600 }, (_, at) => doubled(at)).join('\n'))
    const { report } = await runGate(net, settingsOf(600))
    expect(report.causes[0]?.records.length).toBeGreaterThanOrEqual(512)
    expect(report.causes[0]?.records.length).toBeLessThan(600)
  })
})
