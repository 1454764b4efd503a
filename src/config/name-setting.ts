// Readers of settings that are domain names.
import type { Name } from '../wire/name.ts'
import { DOMAIN_NAME_FORMS, readDomainName } from './domain-name.ts'
import { quote } from './mistake.ts'
import type { Reader } from './reader.ts'

/** A name as it was written. */
export interface WrittenName {
  readonly name: Name
  readonly text: string
  /** The text with A-labels in place of other letters. */
  readonly ascii: string
  readonly line?: number
}

/** Reads a domain name; says under which name an internationalised one is asked for. */
export const readName: Reader<WrittenName> = (entry, notes) => {
  const reading = readDomainName(entry.text)
  if (reading.kind === 'fault') {
    const { problem, meant } = reading
    notes.mistake({ line: entry.line, given: entry.text, problem, meant, allowed: DOMAIN_NAME_FORMS })
    return undefined
  }
  if (reading.converted !== undefined) notes.remark(conversionNote(entry.text, reading.converted), entry.line)
  return { ...entry, name: reading.name, ascii: reading.converted ?? entry.text }
}

/** The remark that a name is asked for by its A-labels. */
export function conversionNote(text: string, converted: string): string {
  return `${quote(text)} is asked for as ${quote(converted)}, its form in the DNS.`
}
