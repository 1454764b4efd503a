// How records that a server shows differ from those that are expected. Pure.
import { compare, type Expectation } from '../check/expectation.ts'
import type { Outcome } from '../resolver/outcome.ts'
import type { Observation } from '../resolver/zone.ts'
import type { ResourceRecord } from '../wire/message.ts'
import type { Differs } from './report.ts'

/** What a wrong answer has that is not as expected; undefined where it is not its records that are wrong. */
export function differsOf(expectation: Expectation, { outcome }: Observation): Differs | undefined {
  const records = recordsIn(outcome)
  if (records.length === 0) return undefined
  const { match, values } = expectation
  if (match === 'absent') return 'present'
  const { missing, surplus } = compare(
    expectation,
    records.map(({ rdata }) => rdata),
  )
  if (missing.length === values.length) return 'other'
  if (missing.length > 0) return 'incomplete'
  return surplus.length > 0 ? 'surplus' : 'other'
}

function recordsIn(outcome: Outcome): readonly ResourceRecord[] {
  if (outcome.kind === 'answer') return outcome.records
  return outcome.kind === 'alias' ? (outcome.answerAtTarget ?? []) : []
}
