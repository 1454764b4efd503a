// The dns-persist-01 records at the end of the alias path, and what each means for the order; what the persist rules share.
import { judgePersist, type PersistVerdict } from '../../certificate/persist.ts'
import type { PersistFinding } from '../../certificate/persist-finding.ts'
import type { Diagnosis, Evidence, Rule, Severity } from '../../check/evidence.ts'
import { splitText, textOf, type Rdata } from '../../wire/rdata.ts'
import { quoted } from '../quote.ts'
import { allAgree, lastHop, observationsAtEnd, recordsSeen, type Seen } from '../seen.ts'
import { add, cureAtEnd, removeShown } from '../zone-lines.ts'

/** A finding of one kind. */
type Finding<K extends PersistFinding['kind']> = PersistFinding & { readonly kind: K }

/** The record that comes nearest to what the order needs, and the order's CA, account and value. */
interface Nearest<K extends PersistFinding['kind']> {
  readonly finding: Finding<K>
  /** The owner name, in backticks. */
  readonly place: string
  /** The identity of the CA. */
  readonly issuer: string
}

/** What one rule says of a record. */
interface Words<K extends PersistFinding['kind']> {
  readonly severity?: Severity
  readonly headline: (nearest: Nearest<K>) => string
  /** Why it matters, as a sentence. */
  readonly because: (nearest: Nearest<K>) => string
  readonly cure: string
  /** Whether no record cures it, but only what the settings do not say yet. */
  readonly needsSettings?: boolean
  /** Whether the record is to go when the right one comes; one for another CA or account may be somebody's. */
  readonly replaces: boolean
}

/**
 * A rule that fires when the record that comes nearest to the order is of this kind. Not final, as long as a record can cure it: the one
 * that is there may be an older one, and the new one on its way.
 */
export function persistRule<K extends PersistFinding['kind']>(id: string, kind: K, words: Words<K>): Rule {
  return {
    id,
    judge(evidence) {
      const verdict = verdictOf(evidence)
      if (!verdict || !isOf(kind, verdict.decisive)) return undefined
      // Where a server shows a record that will do, the servers differ; the record is not at fault.
      const isFault = kind !== 'expires-before-renewal'
      if (isFault && observationsAtEnd(evidence, 'right').length > 0) return undefined
      return diagnose(id, evidence, verdict, verdict.decisive, words)
    },
  }
}

/** What the TXT records that any server shows mean for the order together; undefined without an order, or without records. */
function verdictOf(evidence: Evidence): PersistVerdict | undefined {
  const { persist, match } = evidence.expectation
  const texts = textsOf(evidence)
  return persist && match !== 'absent' && texts.length > 0
    ? judgePersist(
        texts.map(({ rdata }) => textOf(rdata)),
        persist,
      )
    : undefined
}

type Text = Seen & { readonly rdata: Extract<Rdata, { type: 'TXT' }> }

function textsOf(evidence: Evidence): Text[] {
  return recordsSeen(evidence).filter((seen): seen is Text => seen.rdata.type === 'TXT')
}

function isOf<K extends PersistFinding['kind']>(
  kind: K,
  finding: PersistVerdict['decisive'],
): finding is Finding<K> {
  return finding.kind === kind
}

function diagnose<K extends PersistFinding['kind']>(
  id: string,
  evidence: Evidence,
  verdict: PersistVerdict,
  finding: Finding<K>,
  words: Words<K>,
): Diagnosis {
  const { name } = lastHop(evidence) ?? evidence.expectation
  const issuer = evidence.expectation.persist?.issuers[0] ?? 'the CA'
  const nearest = { finding, place: quoted(name), issuer: `\`${issuer}\`` }
  const record = textsOf(evidence)[verdict.findings.findIndex((other) => other === finding)]
  return {
    id,
    severity: words.severity ?? 'error',
    final: words.needsSettings === true && allAgree(evidence),
    headline: words.headline(nearest),
    explain: `${verdict.sentence} ${words.because(nearest)}`,
    cure: cureAtEnd(evidence, words.cure, (owner) => [
      ...(record && words.replaces ? [removeShown(owner, record.rdata, record.shownBy)] : []),
      ...(verdict.valueToPublish === undefined ? [] : [add(owner, textRdata(verdict.valueToPublish))]),
    ]),
    evidence: record?.shownBy ?? [],
  }
}

function textRdata(text: string): Rdata {
  return { type: 'TXT', strings: splitText(new TextEncoder().encode(text)) }
}
