// Servers of one zone that do not say the same of a name: who has the record, who lacks it, and whose copy of the zone is older.
import type { Evidence, ExtraAnswers, ExtraQuestion } from '../../check/evidence.ts'
import { recordsKey } from '../../check/expectation.ts'
import { isOlder, newestOf } from '../../check/serial.ts'
import type { Observation } from '../../resolver/zone.ts'
import { distinctNames } from '../../wire/name.ts'
import { oneSided } from '../delegation/ns-set.ts'
import { isLacking, sightIn } from '../sights.ts'
import { isStrayGlue, stagesOf, type Stage } from '../stage.ts'
import { copyAt, soaBeside } from './copy.ts'

/** Servers asked for their serial beside those that lack the record. */
const WITNESSES = 3
/** Servers asked for their serial in all: with two addresses each, they make the dozen questions that a diagnosis may cost. */
const MOST_ASKED = 6

/**
 * A name of which servers of its zone say different things. Servers that only one of the two NS sets lists, addresses that
 * only the glue gives, and servers that are not authoritative are left out: the delegation is what is wrong with them.
 */
export interface Difference {
  readonly stage: Stage
  /** Show what is expected. */
  readonly right: readonly Observation[]
  /** Deny it or show something else, by a copy of the zone that is older than the newest one. */
  readonly behind: readonly Observation[]
  /** Lack it though their copy is no older, as far as serials tell. */
  readonly apart: readonly Observation[]
  /** Lack it by a copy that is newer than any that has it. */
  readonly ahead: readonly Observation[]
  /** The newest serial of those that show it; where none does, of all. */
  readonly newest: number | undefined
}

/** The SOA record, of those servers whose answers do not carry it. */
export function serialQuestions(evidence: Evidence): ExtraQuestion[] {
  return stagesOf(evidence).flatMap((stage) => {
    const { right, lacking } = sidesOf(evidence, stage)
    if (!isDifferent(right, lacking)) return []
    const asked = [...right.slice(0, WITNESSES), ...lacking.filter((one) => !soaBeside(one, stage.zone))]
    const servers = distinctNames(asked.flatMap(({ server: { name } }) => name ?? []))
    const zone = stage.zone.apex
    return [{ question: { name: zone, type: 'SOA' }, zone, servers: servers.slice(0, MOST_ASKED) }]
  })
}

/** The first name on the way of which servers of one zone say different things. */
export function differenceIn(evidence: Evidence, answers: ExtraAnswers): Difference | undefined {
  for (const stage of stagesOf(evidence)) {
    const { right, lacking } = sidesOf(evidence, stage)
    if (isDifferent(right, lacking)) return differenceOf(stage, right, lacking, answers)
  }
  return undefined
}

/**
 * Where a server shows the record, one that lacks it is behind unless its copy is proven to be no older. Where none does,
 * only an older serial tells.
 */
function differenceOf(
  stage: Stage,
  right: readonly Observation[],
  lacking: readonly Observation[],
  answers: ExtraAnswers,
): Difference {
  const witnesses = (right.length > 0 ? right : lacking).flatMap((one) => copyAt(stage, one, answers) ?? [])
  const newest = newestOf(witnesses.map(({ soa }) => soa.serial))
  const isSure = witnesses.some(({ current }) => current)
  const behind = lacking.filter((one) => {
    const copy = copyAt(stage, one, answers)
    if (copy === undefined || newest === undefined) return right.length > 0
    return isOlder(copy.soa.serial, newest) || (right.length > 0 && !isSure)
  })
  const rest = right.length > 0 ? lacking.filter((one) => !behind.includes(one)) : []
  const ahead = rest.filter((one) => {
    const copy = copyAt(stage, one, answers)
    return copy?.current === true && newest !== undefined && isOlder(newest, copy.soa.serial)
  })
  return { stage, right, behind, apart: rest.filter((one) => !ahead.includes(one)), ahead, newest }
}

interface Sides {
  readonly right: readonly Observation[]
  readonly lacking: readonly Observation[]
}

function sidesOf(evidence: Evidence, stage: Stage): Sides {
  const { observations } = stage.hop
  // As a rule all servers say the same, and then there are no sides.
  if (!observations.some((one) => isLacking(sightIn(evidence, one)))) return { right: [], lacking: [] }
  const delegated = observations.filter((one) => isDelegated(one, stage) && one.outcome.kind !== 'lame')
  return {
    right: delegated.filter((one) => sightIn(evidence, one) === 'right'),
    lacking: delegated.filter((one) => isLacking(sightIn(evidence, one))),
  }
}

function isDelegated(one: Observation, stage: Stage): boolean {
  const { parent, child } = oneSided(stage.zone)
  return ![...parent, ...child].some(({ key }) => key === one.server.name?.key) && !isStrayGlue(stage, one)
}

function isDifferent(right: readonly Observation[], lacking: readonly Observation[]): boolean {
  if (lacking.length === 0) return false
  return right.length > 0 || new Set(lacking.map(saidKey)).size > 1
}

/** That there is no such record is one thing, whether or not the name exists. */
function saidKey({ outcome }: Observation): string {
  switch (outcome.kind) {
    case 'answer':
      return recordsKey(outcome.records)
    case 'alias':
      return `alias ${outcome.target.key}`
    case 'nodata':
    case 'nxdomain':
    case 'referral':
    case 'lame':
    case 'error':
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return ''
  }
}
