// A state with the order that a CA has for it: the names and values that belong in its zones, and the inputs of the gate.
import type { Account, Challenge } from '../acme-driver.ts'
import type { Spot, State } from './state.ts'
import type { Tree } from './tree.ts'

export interface Scene {
  readonly state: State
  readonly spot: Spot
  readonly challenges: readonly Challenge[]
}

/** A server counts as silent after two and a half seconds; the rest is for what is asked afterwards. */
const SILENCE = '5s'

/** Orders a certificate for each state, one after the other: Pebble takes about five milliseconds for one. */
export async function orderAll(account: Account, states: readonly State[]): Promise<Scene[]> {
  const scenes: Scene[] = []
  for (const state of states) scenes.push(await orderFor(account, state))
  return scenes
}

async function orderFor(account: Account, state: State): Promise<Scene> {
  const domain = `${state.label}.${state.home}`
  const plain = domain.slice(0, -1)
  const challenges = await account.order(state.names?.(plain) ?? [plain])
  const [first] = challenges
  if (!first) throw new RangeError(`${domain} has no names`)
  const spot = {
    domain,
    owner: ownerOf(first),
    value: first.value,
    values: challenges.map(({ value }) => value),
    keyAuthorization: first.keyAuthorization,
    accountUri: account.uri,
  }
  return { state, spot, challenges }
}

/** The inputs of the gate for a scene in this tree. */
export function inputsFor(
  { state, spot, challenges }: Scene,
  { root, anchor }: Tree,
): Record<string, string> {
  return {
    challenge: 'dns-01',
    ca: 'letsencrypt',
    domains: challenges.map(({ name }) => name).join('\n'),
    records: challenges.map((challenge) => `${ownerOf(challenge)} TXT "${challenge.value}"`).join('\n'),
    roots: root,
    'trust-anchor': anchor,
    timeout: state.slow ? SILENCE : '0',
    ...state.inputs?.(spot),
  }
}

function ownerOf({ name }: Challenge): string {
  return `_acme-challenge.${name.replace('*.', '')}.`
}
