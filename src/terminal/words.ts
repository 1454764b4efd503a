// The words of a command line that belong to no flag: names, a record type, values.
import { readDomainName } from '../config/domain-name.ts'
import type { SettingName } from '../config/settings.ts'
import { quote } from '../config/mistake.ts'
import { nearestWord } from '../config/nearest.ts'
import { RECORD_TYPES, recordTypeOf } from '../config/value.ts'
import { FLAG_NAMES } from './flags.ts'
import { didYouMean, UsageError } from './usage-error.ts'

/** What a first word can be besides a name. */
const COMMANDS: readonly string[] = ['demo', 'explain']

/**
 * Names, then a record type, then values. Without a type the first word that cannot be a domain name begins the values; a word
 * without a dot is no name here, or a token would be one. Throws a UsageError for what is rather a slip than a name or a value.
 */
export function wordsAsSettings(
  words: readonly string[],
  flags: Readonly<Record<string, string>>,
): Record<string, string> {
  if (words.includes('')) throw new UsageError('One of the words is empty: is a variable not set?')
  refuseSingleLabel(words, flags)
  const typeAt = words.findIndex((word, index) => index > 0 && recordTypeOf(word) !== undefined)
  const valuesFrom = typeAt === -1 ? firstValue(words) : typeAt + 1
  const names = words.slice(0, typeAt === -1 ? valuesFrom : typeAt)
  const values = words.slice(valuesFrom)
  if (typeAt === -1 && flags['record-type'] === undefined) refuseMisspeltType(values)
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

/** A first word without a dot is rather a command that does not exist; below roots of the user's own it may be a name. */
function refuseSingleLabel([first = '.']: readonly string[], flags: Readonly<Record<string, string>>): void {
  if (flags['roots'] !== undefined || !/^[\w-]+$/.test(first)) return
  const near = nearestWord(first, [...COMMANDS, ...FLAG_NAMES])
  const meant = near === undefined || COMMANDS.includes(near) ? near : `--${near}`
  throw new UsageError(
    `${quote(first)} is neither a name with a dot nor a command.${didYouMean(meant)} A name of one label is written with its final dot: ${first}.`,
  )
}

/** `example.com TEXT hello`: of the word that stands where a type may stand, one that is nearly a type is one. */
function refuseMisspeltType([word = '']: readonly string[]): void {
  const near = /^[a-z]{2,}$/i.test(word) ? nearestWord(word, RECORD_TYPES) : undefined
  if (near === undefined) return
  throw new UsageError(
    `${quote(word)} is no record type.${didYouMean(near)} If it is a value, write its type before it.`,
  )
}
