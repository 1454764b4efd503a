// How records are compared with values when the user does not say, and what values cannot stand side by side.
import { isChallengeName } from '../certificate/challenge.ts'
import { identity, type Match } from '../check/expectation.ts'
import type { Name } from '../wire/name.ts'
import type { Rdata } from '../wire/rdata.ts'
import { distinctBy } from '../check/grouping.ts'
import type { Notes } from './mistake.ts'
import type { RecordType, WrittenValue } from './value.ts'

/** Types of which one record too many sends some visitors elsewhere. */
const EXACT_BY_DEFAULT: ReadonlySet<RecordType> = new Set(['A', 'AAAA', 'CNAME'])
/** Types of which a name has one record at most (RFC 2181 section 10.1, RFC 6672 section 2.4, RFC 1035 section 6.1.2). */
const ONE_RECORD: ReadonlySet<RecordType> = new Set(['CNAME', 'DNAME', 'SOA'])

/** The comparison for a name that visitors ask for; `isPrivate` when it lives below roots of the user's own. */
export function defaultMatch(name: Name, type: RecordType, isPrivate: boolean): Match {
  return EXACT_BY_DEFAULT.has(type) && !isPrivate && !isChallengeName(name) ? 'exact' : 'contains'
}

/** The RDATA of the values, each once. */
export function distinctRdata(values: readonly WrittenValue[]): Rdata[] {
  return distinctBy(
    values.map(({ rdata }) => rdata),
    identity,
  )
}

/** Notes the values that can never stand together at one name. */
export function refuseSecondValue(
  type: RecordType,
  values: readonly WrittenValue[],
  match: Match,
  notes: Notes,
): void {
  if (!ONE_RECORD.has(type) || match === 'any' || match === 'absent') return
  const [first] = values
  const second = first && values.find(({ rdata }) => identity(rdata) !== identity(first.rdata))
  if (!second) return
  notes.mistake({
    line: second.line,
    given: second.text,
    problem: `is a second value, but a name has one record of type ${type} at most`,
    allowed: 'one value, or several with `match: any`',
  })
}
