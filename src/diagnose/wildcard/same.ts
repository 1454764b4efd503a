// Whether two answers give the same data, as they do where one wildcard makes both.
import { recordsKey } from '../../check/expectation.ts'
import type { Observation } from '../../resolver/zone.ts'

/** Whether both are aliases of the same name, or show the same records; denials are not the same data. */
export function giveTheSame(one: Observation, other: Observation): boolean {
  const key = dataKey(one)
  return key !== undefined && key === dataKey(other)
}

/** Whether a server gave records of the name itself, an alias among them. */
export function givesData({ outcome }: Observation): boolean {
  return outcome.kind === 'answer' || outcome.kind === 'alias'
}

/** What a server gave for the name itself, as a string that can be compared; undefined without any. A DNAME gives each name its own target. */
function dataKey({ outcome }: Observation): string | undefined {
  if (outcome.kind !== 'answer' && outcome.kind !== 'alias') return undefined
  if (outcome.kind === 'alias' && outcome.via === 'DNAME') return `DNAME ${outcome.target.key}`
  return recordsKey(outcome.records)
}
