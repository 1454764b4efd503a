// Whether the parameters of a CAA property let this account and this validation method through (RFC 8657).
import type { CaaReading } from './caa-profile.ts'
import type { Challenge } from './challenge.ts'
import type { Parameter } from './issue-value.ts'

/** What the request says; a part that is not known leaves open what depends on it. */
export interface RequestTerms {
  readonly challenge?: Challenge
  readonly accountUri?: string
}

/** Why the parameters refuse the request. */
export type ParameterRefusal =
  | 'account-repeated'
  | 'account-not-a-uri'
  | 'account-differs'
  | 'methods-repeated'
  | 'methods-malformed'
  | 'method-missing'

/** What the parameters say; the unknowns are open until the account or the challenge is known. */
export type ParameterFinding = 'fits' | 'account-unknown' | 'method-unknown' | ParameterRefusal

/** label of RFC 8657 section 4. */
export const METHOD = /^[\da-z-]+$/i

/** Judges all parameters of one property; those of other names are the CA's own business. */
export function judgeParameters(
  parameters: readonly Parameter[],
  terms: RequestTerms,
  reading: CaaReading,
): ParameterFinding {
  const findings = [
    judgeAccount(valuesOf(parameters, 'accounturi'), terms.accountUri),
    judgeMethods(valuesOf(parameters, 'validationmethods'), terms.challenge, reading),
  ]
  return findings.find((finding) => finding !== 'fits' && !isOpen(finding)) ?? findings.find(isOpen) ?? 'fits'
}

function judgeAccount(uris: readonly string[], accountUri: string | undefined): ParameterFinding {
  const [uri] = uris
  if (uri === undefined) return 'fits'
  if (uris.length > 1) return 'account-repeated'
  if (uri === accountUri) return 'fits'
  if (!URL.canParse(uri)) return 'account-not-a-uri'
  return accountUri === undefined ? 'account-unknown' : 'account-differs'
}

function judgeMethods(
  lists: readonly string[],
  challenge: Challenge | undefined,
  reading: CaaReading,
): ParameterFinding {
  if (lists.length > 1 && reading.repeatedMethodsFail) return 'methods-repeated'
  const findings = lists.map((list) => judgeMethodList(list, challenge, reading))
  return findings.find((finding) => finding !== 'fits') ?? 'fits'
}

function judgeMethodList(
  list: string,
  challenge: Challenge | undefined,
  reading: CaaReading,
): ParameterFinding {
  const labels = list.split(',')
  if (list === '') return 'method-missing'
  if (challenge === undefined) return 'method-unknown'
  const found = labels.indexOf(challenge)
  const read = reading.stopsAtMethod && found >= 0 ? labels.slice(0, found) : labels
  if (!read.every((label) => METHOD.test(label))) return 'methods-malformed'
  return found >= 0 ? 'fits' : 'method-missing'
}

function valuesOf(parameters: readonly Parameter[], tag: string): string[] {
  return parameters.filter((parameter) => parameter.tag === tag).map(({ value }) => value)
}

function isOpen(finding: ParameterFinding): boolean {
  return finding === 'account-unknown' || finding === 'method-unknown'
}
