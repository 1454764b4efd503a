// The copy of a zone that a server holds, as far as its SOA record is known.
import type { ExtraAnswers } from '../../check/evidence.ts'
import type { ResourceRecord } from '../../wire/message.ts'
import type { Rdata } from '../../wire/rdata.ts'
import type { Observation, Zone } from '../../resolver/zone.ts'
import { isSameServer, type Stage } from '../stage.ts'

type Soa = Extract<Rdata, { type: 'SOA' }>

/** The SOA record that a server showed. */
export interface Copy {
  readonly soa: Soa
  /** It was shown along with what the server says of the name now, and not when the zone was first looked at. */
  readonly current: boolean
}

/** The copy that a server holds: from the denial itself, from the answer to an extra question, or from the first look at the zone. */
export function copyAt({ zone }: Stage, observation: Observation, answers: ExtraAnswers): Copy | undefined {
  const current = soaBeside(observation, zone) ?? soaOf(answers.flat(), observation)
  if (current) return { soa: current, current: true }
  const first = soaOf(zone.observations, observation)
  return first && { soa: first, current: false }
}

/** The SOA record of the zone that came along with a denial. */
export function soaBeside({ outcome }: Observation, { apex }: Zone): Soa | undefined {
  const record = 'soa' in outcome ? outcome.soa : undefined
  return record?.name.key === apex.key ? soaIn([record]) : undefined
}

function soaOf(all: readonly Observation[], of: Observation): Soa | undefined {
  return all
    .filter((one) => one.question.type === 'SOA' && isSameServer(one, of))
    .flatMap(({ outcome }) => (outcome.kind === 'answer' ? (soaIn(outcome.records) ?? []) : []))[0]
}

function soaIn(records: readonly ResourceRecord[]): Soa | undefined {
  const [rdata] = records.map((record) => record.rdata)
  return rdata?.type === 'SOA' ? rdata : undefined
}
