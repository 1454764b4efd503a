// persist-issuer: the dns-persist-01 records are for other CAs.
import type { Rule } from '../../check/evidence.ts'
import { persistRule } from './records.ts'

/** Fires where no record names a domain of this CA before its first semicolon. */
export const persistIssuer: Rule = persistRule('persist-issuer', 'issuer-differs', {
  headline: ({ place, issuer }) => `no dns-persist-01 record at ${place} is for ${issuer}`,
  because: () => 'A CA looks only at the records that name it; those for other CAs may stay beside them.',
  cure: 'Add a record for this CA.',
  replaces: false,
})
