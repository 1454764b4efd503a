// Where records that are ready were seen as they should be, and how that is called.
import type { RecordReport } from './report.ts'
import { spoke } from './untold.ts'

/** Whether nobody who was asked, be it for a note, could not tell or said something else. */
export function isUnanimous(records: readonly RecordReport[]): boolean {
  const tallies = records.flatMap(({ authoritative, resolvers }) =>
    [authoritative ?? [], resolvers ?? []].flat(),
  )
  return (
    tallies.every(({ right, of }) => right === of) && records.every(({ unheard }) => unheard.length === 0)
  )
}

/** `on every authoritative server that was heard and on 1 of 2 resolvers`; of several records where the fewest are right. */
export function placesOf(records: readonly RecordReport[]): string {
  const tallies = records.flatMap(({ authoritative }) => authoritative ?? [])
  const all = tallies.every(({ right, of }) => right === of)
  const untold = records.flatMap(({ unheard }) => unheard)
  const told = untold.some((name) => spoke(name, records)) ? ' that could tell' : ' that was heard'
  const heard = all && untold.length === 0 ? '' : told
  const authoritative = tallies.length > 0 ? `on every authoritative server${heard}` : ''
  const asked = records.flatMap(({ resolvers }) => resolvers ?? [])
  const least = asked.toSorted((a, b) => a.right / a.of - b.right / b.of)[0]
  if (least?.right === 0 && authoritative !== '') return `${authoritative} but on no resolver`
  const resolvers = least ? `on ${least.right} of ${least.of} resolvers` : ''
  return [authoritative, resolvers].filter((place) => place !== '').join(' and ')
}

/** What they are: right, or absent where that was to be. */
export function rightWords(records: readonly RecordReport[]): string {
  if (!records.every(({ match }) => match === 'absent')) return 'right'
  return records.every(({ expected }) => expected.length === 0) ? 'absent' : 'without the value'
}
