// What rules are told of a run in which there is nothing, for the tests that care for something else.
import type { Run } from '../../src/check/evidence.ts'

export const BARE_RUN: Run = {
  expectations: [],
  evidence: [],
  expectedNameservers: [],
  requirement: { of: 'authoritative' },
  randomLabel: 'x',
  now: 0,
  monotonic: 0,
  started: 0,
}
