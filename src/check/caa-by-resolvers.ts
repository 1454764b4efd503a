// The CAA lookup where recursive resolvers are the only ones to ask: they follow aliases and validate, and may remember what was before.
import type { CaaLookup } from '../certificate/caa-levels.ts'
import type { Network } from '../net/network.ts'
import { observe } from '../resolver/observe.ts'
import { isTelling, type Alias, type Outcome } from '../resolver/outcome.ts'
import type { Server } from '../resolver/zone.ts'
import { ancestorsOf, type Name } from '../wire/name.ts'
import type { CaaStep } from './caa-climb.ts'
import { distinctLookups, lookupOf } from './caa-lookup.ts'

/** Asks each resolver at each level from a domain up to its top-level domain. */
export function climbByResolvers(
  network: Network,
  domain: Name,
  resolvers: readonly Server[],
  signal: AbortSignal,
): Promise<CaaStep[]> {
  const names = ancestorsOf(domain).slice(0, -1)
  return Promise.all(names.map((name) => askLevel(network, name, resolvers, signal)))
}

async function askLevel(
  network: Network,
  name: Name,
  resolvers: readonly Server[],
  signal: AbortSignal,
): Promise<CaaStep> {
  const question = { name, type: 'CAA' } as const
  const asked = resolvers.map((server) => observe(network, server, question, 'resolver', { signal }))
  const observations = (await Promise.all(asked)).map(({ observation }) => observation)
  const telling = observations.filter(({ outcome }) => isTelling(outcome))
  const heard = telling.length > 0 ? telling : observations.slice(0, 1)
  const variants = distinctLookups(heard.map(({ outcome }) => lookupBy(outcome)))
  return { name, observations, variants, heardByNobody: false }
}

function lookupBy(outcome: Outcome): CaaLookup {
  return outcome.kind === 'alias' ? endOf(outcome) : lookupOf(outcome, [], false)
}

/** What a resolver found at the end of the aliases; it was to follow them to there. */
function endOf({ answerAtTarget, rcode }: Alias): CaaLookup {
  const [first] = answerAtTarget ?? []
  if (answerAtTarget && first) return { kind: 'set', records: answerAtTarget, aliases: [first.name] }
  return { kind: 'empty', how: rcode === 'NXDOMAIN' ? 'nxdomain' : 'nodata' }
}
