// The copy of a zone that a server holds, as far as its SOA record is known.
import type { ExtraAnswers } from '../../check/evidence.ts'
import { soaShown } from '../../check/serial.ts'
import type { Name } from '../../wire/name.ts'
import type { RdataOf } from '../../wire/rdata.ts'
import type { Observation, Zone } from '../../resolver/zone.ts'
import { isSameServer, type Stage } from '../stage.ts'

type Soa = RdataOf<'SOA'>

/** The SOA record that a server showed. */
export interface Copy {
  readonly soa: Soa
  /** It was shown along with what the server says of the name now, and not when the zone was first looked at. */
  readonly current: boolean
}

/** The copy that a server holds: from the denial itself, from the answer to an extra question, or from the first look at the zone. */
export function copyAt({ zone }: Stage, observation: Observation, answers: ExtraAnswers): Copy | undefined {
  const current = soaBeside(observation, zone) ?? soaOf(answers.flat(), observation, zone.apex)
  if (current) return { soa: current, current: true }
  const first = soaOf(zone.observations, observation, zone.apex)
  return first && { soa: first, current: false }
}

/** The SOA record of the zone that came along with a denial. */
export function soaBeside(observation: Observation, { apex }: Zone): Soa | undefined {
  return observation.outcome.kind === 'answer' ? undefined : soaShown(observation, apex)
}

function soaOf(all: readonly Observation[], of: Observation, apex: Name): Soa | undefined {
  return all.filter((one) => isSameServer(one, of)).flatMap((one) => soaShown(one, apex) ?? [])[0]
}
