// What the rules about the names in an NS set have in common: which of them are at fault, and how much that weighs.
import type { Diagnosis, Evidence } from '../../check/evidence.ts'
import type { NameServer, ServerProblem } from '../../resolver/zone.ts'
import { quoted } from '../quote.ts'
import { severityAt } from '../server/fault.ts'
import { stagesOf, type Stage } from '../stage.ts'
import { askerOf } from '../who.ts'

/** Name servers of one zone that share a problem. */
export interface FaultyNames {
  readonly stage: Stage
  readonly servers: readonly NameServer[]
}

/** The name servers with this problem, of the first name on the way that has any. */
export function namesWith(
  evidence: Evidence,
  problem: ServerProblem,
  isMeant: (server: NameServer) => boolean = () => true,
): FaultyNames | undefined {
  for (const stage of stagesOf(evidence)) {
    const servers = stage.zone.servers.filter((server) => server.problem === problem && isMeant(server))
    if (servers.length > 0) return { stage, servers }
  }
  return undefined
}

/** The diagnosis of names at fault: an error only where the other servers cannot vouch for a record without them. */
export function namesDiagnosis(
  id: string,
  evidence: Evidence,
  { stage }: FaultyNames,
  words: Pick<Diagnosis, 'headline' | 'explain'> & { readonly cure: string },
): Diagnosis {
  const zone = quoted(stage.zone.apex)
  const rest = stage.enough
    ? `Enough servers of ${zone} answer, so ${askerOf(evidence)} gets through.`
    : `The servers of ${zone} that are left are too few.`
  return {
    id,
    severity: severityAt(stage),
    final: false,
    headline: words.headline,
    explain: `${words.explain} ${rest}`,
    cure: { sentence: words.cure, zone: stage.zone.apex, lines: [] },
    evidence: stage.zone.observations.filter(({ question }) => question.type === 'NS'),
  }
}
