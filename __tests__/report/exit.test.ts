import { expect, test } from '@jest/globals'

import type { State } from '../../src/check/verdict.ts'
import { exitStatus } from '../../src/report/exit.ts'
import { record, report } from './reports.ts'

function ended(state: State) {
  return report([record({ state })], { verdict: { state, ready: state === 'ready' } })
}

test.each([
  ['ready', 0],
  ['waiting', 1],
  ['failed', 1],
  ['blocked', 1],
  ['unknown', 3],
] as const)('a run that is %s exits with %d', (state, status) => {
  expect(exitStatus(ended(state), 'error')).toBe(status)
})

test('fail-on never exits with 0 whatever was seen', () => {
  const states = ['ready', 'waiting', 'failed', 'blocked', 'unknown'] as const
  expect(states.map((state) => exitStatus(ended(state), 'never'))).toEqual([0, 0, 0, 0, 0])
})
