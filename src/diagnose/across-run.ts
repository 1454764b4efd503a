// Across the names of a run: which name wants a value, which name shows it, and which names are looked at.
import type { Evidence, Run } from '../check/evidence.ts'
import { identity, type Expectation } from '../check/expectation.ts'
import type { Name } from '../wire/name.ts'
import type { Rdata } from '../wire/rdata.ts'
import { recordsSeen } from './seen.ts'

/** The expectations of the run that want this very value. */
export function wantedBy(rdata: Rdata, { expectations }: Run): readonly Expectation[] {
  return indexOnce(wanting, expectations, wantedValues).get(identity(rdata)) ?? []
}

/** The evidence of the run at whose end some server shows this very value. */
export function shownAt(rdata: Rdata, { evidence }: Run): readonly Evidence[] {
  return indexOnce(showing, evidence, shownValues).get(identity(rdata)) ?? []
}

/** Whether the run looks at this name anyway, so that what is there need not be asked for. */
export function isLookedAt(name: Name, { expectations }: Run): boolean {
  const keys = names.get(expectations) ?? new Set(expectations.map(({ name: { key } }) => key))
  names.set(expectations, keys)
  return keys.has(name.key)
}

type Index<T> = ReadonlyMap<string, readonly T[]>

/** Every rule asks for every name of a run, so each list is indexed once. */
const wanting = new WeakMap<readonly Expectation[], Index<Expectation>>()
const showing = new WeakMap<readonly Evidence[], Index<Evidence>>()
const names = new WeakMap<readonly Expectation[], ReadonlySet<string>>()

function indexOnce<T>(
  known: WeakMap<readonly T[], Index<T>>,
  items: readonly T[],
  valuesOf: (item: T) => readonly Rdata[],
): Index<T> {
  const index = known.get(items) ?? indexOf(items, valuesOf)
  known.set(items, index)
  return index
}

function indexOf<T>(items: readonly T[], valuesOf: (item: T) => readonly Rdata[]): Index<T> {
  const index = new Map<string, T[]>()
  for (const item of items) {
    for (const rdata of valuesOf(item)) {
      const key = identity(rdata)
      const known = index.get(key)
      if (known) known.push(item)
      else index.set(key, [item])
    }
  }
  return index
}

function wantedValues({ values, match }: Expectation): readonly Rdata[] {
  return match === 'absent' ? [] : values
}

function shownValues(evidence: Evidence): readonly Rdata[] {
  return recordsSeen(evidence).map(({ rdata }) => rdata)
}
