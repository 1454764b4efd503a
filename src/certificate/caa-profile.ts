// How CAs read CAA records: as RFC 8659 and RFC 8657 say, and as Let's Encrypt does. Data only.

/** Whose reading: that of the RFCs, or Let's Encrypt's own. */
export type CaaProfile = 'rfc' | 'letsencrypt'

/** The points in which the readings differ. */
export interface CaaReading {
  readonly profile: CaaProfile
  /** Property tags that may be critical without stopping the CA. */
  readonly knownTags: ReadonlySet<string>
  /** Bits of the flags that make a property critical. */
  readonly criticalBits: number
  /** What may stand before the equals sign of a parameter. */
  readonly parameterTag: RegExp
  /** Whether the case of the issuer and of parameter tags counts. */
  readonly caseCounts: boolean
  /** Whether a top-level domain that does not exist is a failed lookup rather than an empty one. */
  readonly missingTldFails: boolean
  /** Whether a second `validationmethods` makes a property worthless, instead of narrowing it further. */
  readonly repeatedMethodsFail: boolean
  /** Whether a list of methods is only read up to the one that is looked for. */
  readonly stopsAtMethod: boolean
}

/** The tags of the IANA registry that are in use. */
const REGISTERED_TAGS = [
  'issue',
  'issuewild',
  'iodef',
  'issuemail',
  'issuevmc',
  'contactemail',
  'contactphone',
]

export const CAA_READINGS: Record<CaaProfile, CaaReading> = {
  rfc: {
    profile: 'rfc',
    knownTags: new Set(REGISTERED_TAGS),
    criticalBits: 0b1000_0000,
    parameterTag: /^[\da-z](?:-*[\da-z])*$/i,
    caseCounts: false,
    missingTldFails: false,
    repeatedMethodsFail: false,
    stopsAtMethod: false,
  },
  letsencrypt: {
    profile: 'letsencrypt',
    knownTags: new Set(REGISTERED_TAGS.filter((tag) => !tag.startsWith('contact'))),
    // Many zones set the lowest bit, having counted the bits of RFC 8659 section 4.1 from the other end.
    criticalBits: 0b1000_0001,
    parameterTag: /^[\da-z]*$/i,
    caseCounts: true,
    missingTldFails: true,
    repeatedMethodsFail: true,
    stopsAtMethod: true,
  },
}
