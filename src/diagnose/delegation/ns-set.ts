// NS sets: compared as sets of names, and their records for a cure.
import type { Name } from '../../wire/name.ts'
import type { RdataOf } from '../../wire/rdata.ts'
import { quoted } from '../quote.ts'
import { listed } from '../who.ts'

/** The names that are not among the others. */
export function without(names: readonly Name[], others: readonly Name[]): Name[] {
  return names.filter(({ key }) => !others.some((other) => other.key === key))
}

/** The data of the NS record that lists a server. */
export function nsRecord(nsdname: Name): RdataOf<'NS'> {
  return { type: 'NS', nsdname }
}

/** "`ns1.example.net` and `ns2.example.net`" */
export function quotedNames(names: readonly Name[]): string {
  return listed(names.map((name) => quoted(name)))
}
