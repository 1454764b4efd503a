// Records that no server has: the zone in which they have to be created, and their lines for its file.
import { lacksAddress, wrongAlike } from './outstanding.ts'
import type { Finding, RecordReport } from './report.ts'
import { withoutRoot } from './subject.ts'

/** A TTL that lets the next change be seen soon, in seconds. */
const SHORT_TTL = 60
/** Servers of a zone that a sentence names. */
const MOST_SERVERS = 3
/** A zone with more labels is often one that was delegated for itself, below the zone in which people look first. */
const LABELS_OF_DOMAIN = 2

/** What to create, and where; empty where nothing is missing. */
export function createSentence(records: readonly RecordReport[]): string {
  const missing = missingOf(records)
  if (missing.length === 0) return ''
  const addresses = missing.some((record) => lacksAddress(record, records))
  const what = addresses ? 'an A or AAAA record' : missing.length === 1 ? 'the record' : 'the records'
  return `Create ${what}${placeOf(missing)}.`
}

/** The lines of the records to create, where their values are known. */
export function linesToCreate(records: readonly RecordReport[]): Finding['cure']['lines'] {
  return missingOf(records).flatMap(({ type, expected, name, path }) =>
    expected.map((value) => ({
      change: 'add' as const,
      line: `${path.at(-1)?.name ?? name} ${SHORT_TTL} IN ${type} ${value}`,
    })),
  )
}

function missingOf(records: readonly RecordReport[]): RecordReport[] {
  return records.filter((record) => record.state !== 'ready' && wrongAlike(record) === 'missing')
}

/**
 * The zone is named, for there may be one of which its owner does not think: what is put into the zone above a delegation is
 * never seen.
 */
function placeOf(missing: readonly RecordReport[]): string {
  const soon = 'unless that was done a moment ago'
  const zones = new Set(missing.map(({ path }) => path.at(-1)?.zone))
  const [zone] = zones
  if (zone === undefined || zones.size > 1) return `, ${soon}`
  const place = ` in the zone \`${withoutRoot(zone)}\``
  if (withoutRoot(zone).split('.').length <= LABELS_OF_DOMAIN) return `${place}, ${soon}`
  return `${place}, which is served by ${serversOf(missing)}, ${soon}; in a zone above it nobody sees it`
}

function serversOf(records: readonly RecordReport[]): string {
  const labels = new Set(
    records.flatMap(({ servers, path }) =>
      servers
        .filter(({ role, name }) => role === 'authoritative' && name === path.at(-1)?.name)
        .map(({ label }) => label),
    ),
  )
  const told = [...labels].slice(0, MOST_SERVERS).map((label) => `\`${label}\``)
  const more = labels.size - told.length
  const all = more > 0 ? [...told, `${more} more`] : told
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1) ?? ''}`
}
