// server-changes-case: a server does not send the letters of a question back as they came, which Let's Encrypt insists on.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { Observation } from '../../resolver/zone.ts'
import { stagesOf } from '../stage.ts'
import { namesOf, whoDoes } from '../who.ts'

/**
 * Fires, as a warning, where an answer brought the question back in other letters, by UDP and by TCP
 * (draft-vixie-dnsext-dns0x20).
 */
export const serverChangesCase: Rule = {
  id: 'server-changes-case',

  judge(evidence: Evidence): Diagnosis | undefined {
    const stage = stagesOf(evidence).find(({ hop, zone }) =>
      [...hop.observations, ...zone.observations].some(isChanged),
    )
    if (!stage) return undefined
    const changed = [...new Set([...stage.hop.observations, ...stage.zone.observations])].filter(isChanged)
    return {
      id: 'server-changes-case',
      severity: 'warning',
      final: false,
      headline: `${whoDoes(stage, stage.hop.observations.filter(isOneOf(changed)), ['changes', 'change'])} the case of the letters in a question`,
      explain:
        "Resolvers such as those of Let's Encrypt mix capital and small letters into each question and take only an answer that brings them back, which keeps forgers out. They ask such a server again and again, and may give up.",
      cure: {
        sentence: `Update the software of ${namesOf(changed)}: an answer repeats its question octet for octet.`,
        zone: stage.zone.apex,
        lines: [],
      },
      evidence: changed,
    }
  },
}

function isChanged({ notes }: Observation): boolean {
  return notes.includes('case-changed')
}

function isOneOf(changed: readonly Observation[]): (one: Observation) => boolean {
  const names = new Set(changed.map(({ server }) => server.name?.key))
  return ({ server }) => names.has(server.name?.key)
}
