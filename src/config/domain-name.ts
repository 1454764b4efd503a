// Reads one domain name as people write it, internationalised ones included. Whether a CA would certify it is not judged here.
import { isIPv4, isIPv6 } from 'node:net'
import { domainToASCII } from 'node:url'
import { NameError, parseName, type Name } from '../wire/name.ts'

/** A name, with its A-label form where it was written in other letters; or why the text is none. */
export type DomainNameReading =
  | { readonly kind: 'name'; readonly name: Name; readonly converted?: string }
  | { readonly kind: 'fault'; readonly problem: string; readonly meant?: string }

/** What `readDomainName` takes, for messages. */
export const DOMAIN_NAME_FORMS =
  'a domain name such as example.com, *.example.com, _acme-challenge.example.com or bücher.example'

/** Escapes of the presentation format (RFC 1035 section 5.1): what they stand for is taken as it is. */
const ESCAPE = /\\(?:\d{3}|[^])/g
/** Letters, digits, hyphen, underscore, asterisk, dot and the slash of RFC 2317; other octets have to be escaped. */
const FOREIGN_ASCII = /[^-\w*./\u0080-\u{10FFFF}]/u
/** What `domainToASCII` would take for a part of a URL and silently cut off, together with what follows. */
const NOT_WITH_IDN = /[/\\]/
const NOT_ASCII = /[^\p{ASCII}]/u
/** A last label that a URL parser reads as a part of an IPv4 address (`0x7f.1` is 127.0.0.1 to it). */
const NUMERIC_END = /(?:^|\.)(?:\d+|0x[\da-f]*)\.?$/i
/** Hyphens in the third and fourth place are reserved (RFC 5890 section 2.3.1); only `xn--` has a meaning. */
const RESERVED_LABEL = /(?:^|\.)(?!xn--)[^.]{2}--/i

/**
 * Reads a domain name: underscores and a leading `*` label are allowed, the final dot may be left out, and names in
 * other letters are converted to A-labels (UTS 46, non-transitional).
 */
export function readDomainName(text: string): DomainNameReading {
  if (text.includes('://')) return notAUrl(text)
  if (isIpAddress(text)) return fault('is an IP address, not a domain name')
  const foreign = FOREIGN_ASCII.exec(text.replace(ESCAPE, ''))
  if (foreign) return fault(`is not a domain name: it holds ${nameOfCharacter(foreign[0])}`)
  if (!NOT_ASCII.test(text)) return readAscii(text)
  const ascii = toAscii(text)
  if (ascii === undefined) return fault('cannot be converted to A-labels (IDNA)')
  const reading = readAscii(ascii)
  return reading.kind === 'name' ? { ...reading, converted: ascii } : reading
}

/** Asks for IPv6 only where a colon is: what Node compares with takes a tenth of a start to prepare. */
function isIpAddress(text: string): boolean {
  return isIPv4(text) || (text.includes(':') && isIPv6(text))
}

/** The A-labels of a name in other letters; undefined where the conversion fails or would give something else than a name. */
function toAscii(text: string): string | undefined {
  if (NOT_WITH_IDN.test(text)) return undefined
  const ascii = domainToASCII(text)
  if (ascii === '' || FOREIGN_ASCII.test(ascii) || RESERVED_LABEL.test(ascii)) return undefined
  return ascii
}

function readAscii(text: string): DomainNameReading {
  if (NUMERIC_END.test(text)) return fault('ends in a number, as only IP addresses do')
  try {
    const name = parseName(text)
    return hasMisplacedAsterisk(name)
      ? fault('has a * that is not the whole first label')
      : { kind: 'name', name }
  } catch (error) {
    if (error instanceof NameError) return fault(`is not a domain name: ${error.message}`)
    throw error
  }
}

function hasMisplacedAsterisk(name: Name): boolean {
  const ASTERISK = 0x2a
  return name.labels.some((label, at) => label.includes(ASTERISK) && (at > 0 || label.length > 1))
}

function notAUrl(text: string): DomainNameReading {
  const meant = URL.canParse(text) ? new URL(text).hostname : ''
  return { ...fault('is a URL, not a domain name'), ...(meant === '' ? {} : { meant }) }
}

function nameOfCharacter(character: string): string {
  return /\s/.test(character) ? 'a space' : JSON.stringify(character)
}

function fault(problem: string): DomainNameReading & { kind: 'fault' } {
  return { kind: 'fault', problem }
}
