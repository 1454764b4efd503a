// How single texts of the settings are read, and the mistakes that the readers note. Knows no setting by name.
import type { Entry } from './lines.ts'
import type { Notes } from './mistake.ts'
import { nearestWord } from './nearest.ts'

/** Reads one entry; notes the mistake and gives nothing when it cannot be used. */
export type Reader<T> = (entry: Entry, notes: Notes) => T | undefined

/** Reads with `parse`, which gives nothing for what is not allowed; `problem` continues `"given" …`. */
export function parsed<T>(
  parse: (text: string) => T | undefined,
  problem: string,
  allowed: string,
): Reader<T> {
  return ({ text, line }, notes) => {
    const value = parse(text)
    if (value === undefined) notes.mistake({ line, given: text, problem, allowed })
    return value
  }
}

/** Reads one of a few words, in any case; a misspelt one is told the nearest. */
export function oneOf<const W extends string>(words: readonly W[], problem = 'is not known here'): Reader<W> {
  return ({ text, line }, notes) => {
    const found = words.find((known) => known.toLowerCase() === text.toLowerCase())
    if (found === undefined) {
      notes.mistake({
        line,
        given: text,
        problem,
        allowed: words.join(', '),
        meant: nearestWord(text, words),
      })
    }
    return found
  }
}

const BOOLEANS = new Map([
  ...['true', 'True', 'TRUE'].map((text) => [text, true] as const),
  ...['false', 'False', 'FALSE'].map((text) => [text, false] as const),
])

/** Reads the booleans of YAML 1.2 (core schema), as `core.getBooleanInput` does. */
export const readBoolean: Reader<boolean> = parsed(
  (text) => BOOLEANS.get(text),
  'is neither true nor false',
  'true, false',
)

/** Takes the text as it is. */
export const readText: Reader<string> = ({ text }) => text

/** Takes the entry for a second reading, together with other settings. */
export const readEntry: Reader<Entry> = (entry) => entry

/** Reads every entry; gives nothing when one of them is a mistake. */
export function readEach<T>(entries: readonly Entry[], read: Reader<T>, notes: Notes): T[] | undefined {
  const values = entries.map((entry) => read(entry, notes))
  return values.every((value) => value !== undefined) ? values : undefined
}
