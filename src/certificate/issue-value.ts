// The grammar that CAA issue properties and dns-persist-01 records share (RFC 8659 section 4.2). Judges no issuer.

/** The parts of an issue-value: the text before the first semicolon, and the text between the others. */
export interface IssueParts {
  readonly issuer: string
  readonly segments: readonly string[]
}

/** One `tag=value`, not yet checked. */
export interface Parameter {
  readonly tag: string
  readonly value: string
}

/** issuer-domain-name: letters, digits and inner hyphens in labels; no final dot, no underscore, nothing but ASCII. */
const DOMAIN = /^[\da-z](?:-*[\da-z])*(?:\.[\da-z](?:-*[\da-z])*)*$/i
/** Printable ASCII without space and semicolon. */
const VALUE = /^[\x21-\x3A\x3C-\x7E]*$/

/** Splits at the semicolons, which neither tags nor values can hold, and takes the white space off each part. */
export function splitIssueValue(text: string): IssueParts {
  const [issuer = '', ...segments] = text.split(';').map(trimBlanks)
  return { issuer, segments }
}

/** Reads one part after the issuer; undefined when it has no equals sign. Later equals signs belong to the value. */
export function readParameter(segment: string): Parameter | undefined {
  const at = segment.indexOf('=')
  if (at < 0) return undefined
  return { tag: trimBlanks(segment.slice(0, at)), value: trimBlanks(segment.slice(at + 1)) }
}

/** Whether the text is an issuer-domain-name. */
export function isIssuerDomain(text: string): boolean {
  return DOMAIN.test(text)
}

/** Whether the text may be the value of a parameter. */
export function isParameterValue(text: string): boolean {
  return VALUE.test(text)
}

/** Takes spaces and tabs (WSP of RFC 5234) off both ends; in one pass, since a record may be 64 KiB of them. */
function trimBlanks(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && isBlank(text, start)) start += 1
  while (end > start && isBlank(text, end - 1)) end -= 1
  return text.slice(start, end)
}

function isBlank(text: string, at: number): boolean {
  const character = text.charAt(at)
  return character === ' ' || character === '\t'
}
