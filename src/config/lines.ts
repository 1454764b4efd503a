// Splits inputs that hold several things into their entries. Knows not what an entry means.

/** One entry of an input, white space around it taken off, and its line, from 1, if the input may have several. */
export interface Entry {
  readonly text: string
  readonly line?: number
}

const LINE_END = /\r\n|\r|\n/
/** From a number sign, at the start of a line or after white space, to the end of the line. */
const COMMENT = /(?:^|\s)#.*$/

/** The lines that are not empty. Nothing else separates: a TXT value may hold commas and number signs. */
export function linesOf(text: string): Entry[] {
  return text
    .split(LINE_END)
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((entry) => entry.text !== '')
}

/** The entries of a list of names or words, separated by commas or line ends; `#` begins a comment. */
export function listOf(text: string): Entry[] {
  return text.split(LINE_END).flatMap((line, index) =>
    line
      .replace(COMMENT, '')
      .split(',')
      .map((entry) => ({ text: entry.trim(), line: index + 1 }))
      .filter((entry) => entry.text !== ''),
  )
}
