// What a run has learned about one server address, whatever the transport.
import { createBulk, type Bulk } from './bulk.ts'
import { createCookies, type Cookies } from './cookie.ts'
import { createHealth, type Health } from './health.ts'
import type { Limits } from './limits.ts'
import { createRoundTrip, type RoundTrip } from './round-trip.ts'
import type { World } from './world.ts'

export interface Server {
  /** `spoken`: an answer carried an OPT record. `refused`: it answers only without one. */
  edns: 'unknown' | 'spoken' | 'refused'
  /** Whether the letter case of a question comes back as it was sent, as far as is known. */
  keepsCase: boolean
  /** `silent`: it answered by TCP while UDP brought nothing. */
  udp: 'unknown' | 'heard' | 'silent'
  /** Until this moment of `World.now()` it is asked by TCP, because it limits the rate of its UDP answers. */
  limitedUntil: number
  readonly bulk: Bulk
  readonly cookies: Cookies
  readonly roundTrip: RoundTrip
  readonly health: Health
}

/** A server of which nothing is known. */
export function unknownServer(world: World, limits: Limits): Server {
  return {
    edns: 'unknown',
    keepsCase: true,
    udp: 'unknown',
    limitedUntil: -Infinity,
    bulk: createBulk(limits.bulkQuestions),
    cookies: createCookies((bytes) => world.random(bytes)),
    roundTrip: createRoundTrip(limits),
    health: createHealth(limits),
  }
}
