// What a setting is: its documentation and how its text is read. Knows no setting by name.
import { linesOf, listOf, type Entry } from './lines.ts'
import { noteEmpty, type Notes } from './mistake.ts'
import { readEach, type Reader } from './reader.ts'

/** What the documentation says of a setting. */
interface About {
  /** One sentence, the same in action.yml, in the README and in --help. */
  readonly sentence: string
  /** The text that is read when nothing is given. */
  readonly fallback?: string
  /** What holds when nothing is given, in words, where that depends on other settings. */
  readonly otherwise?: string
  /** Only the action has it: a terminal knows no job and no pull request. */
  readonly actionOnly?: boolean
}

/** One setting: an input of the action and a flag in the terminal, under the same name. */
export interface Setting<T> extends About {
  /** Whether its flag may be repeated; each occurrence is a line. */
  readonly repeatable: boolean
  /** Reads a text that is not blank; notes every mistake, and gives nothing if there is one. */
  read(text: string, notes: Notes): T | undefined
}

/** A setting that holds one thing. */
export function single<T>(read: Reader<T>, about: About): Setting<T> {
  return {
    ...about,
    repeatable: false,
    read: (text, notes) => readEach([{ text: text.trim() }], read, notes)?.[0],
  }
}

/** A setting that holds several things, separated by commas or line ends. */
export function list<T>(read: Reader<T>, about: About): Setting<T[]> {
  return severalBy(listOf, read, about)
}

/** A setting that holds a thing per line. */
export function lines<T>(read: Reader<T>, about: About): Setting<T[]> {
  return severalBy(linesOf, read, about)
}

function severalBy<T>(split: (text: string) => Entry[], read: Reader<T>, about: About): Setting<T[]> {
  return {
    ...about,
    repeatable: true,
    read(text, notes) {
      const entries = split(text)
      if (entries.length > 0) return readEach(entries, read, notes)
      noteEmpty(text, notes)
      return undefined
    },
  }
}
