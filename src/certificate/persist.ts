// Judges dns-persist-01 records against the order to come: CA, account, wildcard, and how long they last.
import { type Name } from '../wire/name.ts'
import { describePersist, type NoPersistRecord, type PersistFinding } from './persist-finding.ts'
import { hashedAccountUri } from './persist-hash.ts'
import { normalizeIssuer, readPersistRecord, type PersistRecord } from './persist-record.ts'

/** The order that a record shall authorize. */
export interface PersistRequest {
  /** The issuer domain names of the CA. */
  readonly issuers: readonly string[]
  /** Every accounturi that stands for the account, as `accountUrisOf` lists them; empty when the account is not known. */
  readonly accountUris: readonly string[]
  /** Whether a certificate for `*.domain` is wanted. */
  readonly wildcard: boolean
  /** Wall clock, milliseconds since 1970. */
  readonly now: number
  /** When the certificate must have been renewed at the latest, milliseconds since 1970. */
  readonly renewal: number
}

/** The record that comes nearest to what the order needs decides; `no-record` when there is none at all. */
export interface PersistVerdict {
  readonly decisive: PersistFinding | NoPersistRecord
  readonly sentence: string
  /** One finding per record, in the order of the records. */
  readonly findings: readonly PersistFinding[]
  /** The value of a record that would do; missing when the CA or the account is not known. */
  readonly valueToPublish?: string
}

/** The findings from the best to the one that says least about this order; a record for another CA is no fault. */
const RANKS: readonly PersistFinding['kind'][] = [
  'right',
  'expires-before-renewal',
  'account-unknown',
  'malformed',
  'expired',
  'policy-missing',
  'account-differs',
  'issuer-differs',
]

/**
 * Judges all records at one `_validation-persist` name; each value is the joined character-strings of one TXT record.
 * One right record is enough, and those of other CAs and accounts do no harm (BR 3.2.2.4.22).
 */
export function judgePersist(values: readonly Uint8Array[], request: PersistRequest): PersistVerdict {
  const findings = values.map((value) => judgeRecord(value, request))
  const decisive = findings.toSorted((a, b) => rank(a) - rank(b))[0] ?? { kind: 'no-record' as const }
  const valueToPublish = persistValue(request)
  return {
    decisive,
    sentence: describePersist(decisive, request),
    findings,
    ...(valueToPublish === undefined ? {} : { valueToPublish }),
  }
}

/**
 * The accounturi values that stand for an account at a domain: the account URL itself (draft -01), and its hashes for
 * the domain and for any domain (draft -02), with the current key's thumbprint and those of earlier keys.
 */
export function accountUrisOf(
  uri: string,
  domain: Name,
  hash?: { readonly prefix: string; readonly thumbprints: readonly string[] },
): string[] {
  const hashed = hash?.thumbprints.flatMap((thumbprint) => {
    const account = { prefix: hash.prefix, uri, thumbprint }
    return [hashedAccountUri(account, domain), hashedAccountUri(account, '*')]
  })
  return [uri, ...(hashed ?? [])]
}

function judgeRecord(value: Uint8Array, request: PersistRequest): PersistFinding {
  const record = readPersistRecord(value)
  const issuers = new Set(request.issuers.map((issuer) => normalizeIssuer(issuer)))
  const addressed = record.issuer !== undefined && issuers.has(record.issuer)
  if (record.kind === 'malformed') {
    return { kind: 'malformed', fault: record.fault, why: record.sentence, addressed }
  }
  return addressed ? judgeTerms(record, request) : { kind: 'issuer-differs', issuer: record.issuer }
}

function judgeTerms(record: PersistRecord, request: PersistRequest): PersistFinding {
  const { accountUri, policy, persistUntil } = record
  if (!request.accountUris.includes(accountUri)) return otherAccount(accountUri, request)
  if (request.wildcard && policy?.toLowerCase() !== 'wildcard') {
    return { kind: 'policy-missing', ...(policy === undefined ? {} : { policy }) }
  }
  if (persistUntil === undefined) return { kind: 'right' }
  const until = persistUntil * 1000
  if (request.now > until) return { kind: 'expired', until }
  return request.renewal > until ? { kind: 'expires-before-renewal', until } : { kind: 'right' }
}

/** A hash says nothing to who holds only the plain URI. */
function otherAccount(accountUri: string, { accountUris }: PersistRequest): PersistFinding {
  const comparable = accountUris.length > 1 || !/\/sha-256\/[\w-]{43}$/.test(accountUri)
  const kind = accountUris.length > 0 && comparable ? 'account-differs' : 'account-unknown'
  return { kind, accountUri }
}

function rank(finding: PersistFinding): number {
  // A malformed record that is not addressed to this CA may be anybody's.
  if (finding.kind === 'malformed' && !finding.addressed) return RANKS.length
  return RANKS.indexOf(finding.kind)
}

function persistValue({ issuers, accountUris, wildcard }: PersistRequest): string | undefined {
  const [issuer] = issuers
  const [accountUri] = accountUris
  if (issuer === undefined || accountUri === undefined) return undefined
  return `${issuer}; accounturi=${accountUri}${wildcard ? '; policy=wildcard' : ''}`
}
