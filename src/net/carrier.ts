// Carriers and courses: the ways by which a lane sends its questions, and one question under way, as the lane sees them.
import type { Dice } from './dice.ts'
import type { Limits } from './limits.ts'
import type { Pending } from './pending.ts'
import type { Pool } from './pool.ts'
import type { Server } from './server.ts'
import type { World } from './world.ts'

/**
 * How a course stands. `heard`: the server answered something. `silent`: it answered nothing, by any way that was tried.
 * `unreachable`: the network refused. `open`: none of these yet.
 */
type Fate = 'open' | 'heard' | 'silent' | 'unreachable'

/** One question under way. */
export interface Course {
  readonly pending: Pending
  /** When to look at it again. */
  due: number
  fate: Fate
  /** Whether a send was repeated because nothing had come. */
  late: boolean
}

/** The way by which a lane sends its questions. */
export interface Carrier<C extends Course> {
  /** Whether a question can be started now; if not, `wake` is called when it is worth trying again. */
  ready(wake: () => void): boolean
  start(pending: Pending, now: number): C
  /** Does what is due. */
  look(course: C, now: number): void
  /** Gives back what the course holds. Called once. */
  end(course: C): void
  /** Gives up what is due below the courses, and returns the next moment at which something is. */
  sweep(now: number): number
  /** Takes new ports before the next question. */
  renew(): void
}

/** What every carrier is given to work with. */
export interface CarrierParts {
  readonly world: World
  readonly dice: Dice
  readonly limits: Limits
  readonly server: Server
  /** Bounds on the sockets of the whole run. */
  readonly pools: Pools
  /** Tells the sweep of a moment that is earlier than what it knows. */
  readonly by: (moment: number) => void
}

interface Pools {
  readonly ports: Pool
  readonly streams: Pool
}
