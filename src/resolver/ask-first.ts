// One question to a zone for which any of its servers will do: the next one is asked when the first fails or is slow.
import type { Network } from '../net/network.ts'
import type { World } from '../net/world.ts'
import type { Question } from '../wire/message.ts'
import { isTelling } from './classify.ts'
import { observe, type Manner } from './observe.ts'
import type { Health } from './health.ts'
import type { Asked } from './walk.ts'
import type { Observation, Server } from './zone.ts'

/** After this many milliseconds without an answer more is asked: most answers from another continent are here by then. */
export const PATIENCE_MS = 400

/** What the search needs of its surroundings. */
export interface AskFirstParts {
  readonly network: Network
  readonly world: Pick<World, 'after'>
  readonly health: Health
}

/** How to ask, and what to look for. */
export interface AskFirstOptions extends Manner {
  /** Which observation ends the search; any that says something about the name if left out. */
  readonly tells?: (observation: Observation) => boolean
}

/**
 * Asks servers, the healthiest first, in waves of 1, 2, 4, ...: the next wave starts when all before it have failed, or after a short
 * patience. So a dead server costs that patience, and all dead ones together little more than one of them. Never rejects.
 */
export function askFirst(
  parts: AskFirstParts,
  servers: readonly Server[],
  question: Question,
  options: AskFirstOptions = {},
): Promise<Asked> {
  if (servers.length === 0) return Promise.resolve({ observations: [] })
  return new Promise((resolve) => search(parts, parts.health.order(servers), question, options, resolve))
}

function search(
  { network, world, health }: AskFirstParts,
  servers: readonly Server[],
  question: Question,
  { tells = ({ outcome }) => isTelling(outcome), ...manner }: AskFirstOptions,
  finish: (asked: Asked) => void,
): void {
  const observations: Observation[] = []
  let started = 0
  let wave = 1
  let ended = false
  let stopWaiting: (() => void) | undefined
  startWave()

  function startWave(): void {
    stopWaiting?.()
    const batch = servers.slice(started, started + wave)
    started += batch.length
    wave *= 2
    if (started < servers.length) stopWaiting = world.after(PATIENCE_MS, startWave)
    for (const server of batch) void hear(server)
  }

  async function hear(server: Server): Promise<void> {
    health.asking(server)
    const { observation, message } = await observe(network, server, question, 'authoritative', manner)
    health.heard(observation)
    if (ended) return
    observations.push(observation)
    if (message && tells(observation)) end({ observations, told: { observation, message } })
    else if (observations.length === servers.length || manner.signal?.aborted) end({ observations })
    else if (observations.length === started) startWave()
  }

  function end(asked: Asked): void {
    ended = true
    stopWaiting?.()
    finish(asked)
  }
}
