// network-intercepted: somebody between here and the root servers answers in their place.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { addressOf } from '../stage.ts'
import { RESOLVERS_INSTEAD } from './instead.ts'

/** Fires where the walk could not begin, because what answered was no root server. */
export const networkIntercepted: Rule = {
  id: 'network-intercepted',

  judge({ path }: Evidence): Diagnosis | undefined {
    const walk = path.hops.map((hop) => hop.walk).find(({ kind }) => kind === 'intercepted')
    if (walk?.kind !== 'intercepted') return undefined
    return {
      id: 'network-intercepted',
      severity: 'error',
      final: false,
      headline: 'something in this network answers in the place of the root servers',
      explain: `The answer from \`${addressOf(walk.observation.server)}\` is none that a root server gives: it lacks authority, or offers recursion. Whatever else came from port 53 would be a cache's view too, so nothing was asked.`,
      cure: { sentence: `Run this in a network that leaves DNS alone, or ${RESOLVERS_INSTEAD}`, lines: [] },
      evidence: [walk.observation],
    }
  },
}
