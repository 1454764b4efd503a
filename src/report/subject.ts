// How a record is called in front of people.
import type { RecordReport } from './report.ts'

/** A name in presentation format without the dot of the root, as people write it; the root itself stays a dot. */
export function withoutRoot(name: string): string {
  return name === '.' ? name : name.replace(/\.$/, '')
}

/** `_acme-challenge.example.com TXT` */
export function subjectText({ name, type }: Pick<RecordReport, 'name' | 'type'>): string {
  return `${withoutRoot(name)} ${type}`
}

/** The same for sentences, with the name in backticks: `` `_acme-challenge.example.com` TXT `` */
export function quotedSubject({ name, type }: Pick<RecordReport, 'name' | 'type'>): string {
  return `\`${withoutRoot(name)}\` ${type}`
}
