// The lines of `records` under a challenge: each has to be for one of the owner names, and each owner name needs one.
import { baseOf } from '../certificate/identifier.ts'
import type { Challenge } from '../certificate/challenge.ts'
import { groupBy } from '../check/grouping.ts'
import { plainName } from '../wire/name.ts'
import type { Draft } from './draft.ts'
import type { WrittenNeed } from './identifiers.ts'
import type { Fault } from './mistake.ts'
import { nearestWord } from './nearest.ts'
import type { WrittenRecord } from './records.ts'

/** So many owner names are listed in a message. */
const NAMES_IN_MESSAGE = 5
/** Among more names than these the nearest is not looked for: every line of a long list may be wrong. */
const NEAREST_AMONG = 50

/** The lines that are for one of the owner names, by its key; notes the others, and the owner names without a line. */
export function recordsByOwner(
  draft: Draft,
  challenge: Challenge,
  needs: readonly WrittenNeed[],
): ReadonlyMap<string, readonly WrittenRecord[]> {
  const { records } = draft.given
  // Without one good domain there is nothing that a line could be for; that is said already.
  if (!records || needs.length === 0) return new Map()
  const owners = ownersOf(needs)
  const strays = records.filter((record) => !fits(owners.byKey.get(record.name.key), record))
  for (const stray of strays) draft.notes('records').mistake(faultOf(stray, challenge, owners))
  const lines = groupBy(records, ({ name }) => name.key)
  if (strays.length === 0) noteGaps(draft, needs, lines)
  return lines
}

/** The owner names, to be found by their own keys and by those of the domains that they validate. */
interface Owners {
  readonly all: readonly WrittenNeed[]
  readonly byKey: ReadonlyMap<string, WrittenNeed>
  readonly byDomain: ReadonlyMap<string, WrittenNeed>
}

function ownersOf(needs: readonly WrittenNeed[]): Owners {
  return {
    all: needs,
    byKey: new Map(needs.map((need) => [need.need.owner.key, need])),
    byDomain: new Map(needs.map((need) => [baseOf(need.domains[0].name).key, need])),
  }
}

function fits(owner: WrittenNeed | undefined, record: WrittenRecord): boolean {
  return owner?.need.types.some((type) => type === record.type) ?? false
}

function faultOf(record: WrittenRecord, challenge: Challenge, owners: Owners): Fault {
  const { line, text, type, name } = record
  const owner = owners.byKey.get(name.key)
  if (owner) {
    const problem = `is of type ${type}, which ${challenge} does not look for`
    return { line, given: text, problem, allowed: owner.need.types.join(', ') }
  }
  const problem = `is not for a name that ${challenge} looks up`
  return { line, given: text, problem, allowed: listed(owners.all), meant: meantOwner(record, owners) }
}

/** The owner name whose domain was written in its place, or the one that is nearest in spelling. */
function meantOwner({ name }: WrittenRecord, { all, byDomain }: Owners): string | undefined {
  const bare = byDomain.get(name.key)
  if (bare) return plainName(bare.need.owner)
  if (all.length > NEAREST_AMONG) return undefined
  return nearestWord(
    plainName(name),
    all.map(({ need }) => plainName(need.owner)),
  )
}

function noteGaps(
  draft: Draft,
  needs: readonly WrittenNeed[],
  lines: ReadonlyMap<string, readonly WrittenRecord[]>,
): void {
  const without = needs.filter(({ need }) => !lines.has(need.owner.key))
  if (without.length === 0) return
  draft.notes('records').mistake({
    given: '',
    sentence: `No line is for ${listed(without)}.`,
    allowed: 'a line for every name to look up, or no `records` at all',
  })
}

function listed(needs: readonly WrittenNeed[]): string {
  const names = needs.slice(0, NAMES_IN_MESSAGE).map(({ need }) => plainName(need.owner))
  const more = needs.length - names.length
  return `${names.join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}
