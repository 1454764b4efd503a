// What is expected when no challenge is named: names with one type and the same values, or records written in full.
import { isChallengeName } from '../certificate/challenge.ts'
import type { Expectation } from '../check/expectation.ts'
import { distinctBy, groupBy } from '../check/grouping.ts'
import type { Draft } from './draft.ts'
import { defaultMatch, distinctRdata, refuseSecondValue } from './matching.ts'
import type { WrittenName } from './name-setting.ts'
import { readEach } from './reader.ts'
import type { SettingName } from './settings.ts'
import { valueReader, type RecordType, type WrittenValue } from './value.ts'
import { warnOfShapes } from './value-shape.ts'

/** The expectations from `records`, or else from `domains`, `record-type` and `expected-values`. */
export function lookups(draft: Draft): Expectation[] {
  if (draft.isGiven('records')) return fromRecords(draft)
  if (!draft.isGiven('domains')) {
    const sentence = 'Nothing to look up is given.'
    draft
      .notes('domains')
      .mistake({ given: '', sentence, allowed: 'names in `domains`, or lines in `records`' })
  }
  return fromNames(draft)
}

function fromNames(draft: Draft): Expectation[] {
  const names = distinctBy(draft.given.domains ?? [], ({ name }) => name.key)
  const type = typeOf(draft, names)
  // Without a type nothing says how the values are to be read; that there is none is said already.
  if (type === undefined) return []
  const input = 'expected-values'
  const values = readEach(draft.given[input] ?? [], valueReader(type), draft.notes(input)) ?? []
  const expectations = names.map(({ name, line }) =>
    expectationOf(draft, { name, type, values, input: 'domains', line }),
  )
  checkValues(draft, expectations, { type, values, input })
  return expectations
}

function typeOf(draft: Draft, names: readonly WrittenName[]): RecordType | undefined {
  if (draft.isGiven('record-type')) return draft.given['record-type']
  if (names.length === 0) return undefined
  return names.every(({ name }) => isChallengeName(name)) ? 'TXT' : 'A'
}

function fromRecords(draft: Draft): Expectation[] {
  for (const name of ['domains', 'record-type', 'expected-values'] as const) refuseBesideRecords(draft, name)
  const groups = groupBy(draft.given.records ?? [], ({ name, type }) => `${name.key} ${type}`)
  return [...groups.values()].map((values) => {
    const [{ name, type, line }] = values
    const expectation = expectationOf(draft, { name, type, values, input: 'records', line })
    checkValues(draft, [expectation], { type, values, input: 'records' })
    return expectation
  })
}

function refuseBesideRecords(draft: Draft, name: 'domains' | 'record-type' | 'expected-values'): void {
  if (!draft.isGiven(name)) return
  const sentence = `\`${name}\` and \`records\` say the same thing twice.`
  const allowed = name === 'domains' ? 'one of the two, unless there is a `challenge`' : 'one of the two'
  draft.notes(name).mistake({ given: '', sentence, allowed })
}

/** What is known of an expectation before it is one. */
interface Wanted {
  readonly name: Expectation['name']
  readonly type: RecordType
  readonly values: readonly WrittenValue[]
  readonly input: SettingName
  readonly line: number | undefined
}

function expectationOf({ given }: Draft, { name, type, values, input, line }: Wanted): Expectation {
  const match = given.match ?? defaultMatch(name, type, given.roots !== undefined)
  return {
    name,
    type,
    values: distinctRdata(values),
    match,
    origin: { input, ...(line !== undefined && { line }) },
    ...(given.require === undefined && isChallengeName(name) && { authoritativeOnly: true }),
  }
}

function checkValues(
  draft: Draft,
  expectations: readonly Expectation[],
  { type, values, input }: Pick<Wanted, 'type' | 'values' | 'input'>,
): void {
  const match = expectations[0]?.match ?? 'any'
  refuseSecondValue(type, values, match, draft.notes(input))
  const isForChallenge = expectations.some(({ name }) => isChallengeName(name))
  if (isForChallenge && match !== 'absent') warnOfShapes(values, draft.notes(input))
}
