// When the next look pays. Pure: instants in, milliseconds out.
//
// The time that a record takes to appear is heavy-tailed: the longer we have waited, the longer we shall wait still.
// For such a delay the cheapest look-out times grow with the square root of the time waited. Geometric back-off waits
// far too long in the tail, and a fixed period asks far too often in it (docs/benchmarks.md has both measured).

/** How fast the interval grows: milliseconds of interval per square root of a millisecond waited. */
const GROWTH = 0.25 * Math.sqrt(1000)
/** Many zones make every tick dearer, so the interval grows twice as fast. */
const GROWTH_OF_MANY = 2 * GROWTH
const MANY_ZONES = 50
/** After something new was seen the rest tends to follow soon, counted from then. */
const GROWTH_AFTER_NEWS = 0.5 * Math.sqrt(1000)
/** Below a quarter of a second a look costs more than it can save. */
export const SHORTEST = 250
/** Above a quarter of a minute people take the gate for dead. */
export const LONGEST = 15_000
/** Everything outstanding is asked everywhere once a minute, in case the canary sits on the one server that is stuck. */
export const FULL_ROUND = 60_000
/** No canary sees CAA and signatures, so what a CA refuses is looked at whole, more often. */
export const FULL_ROUND_OF_REFUSED = 10_000
/** A server without DNS cookies may limit negative answers to about ten a second for each zone. */
const NEGATIVES_PER_SECOND = 8
/** A cache that shows a TTL may not mean it, so it is asked again by the same rule, at least once a second. */
export const LONGEST_FOR_RESOLVERS = 1_000

/** The instants that decide the next look; all on one monotonic clock, in milliseconds. */
export interface Clock {
  readonly now: number
  readonly started: number
  /** When something new was last seen; absent while nothing has changed. */
  readonly news?: number
}

/** What is still outstanding. */
export interface Load {
  readonly zones: number
  /** Names that one server has to say no to in each look, where it sends no DNS cookie; otherwise 0. */
  readonly uncookied: number
}

/** Milliseconds until the authoritative servers are worth another look. */
export function untilNextLook(clock: Clock, load: Load): number {
  const growth = load.zones > MANY_ZONES ? GROWTH_OF_MANY : GROWTH
  const calm = clamp(growth * Math.sqrt(clock.now - clock.started), SHORTEST, LONGEST)
  const polite = (load.uncookied / NEGATIVES_PER_SECOND) * 1000
  return Math.max(clock.news === undefined ? calm : hot(clock.now - clock.news, calm), polite)
}

/**
 * Milliseconds until a resolver is worth another look: at the end of the TTL that it showed, and in any case by the
 * rule for authoritative servers with a lower ceiling, since a question to a cache costs nobody upstream anything.
 */
export function untilNextResolverLook(clock: Clock, ttlLeft: number | undefined): number {
  const byRule = Math.min(untilNextLook(clock, { zones: 1, uncookied: 0 }), LONGEST_FOR_RESOLVERS)
  return ttlLeft === undefined ? byRule : Math.max(Math.min(byRule, ttlLeft), SHORTEST)
}

function hot(sinceNews: number, calm: number): number {
  return Math.min(calm, clamp(GROWTH_AFTER_NEWS * Math.sqrt(sinceNews), SHORTEST, calm))
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value))
}
