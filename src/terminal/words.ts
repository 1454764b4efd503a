// The words of a command line that belong to no flag: names, a record type, values.
import { readDomainName } from '../config/domain-name.ts'
import type { SettingName } from '../config/settings.ts'
import { recordTypeOf } from '../config/value.ts'

/**
 * Names, then a record type, then values. Without a type the first word that cannot be a domain name begins the values; a word
 * without a dot is no name here, or a token would be one.
 */
export function wordsAsSettings(
  words: readonly string[],
  flags: Readonly<Record<string, string>>,
): Record<string, string> {
  const typeAt = words.findIndex((word, index) => index > 0 && recordTypeOf(word) !== undefined)
  const valuesFrom = typeAt === -1 ? firstValue(words) : typeAt + 1
  const names = words.slice(0, typeAt === -1 ? valuesFrom : typeAt)
  const values = words.slice(valuesFrom)
  return {
    ...joined('domains', names, flags),
    ...(typeAt === -1 ? {} : { 'record-type': words[typeAt] ?? '' }),
    ...joined('expected-values', values, flags),
  }
}

function joined(
  name: SettingName,
  words: readonly string[],
  flags: Readonly<Record<string, string>>,
): Record<string, string> {
  const all = [flags[name], ...words].filter((text) => text !== undefined)
  return all.length === 0 ? {} : { [name]: all.join('\n') }
}

function firstValue(words: readonly string[]): number {
  const at = words.findIndex((word, index) => index > 0 && !isDottedName(word))
  return at === -1 ? words.length : at
}

function isDottedName(word: string): boolean {
  return word.includes('.') && readDomainName(word).kind === 'name'
}
