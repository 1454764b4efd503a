// The values known for the owner names of a challenge, from `expected-values` or from `records`.
import type { Challenge } from '../certificate/challenge.ts'
import { recordsByOwner } from './challenge-records.ts'
import type { Draft } from './draft.ts'
import type { WrittenNeed } from './identifiers.ts'
import { readEach, type Reader } from './reader.ts'
import { valueReader, type WrittenValue } from './value.ts'
import { refuseShapes, warnOfPersistFaults } from './value-shape.ts'

/** The values for each owner name, by the key of the name. */
export type ValuesByOwner = ReadonlyMap<string, readonly WrittenValue[]>

/** Reads the values that are given for these owner names, and notes those that belong to none of them. */
export function challengeValues(
  draft: Draft,
  challenge: Challenge,
  needs: readonly WrittenNeed[],
): ValuesByOwner {
  refuseOtherType(draft, challenge)
  const input = draft.isGiven('records') ? 'records' : 'expected-values'
  const values =
    input === 'records' ? recordsByOwner(draft, challenge, needs) : listedValues(draft, challenge, needs)
  if (input === 'records' && draft.isGiven('expected-values')) {
    const sentence = '`expected-values` and `records` say the same thing twice.'
    draft.notes('expected-values').mistake({ given: '', sentence, allowed: 'one of the two' })
  }
  checkTexts(draft, challenge, new Set([...values.values()].flat()), input)
  return values
}

/** The values of `expected-values`: of texts each owner name has its own, the same addresses may serve many names. */
function listedValues(draft: Draft, challenge: Challenge, needs: readonly WrittenNeed[]): ValuesByOwner {
  const isText = isTextChallenge(challenge)
  const notes = draft.notes('expected-values')
  const values = readEach(
    draft.given['expected-values'] ?? [],
    isText ? valueReader('TXT') : readAddress,
    notes,
  )
  if (!values || values.length === 0) return new Map()
  if (isText && needs.length > 1) {
    notes.mistake({
      given: '',
      sentence: `The ${needs.length} names to look up have values of their own, and nothing says which value belongs to which name.`,
      allowed: 'lines "name TXT value" in `records`, instead of `expected-values`',
    })
  }
  return new Map(needs.map(({ need }) => [need.owner.key, values]))
}

const readAddress: Reader<WrittenValue> = (entry, notes) =>
  valueReader(entry.text.includes(':') ? 'AAAA' : 'A')(entry, notes)

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

function checkTexts(
  draft: Draft,
  challenge: Challenge,
  values: ReadonlySet<WrittenValue>,
  input: 'expected-values' | 'records',
): void {
  if (draft.given.match === 'absent') return
  switch (challenge) {
    case 'dns-01':
    case 'dns-account-01':
      refuseShapes(values, draft.notes(input))
      break
    case 'dns-persist-01':
      warnOfPersistFaults(values, draft.notes(input))
      break
    case 'http-01':
    case 'tls-alpn-01':
      break
  }
}
