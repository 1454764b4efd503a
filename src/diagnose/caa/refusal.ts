// What the rules about CAA records have in common: records that keep the CA from issuing, where they are, and the lines to change.
import { CERTIFICATE_AUTHORITIES } from '../../certificate/ca-table.ts'
import type { CaaRefusal } from '../../certificate/caa-finding.ts'
import type { CaaSeen, Cure, CureLine, Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { distinctBy } from '../../check/grouping.ts'
import { contested } from '../contested.ts'
import { quoted } from '../quote.ts'
import { observationsAtEnd } from '../seen.ts'
import { keep } from '../zone-lines.ts'

/** Records that refuse one name on the certificate. */
type Refused = CaaSeen & { readonly kind: 'forbidden' }

/** What the words of a rule are made of; names are in backticks. */
export interface Facts {
  readonly verdict: Refused
  /** The name on the certificate. */
  readonly domain: string
  /** The name that owns the records. */
  readonly place: string
  /** The CA that is refused. */
  readonly ca: string
}

/** What one rule says of records that refuse. */
interface Words {
  /** One sentence without a final full stop. */
  readonly headline: (facts: Facts) => string
  /** Why a CA has to read the records so, as a sentence. */
  readonly because: string
  readonly cure: (facts: Facts) => string
}

/**
 * A rule that fires when CAA refuses a name on the certificate for one of these reasons; no record helps, and no wait where every server
 * has such records.
 */
export function refusalRule(id: string, reasons: readonly CaaRefusal[], words: Words): Rule {
  return ruleFor(id, ({ reason }) => reasons.includes(reason), words)
}

/** The same, for the refusals that fit. */
export function ruleFor(id: string, fits: (verdict: Refused) => boolean, words: Words): Rule {
  return {
    id,
    judge(evidence) {
      const verdicts = (evidence.caa ?? []).filter(isRefused).filter(fits)
      const verdict = verdicts.find(({ everywhere }) => everywhere) ?? verdicts[0]
      return verdict && diagnose(id, evidence, verdicts, factsOf(verdict), words)
    },
  }
}

/** Whether `issuewild` records decide: those for wildcards and for nothing else (RFC 8659 section 4.3). */
export function isByIssuewild({ by }: CaaSeen): boolean {
  return by.some(({ rdata }) => rdata.tag.toLowerCase() === 'issuewild')
}

/** The name that owns the records that decide, in backticks; of an alias, the name that it leads to. */
export function placeOf({ aliases, decidedAt, request }: CaaSeen): string {
  return quoted(aliases.at(-1) ?? decidedAt ?? request.identifier)
}

/** The CA by its name, where one alone has its identity; else the identity. */
export function caOf({ request: { identities } }: CaaSeen): string {
  if (identities === 'any') return 'every CA'
  const [identity = ''] = identities
  const known = CERTIFICATE_AUTHORITIES.filter((ca) => ca.identities.includes(identity))
  return known.length === 1 && known[0] ? known[0].name : `\`${identity}\``
}

/** A cure where the records are. */
export function cureAt({ observations }: CaaSeen, sentence: string, lines: readonly CureLine[] = []): Cure {
  const zone = observations.flatMap(({ server }) => server.zone ?? [])[0]
  return { sentence, ...(zone && { zone }), lines }
}

/** Whether resolvers said so, which may repeat what was there before: then waiting may help. */
export function isCached({ observations }: CaaSeen): boolean {
  return observations.some(({ role }) => role === 'resolver')
}

function isRefused(verdict: CaaSeen): verdict is Refused {
  return verdict.kind === 'forbidden'
}

function factsOf(verdict: Refused): Facts {
  return { verdict, domain: quoted(verdict.request.identifier), place: placeOf(verdict), ca: caOf(verdict) }
}

function diagnose(
  id: string,
  evidence: Evidence,
  verdicts: readonly Refused[],
  facts: Facts,
  words: Words,
): Diagnosis {
  const { verdict } = facts
  const refused: Diagnosis = {
    id,
    severity: 'error',
    final: !isCached(verdict),
    refusal: true,
    headline: words.headline(facts),
    explain: `${yet(evidence, verdict)}${verdict.sentence} ${words.because}`,
    cure: cureAt(
      verdict,
      words.cure(facts),
      distinctBy(verdicts.flatMap(linesOf), ({ change, line }) => `${change} ${line}`),
    ),
    evidence: verdict.observations,
  }
  return verdict.everywhere ? refused : contested(refused)
}

/** Whoever sees their record in place wonders why it is not enough. */
function yet(evidence: Evidence, { everywhere }: Refused): string {
  const others = observationsAtEnd(evidence, 'wrong', 'absent', 'cannot-tell')
  const right = observationsAtEnd(evidence, 'right')
  if (right.length === 0 || others.length > 0) return ''
  return `The record itself is right, yet the CA ${everywhere ? 'must' : 'may have to'} refuse. `
}

/** The records that decide, those to take away among them, and the record that would let the request through. */
function linesOf({ by, linesToRemove, lineToAdd }: Refused): CureLine[] {
  const stays = by
    .map(({ name, rdata }) => keep(name, rdata))
    .filter(({ line }) => !linesToRemove.includes(line))
  return [
    ...stays,
    ...linesToRemove.map((line) => ({ change: 'remove', line }) as const),
    ...(lineToAdd === undefined ? [] : [{ change: 'add', line: lineToAdd } as const]),
  ]
}
