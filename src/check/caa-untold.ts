// Servers that leave a CAA question without an answer while others answer it. A CA that meets one of them tries another.
import { isTelling } from '../resolver/outcome.ts'
import type { Observation } from '../resolver/zone.ts'
import { equalNames, type Name } from '../wire/name.ts'
import type { CaaStep } from './caa-climb.ts'

/**
 * What they said, from the domain up to the level that decides. Of the zone of the domain only: further up one server is
 * asked after the other, and they are nobody's whom the user knows.
 */
export function untoldOf(steps: readonly CaaStep[], decidedAt: Name | undefined): Observation[] {
  const own = steps[0]?.observations[0]?.server.zone
  const top = decidedAt ? steps.findIndex(({ name }) => equalNames(name, decidedAt)) : steps.length - 1
  return steps.slice(0, top + 1).flatMap(({ observations }) => {
    if (!observations.some(({ outcome }) => isTelling(outcome))) return []
    return observations.filter(
      ({ outcome, notes, server }) =>
        !isTelling(outcome) &&
        outcome.kind !== 'unfinished' &&
        !notes.includes('no-route') &&
        server.zone?.key === own?.key,
    )
  })
}
