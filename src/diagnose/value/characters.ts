// Names of characters, for people who cannot tell them apart on their screen.

/** "digit 0", "capital letter O", "small letter l", "hyphen": what a character is, in words. */
export function characterName(character: string): string {
  if (/\d/.test(character)) return `digit ${character}`
  if (/[A-Z]/.test(character)) return `capital letter ${character}`
  if (/[a-z]/.test(character)) return `small letter ${character}`
  return NAMES.get(character) ?? `"${character}"`
}

const NAMES = new Map([
  ['-', 'hyphen'],
  ['_', 'underscore'],
  [' ', 'space'],
  ['"', 'quotation mark'],
  ['=', 'equals sign'],
  ['+', 'plus sign'],
  ['/', 'slash'],
  ['.', 'dot'],
])
