// The names on the certificate: which owner names a CA asks for them, and which of them no CA would certify.
import { withoutChallengeLabels, type Challenge } from '../certificate/challenge.ts'
import { foldOwners, type OwnerNeed, type OwnerNeeds } from '../certificate/owners.ts'
import { judgeName, type PolicyVerdict } from '../certificate/policy.ts'
import { loadPublicSuffixes } from '../certificate/public-suffix.ts'
import { distinctBy } from '../check/grouping.ts'
import type { Draft } from './draft.ts'
import type { Fault } from './mistake.ts'
import type { WrittenName } from './name-setting.ts'

/** An owner name that a CA asks, and the names on the certificate that it validates, as they were written. */
export interface WrittenNeed {
  readonly need: OwnerNeed
  readonly domains: readonly [WrittenName, ...WrittenName[]]
}

/**
 * The owner names for `domains` under a challenge, in their order. Notes the names that the challenge cannot validate,
 * those that CAs refuse, and what is missing to derive owner names.
 */
export async function ownerNeeds(draft: Draft, challenge: Challenge): Promise<WrittenNeed[]> {
  if (!draft.isGiven('domains')) {
    const sentence = `\`challenge: ${challenge}\` needs the names on the certificate.`
    draft.notes('domains').mistake({ given: '', sentence, allowed: 'names in `domains`' })
  }
  if (challenge === 'dns-account-01' && !draft.isGiven('account-uri')) {
    const sentence = 'dns-account-01 derives its owner names from the ACME account.'
    draft.notes('account-uri').mistake({ given: '', sentence, allowed: 'the URL of the account' })
  }
  const written = distinctBy(draft.given.domains ?? [], ({ name }) => name.key)
  if (written.length > 0) await checkPolicy(draft, written)
  const domains = new Map(written.map((domain) => [domain.name.key, domain]))
  const identifiers = written.map(({ name }) => name)
  const { needs, refused } = foldOwners(identifiers, challenge, draft.given['account-uri'])
  noteRefused(draft, domains, refused)
  return needs.flatMap((need) => withDomains(need, domains))
}

/** The names that were written, by their keys. */
type Domains = ReadonlyMap<string, WrittenName>

function withDomains(need: OwnerNeed, domains: Domains): WrittenNeed[] {
  const [first, ...others] = need.identifiers.flatMap(({ key }) => domains.get(key) ?? [])
  return first ? [{ need, domains: [first, ...others] }] : []
}

/**
 * Notes the names that no CA would certify. Below roots of the user's own that is only worth a warning, and so is a name for documentation,
 * so that an example that was copied as it stands runs; but not the owner name of a challenge in the place of the domain: nobody
 * would ever make a record at the name that it leads to.
 */
async function checkPolicy(draft: Draft, domains: readonly WrittenName[]): Promise<void> {
  const suffixOf = await loadPublicSuffixes()
  for (const domain of domains) {
    const verdict = judgeName(domain.name, suffixOf)
    if (verdict.kind === 'certifiable') continue
    const notes = draft.notes('domains')
    const isHarmless = draft.isGiven('roots') || verdict.fault === 'documentation'
    const isTolerable = isHarmless || isOthersRule(draft, verdict)
    if (isTolerable && !hasChallengeLabels(domain)) notes.warn(verdict.sentence, domain.line)
    else notes.mistake(refusal(domain, verdict.sentence))
  }
}

/** Whether only Let's Encrypt is known to have the rule, and the certificate may come from another CA. */
function isOthersRule({ given }: Draft, verdict: PolicyVerdict & { kind: 'not-certifiable' }): boolean {
  return verdict.by === 'letsencrypt' && given.ca?.profile !== 'letsencrypt'
}

function noteRefused(draft: Draft, domains: Domains, refused: OwnerNeeds['refused']): void {
  for (const { identifier, refusal: why } of refused) {
    const domain = domains.get(identifier.key)
    // A missing account is one mistake of the settings, not one of every name.
    if (domain && why.fault !== 'account-uri-missing')
      draft.notes('domains').mistake(refusal(domain, why.sentence))
  }
}

/** With a challenge the labels for it are put in front here, so that they are too much in the settings. */
function refusal({ text, line }: WrittenName, sentence: string): Fault {
  const meant = withoutChallengeLabels(text)
  const allowed = 'names that a public CA issues certificates for'
  return { line, given: text, sentence, allowed, meant: meant === text ? undefined : meant }
}

function hasChallengeLabels({ text }: WrittenName): boolean {
  return withoutChallengeLabels(text) !== text
}
