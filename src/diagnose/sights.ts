// What each server's answer on the way to the record means, judged once for all rules.
import type { Evidence, Sight } from '../check/evidence.ts'
import { sightOf } from '../check/sight.ts'
import type { Observation } from '../resolver/zone.ts'
import { oncePerEvidence } from './once.ts'

/** The sight of every observation on the alias path. */
export const sightsOf = oncePerEvidence(({ expectation, path }): ReadonlyMap<Observation, Sight> => {
  const observations = path.hops.flatMap((hop) => hop.observations)
  return new Map(observations.map((one) => [one, sightOf(expectation, one, path)]))
})

/** What an observation on the alias path means. */
export function sightIn(evidence: Evidence, observation: Observation): Sight {
  return sightsOf(evidence).get(observation) ?? 'cannot-tell'
}

/** Whether a server says that the record is not there, or is another. */
export function isLacking(sight: Sight): boolean {
  return sight === 'wrong' || sight === 'absent'
}
