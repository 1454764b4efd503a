// Whether CAs issue for a name at all, by its text alone: characters, labels, special use, public suffixes. Asks no DNS.
import { ancestorsOf, parentOf, plainName, type Name } from '../wire/name.ts'
import { baseOf, isWildcard } from './identifier.ts'
import type { SuffixOf } from './public-suffix.ts'
import { DOCUMENTATION, SPECIAL_USE } from './special-use.ts'

/** Why no certificate comes for a name. */
type PolicyFault =
  | 'empty'
  | 'too-many-labels'
  | 'underscore'
  | 'characters'
  | 'hyphen-at-edge'
  | 'reserved-label'
  | 'broken-idn'
  | 'documentation'
  | 'special-use'
  | 'too-few-labels'
  | 'unknown-suffix'
  | 'public-suffix'
  | 'wildcard-on-public-suffix'

/** What a CA would say; `letsencrypt` are rules that only Let's Encrypt is known to have. */
export type PolicyVerdict =
  | { readonly kind: 'certifiable' }
  | {
      readonly kind: 'not-certifiable'
      readonly fault: PolicyFault
      readonly by: 'every-ca' | 'letsencrypt'
      readonly sentence: string
    }

/** Let's Encrypt's own limit; a wildcard label counts. */
const MAX_LABELS = 10

const SENTENCES: Record<PolicyFault, (name: string, detail: string) => string> = {
  empty: () => 'The root of DNS is no name for a certificate.',
  'too-many-labels': (name) => `${name} has more labels than the ${MAX_LABELS} that Let's Encrypt allows.`,
  underscore: (name) => `${name} has an underscore; names in certificates are letters, digits and hyphens.`,
  characters: (name) => `${name} has a character other than letters, digits and hyphens in a label.`,
  'hyphen-at-edge': (name) => `${name} has a label that begins or ends with a hyphen.`,
  'reserved-label': (name, label) =>
    `The label ${label} of ${name} has hyphens in its third and fourth place, which only "xn--" may have.`,
  'broken-idn': (name, label) =>
    `The label ${label} of ${name} is not the A-label of any internationalized name.`,
  documentation: (name, reserved) =>
    `${name} is for documentation (RFC 6761), and only IANA can have a certificate for ${reserved}; put your own name in its place.`,
  'special-use': (name, use) => `No public CA validates ${name} by DNS: ${use}.`,
  'too-few-labels': (name) =>
    `${name} is a single label; certificates are for names below a top-level domain.`,
  'unknown-suffix': (name) =>
    `${name} does not end in a top-level domain of the internet, so no CA can validate it.`,
  'public-suffix': (name) => `${name} is a public suffix, under which others register their domains.`,
  'wildcard-on-public-suffix': (name) =>
    `${name} would cover everybody's domains below a public suffix, which CAs do not allow.`,
}

/** The rules that other CAs may not have. */
const LETSENCRYPT_ONLY: ReadonlySet<PolicyFault> = new Set(['too-many-labels', 'public-suffix'])

/** One rule: the fault that it finds in an identifier, with a detail for its sentence. */
type Rule = (
  identifier: Name,
  suffixOf: SuffixOf,
) => readonly [fault: PolicyFault, detail?: string] | undefined

/** Judges a domain name on a certificate, wildcards included (BR 3.2.2.6 and 7.1.4.2, Let's Encrypt's policy). The first fault counts. */
export function judgeName(identifier: Name, suffixOf: SuffixOf): PolicyVerdict {
  for (const rule of RULES) {
    const found = rule(identifier, suffixOf)
    if (!found) continue
    const [fault, detail = ''] = found
    const by = LETSENCRYPT_ONLY.has(fault) ? 'letsencrypt' : 'every-ca'
    return { kind: 'not-certifiable', fault, by, sentence: SENTENCES[fault](plainName(identifier), detail) }
  }
  return { kind: 'certifiable' }
}

const RULES: readonly Rule[] = [
  (identifier) => (baseOf(identifier).labels.length === 0 ? ['empty'] : undefined),
  (identifier) => faultOfLabels(baseOf(identifier)),
  (identifier) => documentation(baseOf(identifier)),
  (identifier) => specialUse(baseOf(identifier)),
  (identifier) =>
    baseOf(identifier).labels.length < 2 && !isWildcard(identifier) ? ['too-few-labels'] : undefined,
  suffixFault,
  (identifier) => (identifier.labels.length > MAX_LABELS ? ['too-many-labels'] : undefined),
]

function faultOfLabels(base: Name): readonly [PolicyFault, string] | undefined {
  for (const octets of base.labels) {
    const label = Buffer.from(octets).toString('latin1').toLowerCase()
    const fault = faultOfLabel(label)
    if (fault) return [fault, label]
  }
  return undefined
}

function faultOfLabel(label: string): PolicyFault | undefined {
  if (/[^\da-z_-]/.test(label)) return 'characters'
  if (label.includes('_')) return 'underscore'
  if (label.startsWith('-') || label.endsWith('-')) return 'hyphen-at-edge'
  if (label.slice(2, 4) !== '--') return undefined
  if (!label.startsWith('xn')) return 'reserved-label'
  // A URL parser decodes A-labels and refuses those that no name in normal form is written as (UTS 46).
  return URL.canParse(`https://${label}/`) ? undefined : 'broken-idn'
}

function documentation(base: Name): readonly [PolicyFault, string] | undefined {
  const reserved = ancestorsOf(base).find((name) => DOCUMENTATION.has(plainName(name)))
  return reserved && ['documentation', plainName(reserved)]
}

function specialUse(base: Name): readonly [PolicyFault, string] | undefined {
  for (let name: Name | undefined = base; name; name = parentOf(name)) {
    const use = SPECIAL_USE.get(plainName(name))
    if (use !== undefined) return ['special-use', `${plainName(name)} is ${use}`]
  }
  return undefined
}

function suffixFault(identifier: Name, suffixOf: SuffixOf): readonly [PolicyFault] | undefined {
  const base = plainName(baseOf(identifier))
  const suffix = suffixOf(base)
  if (suffix === undefined) return ['unknown-suffix']
  if (suffix !== base) return undefined
  return isWildcard(identifier) ? ['wildcard-on-public-suffix'] : ['public-suffix']
}
