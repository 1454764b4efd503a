// The first question of a run: whether the root servers are heard, or somebody in between, or nobody at all.
import type { World } from '../net/world.ts'
import type { Message } from '../wire/message.ts'
import { ROOT } from '../wire/name.ts'
import { askFirst, type AskFirstParts } from './ask-first.ts'
import { serversIn } from './ask-zone.ts'
import type { Descent } from './descend.ts'
import { nameServer } from './name-server.ts'
import type { Outcome } from './outcome.ts'
import type { Roots } from './roots.ts'
import type { Observation, Server, Zone } from './zone.ts'

/** Root servers asked before port 53 counts as blocked: seven networks all over the world do not fail together. */
const MAX_PRIMED = 7

/**
 * Asks root servers for the NS set of the root (RFC 8109 section 3) until one replies. A reply that is not authoritative, or one
 * in the name of the Internet's own roots that offers recursion, comes from somebody else.
 */
export async function prime(
  parts: AskFirstParts & Pick<World, 'random'>,
  roots: Roots,
  signal: AbortSignal | undefined,
): Promise<Descent> {
  const zone = rootZone(roots)
  const servers = someOf(serversIn(zone), parts)
  const tells = ({ outcome }: Observation) => isReply(outcome) && (roots.official || !isRefusal(outcome))
  const { told, observations } = await askFirst(parts, servers, { name: ROOT, type: 'NS' }, { tells, signal })
  if (told && isForeign(told.message, roots)) return { kind: 'intercepted', observation: told.observation }
  const heard = observations.some(({ outcome }) => isReply(outcome))
  return heard ? { kind: 'down', zone, path: [zone] } : { kind: 'blocked', observations }
}

/** The root zone as it was given, before anybody was asked. */
function rootZone({ servers, port, official }: Roots): Zone {
  return {
    apex: ROOT,
    port,
    servers: servers.map(({ name, addresses }) =>
      nameServer({ name, listedBy: { parent: false, child: official }, glue: addresses }, true),
    ),
    observations: [],
  }
}

/** Runs begin with different servers, so that no root server has them all. */
function someOf(
  servers: readonly Server[],
  { network, random }: Pick<AskFirstParts, 'network'> & Pick<World, 'random'>,
): Server[] {
  const [dice = 0] = random(1)
  const start = dice % Math.max(1, servers.length)
  const rotated = [...servers.slice(start), ...servers.slice(0, start)]
  return rotated
    .filter(({ endpoint }) => endpoint.transport !== 'udp' || !network.untested(endpoint.ip))
    .slice(0, MAX_PRIMED)
}

function isForeign({ flags }: Message, { official }: Roots): boolean {
  return !flags.aa || (official && flags.ra)
}

const NO_REPLIES: ReadonlySet<Outcome['kind']> = new Set(['silent', 'unreachable', 'malformed', 'unfinished'])

function isReply(outcome: Outcome): boolean {
  return !NO_REPLIES.has(outcome.kind)
}

/** A server given as a root may be one that is down or set up wrongly; another may be fine. */
function isRefusal(outcome: Outcome): boolean {
  return (
    outcome.kind === 'error' ||
    (outcome.kind === 'lame' && (outcome.how === 'refused' || outcome.how === 'notauth'))
  )
}
