// Names of characters, for people who cannot tell them apart on their screen.

/** "digit 0", "capital letter O", "small letter l", "hyphen": what a character is, in words. */
export function characterName(character: string): string {
  if (/\d/.test(character)) return `digit ${character}`
  if (/[A-Z]/.test(character)) return `capital letter ${character}`
  if (/[a-z]/.test(character)) return `small letter ${character}`
  return NAMES.get(character) ?? (UNSEEN.test(character) ? codePoint(character) : `"${character}"`)
}

/** What a reader does not see on a screen, or what moves other characters about. */
const UNSEEN = /[\p{C}\p{Z}]/u

const NAMES = new Map([
  ['-', 'hyphen'],
  ['_', 'underscore'],
  [' ', 'space'],
  ['\n', 'line break'],
  ['\r', 'carriage return'],
  ['\t', 'tab'],
  ['"', 'quotation mark'],
  ["'", 'apostrophe'],
  ['`', 'backtick'],
  ['=', 'equals sign'],
  ['+', 'plus sign'],
  ['/', 'slash'],
  ['\\', 'backslash'],
  ['.', 'dot'],
  ['\u00a0', 'no-break space'],
  ['\u200b', 'space of no width'],
  ['\u2010', 'typographic hyphen'],
  ['\u2011', 'no-break hyphen'],
  ['\u2013', 'en dash'],
  ['\u2014', 'em dash'],
  ['\u2212', 'minus sign'],
  ['\u201c', 'typographic quotation mark'],
  ['\u201d', 'typographic quotation mark'],
  ['\u201e', 'typographic quotation mark'],
  ['\ufeff', 'byte order mark'],
])

function codePoint(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  return `character U+${code}`
}
