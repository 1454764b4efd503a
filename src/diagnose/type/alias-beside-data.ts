// type-alias-beside-data: a CNAME shares its name with other records, or with another CNAME, which it must not.
import type { CureLine, Diagnosis, Evidence, ExtraAnswers, Rule } from '../../check/evidence.ts'
import { identity } from '../../check/expectation.ts'
import { distinctBy } from '../../check/grouping.ts'
import { sightOf } from '../../check/sight.ts'
import type { Hop } from '../../resolver/alias.ts'
import type { Observation } from '../../resolver/zone.ts'
import type { Rdata, RdataOf } from '../../wire/rdata.ts'
import { cnamesAt, cureZone, inPlaceOfAlias, zoneOf } from '../hops.ts'
import { quoted, quotedRecord } from '../quote.ts'
import { isDenied, lastHop } from '../seen.ts'
import { removeShown } from '../zone-lines.ts'

/**
 * Fires where one server gives a CNAME together with data of the same name, or two CNAMEs (RFC 1034 section 3.6.2, RFC 2181
 * section 10.1). Servers that give only the data when they are asked for it are asked for the CNAME too.
 */
export const typeAliasBesideData: Rule = {
  id: 'type-alias-beside-data',
  yieldsTo: ['wildcard-answers'],

  questions(evidence) {
    const hop = lastHop(evidence)
    const zone = hop && zoneOf(hop)
    const hasData = hop?.observations.some(({ outcome }) => outcome.kind === 'answer') ?? false
    if (!hop || !zone || !hasData || !isDenied(evidence) || evidence.expectation.type === 'CNAME') return []
    return [{ question: { name: hop.name, type: 'CNAME' }, zone: zone.apex }]
  },

  judge(evidence, answers) {
    const mixed = evidence.path.hops.find(({ name }) => evidence.path.mixed.includes(name))
    if (mixed) return diagnose(evidence, mixed, besideAt(mixed), mixed.observations.filter(isAlias))
    return isDenied(evidence) ? hiddenAlias(evidence, answers) : undefined
  },
}

/** A server that answers with the data alone: the CNAME came when it was asked for. */
function hiddenAlias(evidence: Evidence, answers: ExtraAnswers): Diagnosis | undefined {
  const hop = lastHop(evidence)
  const said = answers.flat().filter(({ outcome, question }) => {
    return outcome.kind === 'answer' && question.name.key === hop?.name.key
  })
  if (!hop || said.length === 0) return undefined
  const whole = { ...hop, observations: [...hop.observations, ...said] }
  return diagnose(evidence, whole, besideAt(whole), whole.observations)
}

function isAlias({ outcome }: Observation): boolean {
  return outcome.kind === 'alias'
}

/** The records that servers show beside a CNAME. */
function besideAt({ observations }: Hop): Rdata[] {
  const records = observations.flatMap(({ outcome }) => {
    if (outcome.kind === 'alias') return outcome.beside
    return outcome.kind === 'answer' ? outcome.records : []
  })
  const data = records.map(({ rdata }) => rdata).filter(({ type }) => type !== 'CNAME')
  return distinctBy(data, identity)
}

function diagnose(
  evidence: Evidence,
  hop: Hop,
  beside: readonly Rdata[],
  observations: readonly Observation[],
): Diagnosis {
  const cnames = cnamesAt(hop)
  const others = beside.length > 0 ? `${beside[0]?.type ?? 'other'} records` : 'another CNAME'
  return {
    id: 'type-alias-beside-data',
    severity: 'error',
    final: false,
    headline: `${quoted(hop.name)} has a CNAME and ${others}, which cannot stand side by side`,
    explain: `An alias stands for everything at its name, so no other record may be there. Of ${[...cnames, ...beside].map(quotedRecord).join(' and ')} each resolver believes what it meets first.`,
    cure: {
      sentence:
        'Keep one of them: the alias, with the value at its target, or the records, without an alias.',
      ...cureZone(hop),
      lines: linesFor(evidence, hop, cnames, beside),
    },
    evidence: observations,
  }
}

/** An alias that leads to the right record stays alone; else the records stay, with what is missing among them. */
function linesFor(
  evidence: Evidence,
  hop: Hop,
  cnames: readonly RdataOf<'CNAME'>[],
  beside: readonly Rdata[],
): CureLine[] {
  const good = cnames.find((cname) => leadsToRight(evidence, cname))
  if (good)
    return [...cnames.filter((cname) => cname !== good), ...beside].map((rdata) =>
      removeShown(hop.name, rdata, hop.observations),
    )
  const there = new Set(beside.map(identity))
  const missing = evidence.expectation.values.filter((value) => !there.has(identity(value)))
  return inPlaceOfAlias(hop, missing)
}

function leadsToRight({ expectation, path }: Evidence, { cname }: RdataOf<'CNAME'>): boolean {
  const target = path.hops.find(({ name }) => name.key === cname.key)
  const sights = target?.observations.map((observation) => sightOf(expectation, observation, path)) ?? []
  return sights.includes('right')
}
