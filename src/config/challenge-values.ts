// The values known for the owner names of a challenge, from `expected-values` or from `records`.
import type { Challenge } from '../certificate/challenge.ts'
import { presentName } from '../wire/name.ts'
import type { Draft } from './draft.ts'
import type { WrittenNeed } from './identifiers.ts'
import { nearestWord } from './nearest.ts'
import { readEach, type Reader } from './reader.ts'
import type { WrittenRecord } from './records.ts'
import { valueReader, type WrittenValue } from './value.ts'
import { warnOfPersistFaults, warnOfShapes } from './value-shape.ts'

/** The values for each owner name, by the key of the name. */
export type ValuesByOwner = ReadonlyMap<string, readonly WrittenValue[]>

/** So many owner names are listed in a message. */
const NAMES_IN_MESSAGE = 5

/** Reads the values that are given for these owner names, and notes those that belong to none of them. */
export function challengeValues(
  draft: Draft,
  challenge: Challenge,
  needs: readonly WrittenNeed[],
): ValuesByOwner {
  refuseOtherType(draft, challenge)
  if (draft.isGiven('records')) return fromRecords(draft, challenge, needs)
  const isText = isTextChallenge(challenge)
  const notes = draft.notes('expected-values')
  const entries = draft.given['expected-values'] ?? []
  const values = readEach(entries, isText ? valueReader('TXT') : readAddress, notes) ?? []
  if (isText && needs.length > 1 && entries.length > 0) {
    notes.mistake({
      given: '',
      sentence: `The ${needs.length} names to look up have values of their own, and nothing says which value belongs to which name.`,
      allowed: 'lines "name TXT value" in `records`, instead of `expected-values`',
    })
    return new Map()
  }
  warnOfTexts(draft, challenge, values, 'expected-values')
  return values.length === 0 ? new Map() : new Map(needs.map(({ need }) => [need.owner.key, values]))
}

function isTextChallenge(challenge: Challenge): boolean {
  return challenge !== 'http-01' && challenge !== 'tls-alpn-01'
}

function refuseOtherType(draft: Draft, challenge: Challenge): void {
  const type = draft.given['record-type']
  if (type === undefined || (type === 'TXT' && isTextChallenge(challenge))) return
  const used = isTextChallenge(challenge) ? 'TXT' : 'AAAA and A'
  const problem = `is not what ${challenge} looks for, which is ${used}`
  draft
    .notes('record-type')
    .mistake({ given: type, problem, allowed: 'no `record-type` beside a `challenge`' })
}

const readAddress: Reader<WrittenValue> = (entry, notes) =>
  valueReader(entry.text.includes(':') ? 'AAAA' : 'A')(entry, notes)

function fromRecords(draft: Draft, challenge: Challenge, needs: readonly WrittenNeed[]): ValuesByOwner {
  if (draft.isGiven('expected-values')) {
    const sentence = '`expected-values` and `records` say the same thing twice.'
    draft.notes('expected-values').mistake({ given: '', sentence, allowed: 'one of the two' })
  }
  const records = draft.given.records ?? []
  const values = new Map<string, WrittenRecord[]>()
  const usable = records.filter((record) => belongs(draft, challenge, needs, record))
  for (const record of usable) {
    values.set(record.name.key, [...(values.get(record.name.key) ?? []), record])
  }
  warnOfTexts(draft, challenge, usable, 'records')
  if (draft.given.records && usable.length === records.length) refuseGaps(draft, needs, values)
  return values
}

/** Whether a line is for one of the owner names and has a type that the challenge looks for; notes it if not. */
function belongs(
  draft: Draft,
  challenge: Challenge,
  needs: readonly WrittenNeed[],
  record: WrittenRecord,
): boolean {
  const match = needs.find(({ need }) => need.owner.key === record.name.key)
  if (match?.need.types.some((type) => type === record.type)) return true
  // Without one good domain there is nothing that a line could belong to; that is said already.
  if (needs.length === 0) return false
  const owners = needs.map(({ need }) => presentName(need.owner))
  draft.notes('records').mistake({
    line: record.line,
    given: record.text,
    problem: match
      ? `is of type ${record.type}, which ${challenge} does not look for`
      : `is not for a name that ${challenge} looks up`,
    allowed: match ? match.need.types.join(', ') : listed(owners),
    meant: match ? undefined : nearestWord(presentName(record.name), owners),
  })
  return false
}

function refuseGaps(draft: Draft, needs: readonly WrittenNeed[], values: ValuesByOwner): void {
  const without = needs.filter(({ need }) => !values.has(need.owner.key))
  if (without.length === 0) return
  const owners = without.map(({ need }) => presentName(need.owner))
  draft.notes('records').mistake({
    given: '',
    sentence: `No line is for ${listed(owners)}.`,
    allowed: 'a line for every name to look up, or no `records` at all',
  })
}

function warnOfTexts(
  draft: Draft,
  challenge: Challenge,
  values: readonly WrittenValue[],
  input: 'expected-values' | 'records',
): void {
  if (draft.given.match === 'absent') return
  switch (challenge) {
    case 'dns-01':
    case 'dns-account-01':
      warnOfShapes(values, draft.notes(input))
      break
    case 'dns-persist-01':
      warnOfPersistFaults(values, draft.notes(input))
      break
    case 'http-01':
    case 'tls-alpn-01':
      break
  }
}

function listed(names: readonly string[]): string {
  const more = names.length - NAMES_IN_MESSAGE
  return `${names.slice(0, NAMES_IN_MESSAGE).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
