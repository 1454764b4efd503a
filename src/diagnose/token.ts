// Values that one ACME order makes: what is seen of them tells more than what is seen of any other value.
import { valueShape } from '../certificate/value.ts'
import type { Evidence } from '../check/evidence.ts'
import type { Rdata } from '../wire/rdata.ts'
import { allAgree, textIn } from './seen.ts'

/** Whether the record holds the value of an order: 43 characters of base64url (RFC 8555 section 8.4). */
export function isToken(rdata: Rdata): boolean {
  const text = textIn(rdata)
  return text !== undefined && valueShape(text).kind === 'right'
}

/**
 * Whether it is proven that no wait will cure a value that is misspelt or misplaced. Nobody can have seen a token before
 * its order, and two random tokens are never alike, so its misshapen copy is this order's mistake. Any other value may be
 * yesterday's, or already corrected and on its way.
 */
export function isProven(evidence: Evidence, expected: Rdata): boolean {
  return isToken(expected) && allAgree(evidence)
}
