// The ACME challenges, and the owner name and record types at which a CA looks for each. Knows nothing of values.
import { plainName, prependLabel, type Name } from '../wire/name.ts'
import { accountLabel } from './account-label.ts'
import { baseOf, isWildcard, lengthOf } from './identifier.ts'

/** The challenges of RFC 8555, RFC 8737 and the two drafts for dns-account-01 and dns-persist-01. */
export const CHALLENGES = ['dns-01', 'dns-account-01', 'dns-persist-01', 'http-01', 'tls-alpn-01'] as const
export type Challenge = (typeof CHALLENGES)[number]

/** What a CA asks to validate one identifier. */
export interface ValidationTarget {
  readonly kind: 'target'
  readonly owner: Name
  /** IPv6 first, as CAs connect (http-01, tls-alpn-01); otherwise TXT. */
  readonly types: readonly ('TXT' | 'AAAA' | 'A')[]
}

/** Why an identifier cannot be validated with a challenge. */
type ChallengeFault = 'wildcard-needs-dns' | 'account-uri-missing' | 'name-too-long'

/** An identifier that has no validation name, and why, in a sentence. */
export interface NoTarget {
  readonly kind: 'no-target'
  readonly fault: ChallengeFault
  readonly sentence: string
}

/** RFC 1035 section 2.3.4: 255 octets on the wire leave 253 for labels and the dots between them. */
const MAX_NAME_LENGTH = 253
const ADDRESS_TYPES = ['AAAA', 'A'] as const
const TXT_TYPES = ['TXT'] as const

const SENTENCES: Record<ChallengeFault, (identifier: Name, challenge: Challenge, longest: number) => string> =
  {
    'wildcard-needs-dns': (identifier, challenge) =>
      `${challenge} cannot validate the wildcard ${plainName(identifier)}; dns-01, dns-account-01 and dns-persist-01 can.`,
    'account-uri-missing': () =>
      'dns-account-01 derives its owner name from the ACME account, so it needs the account URI.',
    'name-too-long': (identifier, challenge, longest) =>
      `${plainName(baseOf(identifier))} has ${lengthOf(baseOf(identifier))} characters; ${challenge} puts labels before it, which leaves room for ${longest}.`,
  }

/**
 * The owner name and types that a CA asks for an identifier.
 * `accountUri` is the ACME account URL and needed for dns-account-01 only.
 * Sources: RFC 8555 sections 8.3 and 8.4, RFC 8737, draft-ietf-acme-dns-account-label, draft-ietf-acme-dns-persist.
 */
export function validationTarget(
  identifier: Name,
  challenge: Challenge,
  accountUri?: string,
): ValidationTarget | NoTarget {
  const base = baseOf(identifier)
  switch (challenge) {
    case 'http-01':
    case 'tls-alpn-01':
      if (isWildcard(identifier)) return refuse('wildcard-needs-dns', identifier, challenge)
      return { kind: 'target', owner: base, types: ADDRESS_TYPES }
    case 'dns-01':
      return below(identifier, challenge, ['_acme-challenge'])
    case 'dns-account-01':
      if (!accountUri) return refuse('account-uri-missing', identifier, challenge)
      return below(identifier, challenge, [accountLabel(accountUri), '_acme-challenge'])
    case 'dns-persist-01':
      return below(identifier, challenge, ['_validation-persist'])
  }
}

/** Whether only CAs ask for the name: it is for dns-01 (RFC 8555 section 8.4) or, with the label of an account, dns-account-01. */
export function isChallengeName(name: Name): boolean {
  return /^(?:_[a-z2-7]{16}\.)?_acme-challenge\./.test(name.key)
}

/** A name as it was written, without the labels that dns-01, dns-account-01 or dns-persist-01 put in front of a domain. */
export function withoutChallengeLabels(text: string): string {
  return text.replace(/^(?:_[a-z2-7]{16}\.)?_(?:acme-challenge|validation-persist)\./i, '')
}

function below(
  identifier: Name,
  challenge: Challenge,
  labels: readonly string[],
): ValidationTarget | NoTarget {
  const base = baseOf(identifier)
  const longest = MAX_NAME_LENGTH - labels.reduce((octets, label) => octets + label.length + 1, 0)
  if (lengthOf(base) > longest) return refuse('name-too-long', identifier, challenge, longest)
  const owner = labels.reduceRight((name, label) => prependLabel(label, name), base)
  return { kind: 'target', owner, types: TXT_TYPES }
}

function refuse(
  fault: ChallengeFault,
  identifier: Name,
  challenge: Challenge,
  longest = MAX_NAME_LENGTH,
): NoTarget {
  return { kind: 'no-target', fault, sentence: SENTENCES[fault](identifier, challenge, longest) }
}
