// Servers that answer other questions but not those for one type: which they are, and the question that proves it.
import type { Evidence, ExtraAnswers, ExtraQuestion } from '../../check/evidence.ts'
import { soaShown } from '../../check/serial.ts'
import { sightOf } from '../../check/sight.ts'
import type { Observation } from '../../resolver/zone.ts'
import { distinctNames } from '../../wire/name.ts'
import type { RRType } from '../../wire/registry.ts'
import { isSameServer, stagesOf, type Stage } from '../stage.ts'

/** Servers asked for the proof, per name on the way. */
const MOST_ASKED = 4

/** The same name with another type, of the servers that may drop the type; for every rule that has to tell them apart. */
export function controlQuestions(evidence: Evidence): ExtraQuestion[] {
  return stagesOf(evidence).flatMap((stage) => {
    const names = distinctNames(suspects(evidence, stage).flatMap(({ server: { name } }) => name ?? []))
    if (names.length === 0) return []
    const question = { name: stage.hop.name, type: controlFor(evidence.expectation.type) }
    return [{ question, zone: stage.zone.apex, servers: names.slice(0, MOST_ASKED) }]
  })
}

/**
 * What servers said that never told anything of this name and type, and do answer for another type: that of the control
 * question or, where none was asked, the SOA of the zone.
 */
export function droppedAt(evidence: Evidence, stage: Stage, answers: ExtraAnswers): Observation[] {
  const { expectation, path } = evidence
  const controls = answers.flat().filter(({ question }) => question.name.key === stage.hop.name.key)
  return suspects(evidence, stage).filter((suspect) => {
    const control = controls.find((answer) => isSameServer(answer, suspect))
    return control === undefined || sightOf(expectation, control, path) !== 'cannot-tell'
  })
}

function controlFor(type: RRType): RRType {
  return type === 'A' ? 'AAAA' : 'A'
}

function suspects(evidence: Evidence, { unheard, zone, hop }: Stage): Observation[] {
  return unheard.filter(
    (one) =>
      isUnanswered(one) &&
      !hasTold(evidence, hop.name.key, one) &&
      zone.observations.some(
        (answer) => isSameServer(answer, one) && soaShown(answer, zone.apex) !== undefined,
      ),
  )
}

/** An answer that does not fit into UDP and cannot be had by TCP is not dropped for its type. */
function isUnanswered({ outcome, notes }: Observation): boolean {
  switch (outcome.kind) {
    case 'silent':
    case 'error':
      return !notes.includes('truncated')
    case 'lame':
      return outcome.how === 'refused'
    case 'answer':
    case 'alias':
    case 'nodata':
    case 'nxdomain':
    case 'referral':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return false
  }
}

/** A server that told something of the name before does not drop the type: it fails now. */
function hasTold({ history }: Evidence, key: string, { server }: Observation): boolean {
  return history.some(
    (change) =>
      change.name.key === key &&
      change.server.label === server.label &&
      JSON.stringify(change.server.endpoint) === JSON.stringify(server.endpoint) &&
      change.sight !== 'cannot-tell' &&
      change.sight !== 'not-tested',
  )
}
