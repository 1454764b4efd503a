// Reads the value of an issue or issuewild property (RFC 8659 section 4.2): the CA it names, and the parameters.
import type { CaaReading } from './caa-profile.ts'
import {
  isIssuerDomain,
  isParameterValue,
  readParameter,
  splitIssueValue,
  type Parameter,
} from './issue-value.ts'

/** Why a value cannot be read; such a property authorizes nobody, but still restricts (RFC 8659 section 4.2). */
export type IssueFault =
  | 'issuer-not-a-domain'
  | 'parameter-empty'
  | 'parameter-without-equals'
  | 'parameter-tag'
  | 'parameter-value'

/** What each fault is, as the end of a sentence. */
export const ISSUE_FAULT_SENTENCES: Record<IssueFault, string> = {
  'issuer-not-a-domain': 'what stands before its first semicolon is not a domain name',
  'parameter-empty': 'it has an empty parameter, as a semicolon at the end makes one',
  'parameter-without-equals': 'one of its parameters has no equals sign',
  'parameter-tag': 'the name of one of its parameters has a character that is not allowed there',
  'parameter-value':
    'the value of one of its parameters has a space or another character that is not allowed there',
}

/** What a value says: a CA with parameters, nobody at all, or nothing that can be read. */
export type IssueProperty =
  | { readonly kind: 'issuer'; readonly issuer: string; readonly parameters: readonly Parameter[] }
  | { readonly kind: 'nobody' }
  | {
      readonly kind: 'malformed'
      readonly fault: IssueFault
      readonly issuer: string
      /** Those whose names can be read, whatever their values are. */
      readonly parameters: readonly Parameter[]
    }

/** Reads the octets of a property's value under one reading of the rules. Never throws. */
export function readIssueProperty(value: Uint8Array, reading: CaaReading): IssueProperty {
  const { issuer, segments } = splitIssueValue(Buffer.from(value).toString('latin1'))
  const malformed = (fault: IssueFault): IssueProperty => {
    const parameters = segments
      .flatMap((segment) => readParameter(segment) ?? [])
      .filter(({ tag }) => reading.parameterTag.test(tag))
      .map((parameter) => ({ ...parameter, tag: fold(parameter.tag, reading) }))
    return { kind: 'malformed', fault, issuer, parameters }
  }
  if (issuer !== '' && !isIssuerDomain(issuer)) return malformed('issuer-not-a-domain')
  // One semicolon with nothing behind it is allowed; after a parameter it is not.
  const written = segments.length === 1 && segments[0] === '' ? [] : segments
  const parameters: Parameter[] = []
  for (const segment of written) {
    const parameter = readCheckedParameter(segment, reading)
    if (typeof parameter === 'string') return malformed(parameter)
    parameters.push(parameter)
  }
  return issuer === '' ? { kind: 'nobody' } : { kind: 'issuer', issuer: fold(issuer, reading), parameters }
}

function readCheckedParameter(segment: string, reading: CaaReading): Parameter | IssueFault {
  if (segment === '') return 'parameter-empty'
  const parameter = readParameter(segment)
  if (!parameter) return 'parameter-without-equals'
  if (!reading.parameterTag.test(parameter.tag)) return 'parameter-tag'
  if (!isParameterValue(parameter.value)) return 'parameter-value'
  return { tag: fold(parameter.tag, reading), value: parameter.value }
}

function fold(text: string, { caseCounts }: CaaReading): string {
  return caseCounts ? text : text.toLowerCase()
}
