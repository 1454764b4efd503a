// The DS records by which a zone above says that a zone is signed: which there are, and how they are taken away.
import type { Cure, Evidence, ExtraAnswers, ExtraQuestion } from '../../check/evidence.ts'
import type { Bogus } from '../../resolver/trust.ts'
import type { Name } from '../../wire/name.ts'
import { remove } from '../zone-lines.ts'

/** Asks the zone above for the DS records of the zone at fault (RFC 4035 section 3.1.4.1). */
export function askForDs({ zone }: Bogus, evidence: Evidence): ExtraQuestion[] {
  const parent = parentOf(zone, evidence)
  return parent ? [{ question: { name: zone, type: 'DS' }, zone: parent }] : []
}

/** The DS records as lines to remove from the zone above, which makes the zone below one that is not signed. */
export function dsLines(
  { zone }: Bogus,
  answers: ExtraAnswers,
  evidence: Evidence,
): Pick<Cure, 'zone' | 'lines'> {
  const parent = parentOf(zone, evidence)
  const records = (answers[0] ?? []).flatMap(({ outcome }) =>
    outcome.kind === 'answer' ? outcome.records : [],
  )
  return {
    ...(parent && { zone: parent }),
    lines: records.map(({ name, rdata, ttl }) => remove(name, rdata, ttl)),
  }
}

/** The apex of the zone above, as the walk met it. */
function parentOf(zone: Name, { path }: Evidence): Name | undefined {
  const zones = path.hops.flatMap(({ walk }) => (walk.kind === 'zone' ? [walk.path] : []))
  for (const way of zones) {
    const at = way.findIndex(({ apex }) => apex.key === zone.key)
    if (at > 0) return way[at - 1]?.apex
  }
  return undefined
}
