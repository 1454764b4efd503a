// The known word that a misspelt one was probably meant to be.
import { editDistance } from '../certificate/edit-distance.ts'

/** With more slips than one in three letters, another word was meant rather than misspelt. */
const LETTERS_PER_SLIP = 3

/** Fewer letters begin too much by chance. */
const SHORTEST_BEGINNING = 3

/**
 * The known word that `given` is the beginning of, else the one with the fewest slips of the keyboard to it, case aside; undefined
 * when none is near.
 */
export function nearestWord(given: string, known: readonly string[]): string | undefined {
  const text = given.toLowerCase()
  const begun = known.find((word) => word.toLowerCase().startsWith(text))
  if (begun !== undefined && text.length >= SHORTEST_BEGINNING) return begun
  const near = known
    .filter((word) => Math.abs(word.length - text.length) <= allowance(word))
    .map((word) => ({ word, slips: editDistance(text, word.toLowerCase()) }))
    .filter(({ word, slips }) => slips <= allowance(word))
    .toSorted((a, b) => a.slips - b.slips)
  return near[0]?.word
}

function allowance(word: string): number {
  return Math.max(1, Math.floor(word.length / LETTERS_PER_SLIP))
}
