// Everything that a comparison takes: a CA, the tree of zones with all states in it, and both verdicts on each.
import { createAccount, type Validation } from '../acme-driver.ts'
import type { Daemon } from '../daemon.ts'
import { startPebble, type Pebble } from '../pebble.ts'
import { runAction } from '../../dist/run-action.ts'
import type { Report } from '../../../src/report/report.ts'
import { BASE_ZONES } from './base-zones.ts'
import { gateHere } from '../gate-here.ts'
import { inputsFor, orderAll, type Scene } from './scene.ts'
import type { State } from './state.ts'
import { together } from './together.ts'
import { growTree, RESOLVER_ADDRESS, type Tree } from './tree.ts'

const PORTS = { acme: 14059, management: 15059 }

export interface Stage {
  readonly tree: Tree
  readonly pebble: Pebble
  /** What the gate reports of a state, in this process or, where the state says so, by the shipped action. Slow ones were begun at once. */
  look(state: State): Promise<Report>
  /** What the CA says of a state; to be called once, since the order is over then. */
  validate(state: State): Promise<Validation>
  /** The servers that ended by themselves. */
  dead(): Daemon[]
  close(): Promise<void>
}

/** Starts everything with all these states in place. Rejects when something does not come up, and leaves nothing running. */
export async function openStage(states: readonly State[]): Promise<Stage> {
  const running = together()
  try {
    const pebble = await running.add(startPebble(RESOLVER_ADDRESS, PORTS))
    const scenes = await orderAll(await createAccount(pebble.directory), states)
    const settings = scenes.map(({ state, spot }) => state.set(spot))
    const tree = await running.add(growTree(BASE_ZONES, settings))
    return { ...stageOf(scenes, tree, pebble), close: () => running.stop() }
  } catch (error) {
    await running.stop()
    throw error
  }
}

function stageOf(scenes: readonly Scene[], tree: Tree, pebble: Pebble): Omit<Stage, 'close'> {
  const looks = new Map<State, Promise<Report>>()
  for (const scene of scenes.filter(({ state }) => state.slow)) {
    const look = lookAt(scene, tree)
    // It is awaited later, by whoever asks for it.
    look.catch(() => undefined)
    looks.set(scene.state, look)
  }
  const sceneOf = (state: State): Scene => {
    const scene = scenes.find((candidate) => candidate.state === state)
    if (!scene) throw new RangeError(`there is no order for ${state.title}`)
    return scene
  }
  return {
    tree,
    pebble,
    look: (state) => looks.get(state) ?? lookAt(sceneOf(state), tree),
    validate: (state) => validate(sceneOf(state), tree),
    dead: () => [...tree.dead(), ...(pebble.alive() ? [] : [pebble])],
  }
}

async function lookAt(scene: Scene, tree: Tree): Promise<Report> {
  const inputs = inputsFor(scene, tree)
  if (!scene.state.shipped) return gateHere(inputs)
  const { report, stdout } = await runAction(inputs)
  if (!report) throw new Error(stdout)
  return report
}

/** All names of an order must be validated. The resolver forgets what it knew of other states. */
async function validate({ state, spot, challenges }: Scene, { resolver }: Tree): Promise<Validation> {
  const asked = state.asked?.(spot)
  if (asked) await resolver.control(`stub_add ${asked.zone} ${asked.ip}`)
  await resolver.forget()
  const validations = await Promise.all(challenges.map((challenge) => challenge.validate()))
  return validations.find(({ valid }) => !valid) ?? { valid: true }
}
