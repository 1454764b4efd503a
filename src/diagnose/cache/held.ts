// What the rules about caches have in common: which resolvers still hold something else than the authoritative servers, and how
// much that weighs.
import type { Evidence, Run, Severity, Sight } from '../../check/evidence.ts'
import { keptUntil } from '../../check/eta.ts'
import { requirementFor } from '../../check/plan.ts'
import { resolverSightOf } from '../../check/sight.ts'
import { authoritativelyReady, resolversHold } from '../../check/verdict.ts'
import type { Observation } from '../../resolver/zone.ts'
import { onTheWall } from '../clock.ts'
import { isLacking } from '../sights.ts'
import { addressOf } from '../stage.ts'

/** What resolvers say with the given sights, once the authoritative servers are right; those that change their minds apart. */
export function heldWith(evidence: Evidence, ...sights: readonly Sight[]): Observation[] {
  if (evidence.resolvers.length === 0 || !authoritativelyReady(evidence)) return []
  return evidence.resolvers.filter(
    (one) => sights.includes(resolverSightOf(evidence.expectation, one)) && !isUnsteady(evidence, one),
  )
}

/** Whether a resolver has shown the record and then lacked it: several caches stand behind its address. */
export function isUnsteady({ history, expectation }: Evidence, { server }: Observation): boolean {
  const sights = history
    .filter(
      (change) => change.server.label === server.label && addressOf(change.server) === addressOf(server),
    )
    .filter(({ name }) => name.key === expectation.name.key)
    .map(({ sight }) => sight)
  const shown = sights.indexOf('right')
  return shown >= 0 && sights.slice(shown).some(isLacking)
}

/** Whether caches stop the run: only where their view is required and does not suffice. */
export function severityOfCaches(evidence: Evidence, run: Run): Severity {
  return resolversHold(evidence, requirementFor(evidence.expectation, run)) ? 'error' : 'note'
}

/** The instant at which the last of these answers may be forgotten; undefined when one of them does not tell. */
export function forgottenBy(evidence: Evidence, held: readonly Observation[], run: Run): number | undefined {
  const ends = held.flatMap((one) => {
    const until = keptUntil(evidence, one, run)
    return until === undefined ? [] : onTheWall(until, run)
  })
  return ends.length === held.length ? Math.max(...ends) : undefined
}

/** "one resolver still has", "2 of 3 resolvers still have" */
export function resolversStill(
  evidence: Evidence,
  held: readonly Observation[],
  [one, many]: readonly [string, string],
): string {
  return held.length === 1
    ? `one resolver ${one}`
    : `${held.length} of ${evidence.resolvers.length} resolvers ${many}`
}
