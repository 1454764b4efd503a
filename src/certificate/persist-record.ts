// Reads a dns-persist-01 TXT value as Boulder does: an issue-value with accounturi, policy and persistUntil.
import { isIssuerDomain, isParameterValue, readParameter, splitIssueValue } from './issue-value.ts'

/** A record that can be read (draft-ietf-acme-dns-persist section 4). */
export interface PersistRecord {
  readonly kind: 'record'
  /** Lower case, A-labels, no final dot. */
  readonly issuer: string
  readonly accountUri: string
  readonly policy?: string
  /** Seconds since 1970. */
  readonly persistUntil?: number
}

/** Why a record cannot be read. */
export type PersistFault =
  | 'issuer-empty'
  | 'issuer-not-a-domain'
  | 'parameter-empty'
  | 'parameter-without-equals'
  | 'tag-empty'
  | 'value-characters'
  | 'parameter-repeated'
  | 'account-uri-empty'
  | 'account-uri-missing'
  | 'persist-until-not-a-number'

/** A record that a CA skips; the issuer is there when that much could be read. */
export interface MalformedPersistRecord {
  readonly kind: 'malformed'
  readonly fault: PersistFault
  readonly sentence: string
  readonly issuer?: string
}

const SENTENCES: Record<PersistFault, string> = {
  'issuer-empty': 'The record names no CA before its first semicolon.',
  'issuer-not-a-domain': 'What stands before the first semicolon is not a domain name.',
  'parameter-empty':
    'The record has an empty parameter; take out the semicolon at the end, or the doubled one.',
  'parameter-without-equals': 'A parameter has no equals sign; parameters are written tag=value.',
  'tag-empty': 'A parameter has nothing before its equals sign.',
  'value-characters': 'The value of a parameter has a space or a character outside printable ASCII.',
  'parameter-repeated': 'A parameter is there twice, so no CA can tell which one counts.',
  'account-uri-empty': 'The parameter accounturi is empty.',
  'account-uri-missing': 'The record has no accounturi, which every dns-persist-01 record needs.',
  'persist-until-not-a-number': 'The parameter persistUntil is not a whole number of seconds since 1970.',
}

const KNOWN_TAGS: ReadonlySet<string> = new Set(['accounturi', 'policy', 'persistuntil'])
/** RFC 1035 section 2.3.4, without the root's octet and the first length octet. */
const MAX_ISSUER_LENGTH = 253
/** The range of a signed 64-bit integer, in which Boulder reads persistUntil. */
const INTEGER_LIMIT = 2n ** 63n
/** The latest and (negated) earliest instant that a Date can hold; later is as good as never. */
const DATE_LIMIT_SECONDS = 8.64e12

/** Reads the joined character-strings of a TXT record at `_validation-persist`. Never throws. */
export function readPersistRecord(value: Uint8Array): PersistRecord | MalformedPersistRecord {
  const { issuer: given, segments } = splitIssueValue(Buffer.from(value).toString('utf8'))
  if (given === '') return malformed('issuer-empty')
  const issuer = normalizeIssuer(given)
  if (issuer === undefined) return malformed('issuer-not-a-domain')
  const parameters = new Map<string, string>()
  for (const segment of segments) {
    const fault = addParameter(parameters, segment)
    if (fault) return malformed(fault, issuer)
  }
  return readKnown(issuer, parameters)
}

/** Checks one parameter and keeps it if its tag is known; unknown ones are ignored, as the draft wants. */
function addParameter(parameters: Map<string, string>, segment: string): PersistFault | undefined {
  if (segment === '') return 'parameter-empty'
  const parameter = readParameter(segment)
  if (!parameter) return 'parameter-without-equals'
  if (parameter.tag === '') return 'tag-empty'
  if (!isParameterValue(parameter.value)) return 'value-characters'
  const tag = parameter.tag.toLowerCase()
  if (!KNOWN_TAGS.has(tag)) return undefined
  if (parameters.has(tag)) return 'parameter-repeated'
  parameters.set(tag, parameter.value)
  return undefined
}

function readKnown(
  issuer: string,
  parameters: ReadonlyMap<string, string>,
): PersistRecord | MalformedPersistRecord {
  const accountUri = parameters.get('accounturi')
  if (accountUri === undefined) return malformed('account-uri-missing', issuer)
  if (accountUri === '') return malformed('account-uri-empty', issuer)
  const policy = parameters.get('policy')
  const until = parameters.get('persistuntil')
  const persistUntil = until === undefined ? undefined : readSeconds(until)
  if (until !== undefined && persistUntil === undefined)
    return malformed('persist-until-not-a-number', issuer)
  return {
    kind: 'record',
    issuer,
    accountUri,
    ...(policy === undefined ? {} : { policy }),
    ...(persistUntil === undefined ? {} : { persistUntil }),
  }
}

function readSeconds(text: string): number | undefined {
  if (!/^[+-]?\d{1,30}$/.test(text)) return undefined
  const seconds = BigInt(text.replace('+', ''))
  if (seconds < -INTEGER_LIMIT || seconds >= INTEGER_LIMIT) return undefined
  return Math.max(-DATE_LIMIT_SECONDS, Math.min(DATE_LIMIT_SECONDS, Number(seconds)))
}

function malformed(fault: PersistFault, issuer?: string): MalformedPersistRecord {
  return { kind: 'malformed', fault, sentence: SENTENCES[fault], ...(issuer === undefined ? {} : { issuer }) }
}

/**
 * Lower case, NFC, A-labels, one final dot off, at most 253 octets (draft-ietf-acme-dns-persist-01 section 9.2).
 * Undefined when no domain name comes out.
 */
export function normalizeIssuer(given: string): string | undefined {
  const ascii = toAscii(given.toLowerCase().normalize('NFC'))
  const issuer = ascii?.replace(/\.$/, '')
  return issuer !== undefined && issuer.length <= MAX_ISSUER_LENGTH && isIssuerDomain(issuer)
    ? issuer
    : undefined
}

function toAscii(name: string): string | undefined {
  if (/^[\x21-\x7E]*$/.test(name)) return name
  // Only letters, digits, marks, hyphens and dots: a URL parser would take other characters for its own syntax.
  const url = `https://${name}/`
  return /^[\p{L}\p{N}\p{M}.\u3002-]+$/u.test(name) && URL.canParse(url) ? new URL(url).hostname : undefined
}
