import { describe, expect, test } from '@jest/globals'
import { runGate } from '../world/run-gate.ts'
import { HEALTHY_ZONES } from './healthy-zones.ts'
import { idsIn } from './lab.ts'

describe('no rule of more than a note fires on a healthy zone:', () => {
  test.each(HEALTHY_ZONES.map((zone) => [zone.title, zone] as const))('%s', async (_, { build }) => {
    const { net, settings } = build()
    const { report } = await runGate(net, settings)
    expect(idsIn(report)).toEqual([])
    expect(report.verdict.state).toBe('ready')
  })

  test('there are a hundred of them, no two alike', () => {
    expect(new Set(HEALTHY_ZONES.map(({ title }) => title)).size).toBe(100)
  })
})
