// The escapes of the presentation format (RFC 1035 section 5.1): `\DDD` for an octet, `\X` for a character that would mean something.

/** What an escape stands for, and how many characters it takes. */
interface Escape {
  octet: number
  length: number
}

const BACKSLASH = 0x5c
const DECIMAL_ESCAPE = /\\(?:[01]\d\d|2[0-4]\d|25[0-5])/y

/** One octet as `\DDD`. */
export function decimalEscape(octet: number): string {
  return `\\${octet.toString().padStart(3, '0')}`
}

/** The escape that begins with the backslash at `at`; undefined when it is cut off, over 255 or not ASCII. */
export function readEscape(text: string, at: number): Escape | undefined {
  const next = text.charCodeAt(at + 1)
  if (next >= 0x30 && next <= 0x39) {
    DECIMAL_ESCAPE.lastIndex = at
    return DECIMAL_ESCAPE.test(text) ? { octet: Number(text.slice(at + 1, at + 4)), length: 4 } : undefined
  }
  return next < 0x80 ? { octet: next, length: 2 } : undefined
}

/**
 * The text of each of the 256 octets: printable ASCII as it is, the characters of `special` after a backslash, everything
 * else (control characters, DEL, non-ASCII and the characters of `decimal`) as `\DDD`.
 */
export function octetTexts(special: string, decimal = ''): readonly string[] {
  return Array.from({ length: 256 }, (_, octet) => {
    const character = String.fromCharCode(octet)
    if (octet < 0x20 || octet > 0x7e || decimal.includes(character)) return decimalEscape(octet)
    return octet === BACKSLASH || special.includes(character) ? `\\${character}` : character
  })
}
