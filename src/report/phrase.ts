// Sentences made of parts, so that the same words can be printed plain and in Markdown.
import { bold, prose } from './markdown.ts'

/** A part of a sentence; data in it stands in backticks. */
export interface Phrase {
  readonly text: string
  readonly strong?: boolean
}

const PUNCTUATION = /^[.,:;)]/

/** Text with data in backticks, as plain words with plain spaces. */
export function plain(text: string): string {
  return text.replace(/`([^`]*)`/g, '$1').replaceAll('\u00a0', ' ')
}

/** A headline as a sentence of its own. */
export function sentence(headline: string): string {
  return `${headline.charAt(0).toUpperCase()}${headline.slice(1)}.`
}

/** The sentence in plain words. */
export function phraseText(phrases: readonly Phrase[]): string {
  return joined(phrases.map(({ text }) => plain(text)))
}

/** The sentence in Markdown. */
export function phraseMarkdown(phrases: readonly Phrase[]): string {
  return joined(phrases.map(({ text, strong }) => (strong ? bold(prose(text)) : prose(text))))
}

function joined(parts: readonly string[]): string {
  return parts.reduce(
    (line, part) => (line === '' || PUNCTUATION.test(part) ? line + part : `${line} ${part}`),
    '',
  )
}
