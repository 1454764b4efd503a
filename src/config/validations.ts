// What is expected under a challenge: the owner names that a CA asks, with the values that are known for each.
import { baseOf } from '../certificate/identifier.ts'
import type { Challenge } from '../certificate/challenge.ts'
import { renewalDue } from '../certificate/lifetime.ts'
import { accountUrisOf, type PersistRequest } from '../certificate/persist.ts'
import type { Expectation, Match } from '../check/expectation.ts'
import { challengeValues, type ValuesByOwner } from './challenge-values.ts'
import type { Draft } from './draft.ts'
import { ownerNeeds, type WrittenNeed } from './identifiers.ts'
import { distinctRdata } from './matching.ts'
import { quote } from './mistake.ts'
import type { WrittenValue } from './value.ts'

/** The expectations for the names on a certificate; `now` in milliseconds since 1970. */
export async function validations(draft: Draft, challenge: Challenge, now: number): Promise<Expectation[]> {
  const needs = await ownerNeeds(draft, challenge)
  const values = challengeValues(draft, challenge, needs)
  if (draft.given.match !== 'absent') {
    for (const need of needs) warnOfFewValues(draft, need, values)
  }
  return needs.flatMap((need) => {
    const known = values.get(need.need.owner.key) ?? []
    return isForAddresses(need)
      ? addressRecords(draft, challenge, need, known)
      : [textRecord(draft, challenge, need, known, now)]
  })
}

function isForAddresses({ need }: WrittenNeed): boolean {
  return !need.types.includes('TXT')
}

function textRecord(
  draft: Draft,
  challenge: Challenge,
  need: WrittenNeed,
  values: readonly WrittenValue[],
  now: number,
): Expectation {
  const persist = challenge === 'dns-persist-01' ? persistRequest(draft, need, now) : undefined
  const common = commonOf(draft, challenge, need)
  return { ...common, type: 'TXT', values: distinctRdata(values), ...(persist && { persist }) }
}

/**
 * An address that is wanted is given by family. Where only IPv4 addresses are given, an IPv6 address leads a CA astray, which connects to
 * that first; an IPv4 address beside the wanted IPv6 address it tries only when that cannot be connected to. Where none is given, one of
 * either family will do.
 */
function addressRecords(
  draft: Draft,
  challenge: Challenge,
  need: WrittenNeed,
  values: readonly WrittenValue[],
): Expectation[] {
  const common = commonOf(draft, challenge, need)
  return (['AAAA', 'A'] as const).flatMap((type) => {
    const own = distinctRdata(values.filter(({ rdata }) => rdata.type === type))
    if (own.length > 0) return [{ ...common, type, values: own }]
    if (values.length > 0) {
      const leadsAstray = type === 'AAAA' && common.match !== 'absent'
      return leadsAstray ? [{ ...common, type, values: [], match: 'absent' as const }] : []
    }
    const alternative = type === 'A' ? ('AAAA' as const) : ('A' as const)
    return [{ ...common, type, values: [], ...(common.match !== 'absent' && { alternative }) }]
  })
}

function commonOf(
  { given }: Draft,
  challenge: Challenge,
  { need, domains }: WrittenNeed,
): Pick<Expectation, 'name' | 'match' | 'origin' | 'purpose'> & { match: Match } {
  const [{ line }] = domains
  return {
    name: need.owner,
    match: given.match ?? 'contains',
    origin: { input: 'domains', ...(line !== undefined && { line }) },
    purpose: { challenge, identifiers: domains.map(({ ascii }) => ascii) },
  }
}

/** What a dns-persist-01 record has to say; unknown as long as the CA or the account is. */
function persistRequest(
  { given }: Draft,
  { need, domains }: WrittenNeed,
  now: number,
): PersistRequest | undefined {
  const {
    ca,
    'account-uri': accountUri,
    'account-hash-prefix': prefix,
    'account-thumbprint': thumbprints,
  } = given
  if (!ca || accountUri === undefined) return undefined
  const hash = prefix !== undefined && thumbprints ? { prefix, thumbprints } : undefined
  return {
    issuers: ca.identities,
    accountUris: accountUrisOf(accountUri, baseOf(domains[0].name), hash),
    wildcard: need.wildcard,
    // A record that expires while we wait is of no use either.
    now: now + (given.timeout ?? 0),
    renewal: renewalDue(ca.id, now),
  }
}

function warnOfFewValues(draft: Draft, { need, domains }: WrittenNeed, values: ValuesByOwner): void {
  const known = distinctRdata(values.get(need.owner.key) ?? []).length
  if (known >= need.values || known === 0) return
  const names = domains.map(({ text }) => quote(text)).join(' and ')
  draft
    .notes('domains')
    .warn(
      `${names} share one name for the challenge, and each needs a value of its own there; ${known} is given.`,
      domains[0].line,
    )
}
