// How a record is called in front of people.
import type { RecordReport, ServerReport } from './report.ts'

/** A name in presentation format without the dot of the root, as people write it; the root itself stays a dot. */
export function withoutRoot(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '')
}

/** `_acme-challenge.example.com TXT` */
export function subjectText({ name, type }: Pick<RecordReport, 'name' | 'type'>): string {
  return `${withoutRoot(name)} ${type}`
}

/** The address of a server, where it is not called by that already. */
export function ownAddress({ label, address }: Pick<ServerReport, 'label' | 'address'>): string {
  return label === address ? '' : address
}

/** What the records of a run are to its user: `domain` where each stands for names on a certificate that no other stands for. */
export function thingOf(records: readonly RecordReport[]): 'domain' | 'record' {
  const domains = records.flatMap((record) => record.domains)
  const each = records.every((record) => record.domains.length > 0)
  return each && new Set(domains).size === domains.length ? 'domain' : 'record'
}

/** The same for sentences, with the name in backticks: `` `_acme-challenge.example.com` TXT `` */
export function quotedSubject({ name, type }: Pick<RecordReport, 'name' | 'type'>): string {
  return `\`${withoutRoot(name)}\` ${type}`
}
