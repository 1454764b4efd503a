// When the next look pays. Pure: milliseconds in, milliseconds out.
//
// The time that a record takes to appear is heavy-tailed: the longer we have waited, the longer we shall wait still.
// For such a delay the cheapest look-out times grow with the square root of the time waited. Geometric back-off waits
// far too long in the tail, and a fixed period asks far too often in it. News starts the clock anew: when one server has
// changed, the others tend to follow soon (docs/benchmarks.md has all of this measured).
//
// The lag counts from the last server's change, so it is while the others follow that looks are worth most. Before anything
// has changed they are cheap to save: of all pairs of these two constants that lead to the same lag, this one asks least.

/** How fast the interval grows: milliseconds of interval per square root of a millisecond waited. */
const GROWTH = 0.25 * Math.sqrt(1000)
/** Many zones make every look dearer, so intervals are twice as long. */
const [MANY_ZONES, OF_MANY] = [50, 2]
/** Below a fifth of a second a look costs more than it can save. */
export const SHORTEST = 200
/** The same as long as nothing has changed, when the first server's change is sought, and not yet the last one's. */
export const SHORTEST_UNCHANGED = 1_250
/** The servers of a zone follow one another within seconds, so for so long after news looks keep to their shortest interval. */
const FOLLOWING = 5_000
/** Above a quarter of a minute people take the gate for dead. */
export const LONGEST = 15_000
/** Everything outstanding is asked everywhere once a minute, in case the canary sits on the one server that is stuck. */
export const FULL_ROUND = 60_000
/** No canary sees CAA and signatures, so what a CA refuses is looked at whole, more often. */
export const FULL_ROUND_OF_REFUSED = 10_000
/** Walking a lost way asks many servers that were silent or failed a moment ago; a silent address is probed as often. */
export const WALK_AGAIN = 5_000
/** When many names of a zone appear one after the other, each server is asked for about so many of them a second. */
const NAMES_PER_SECOND = 50
/** A server without DNS cookies may limit negative answers to about ten a second for each zone. */
const NEGATIVES_PER_SECOND = 8
/** A cache that shows a TTL may not mean it, so it is asked again by the same rule, at least once a second. */
const LONGEST_FOR_RESOLVERS = 1_000

/** Milliseconds until a zone in which nothing has changed is worth another look, `waited` milliseconds after the start. */
export function untilNextLook(waited: number, zones = 1): number {
  return interval(waited, SHORTEST_UNCHANGED, zones)
}

/** Milliseconds until a zone is worth another look, `since` milliseconds after the last news. */
export function untilNextLookAfterNews(since: number, zones = 1): number {
  return interval(Math.max(0, since - FOLLOWING), SHORTEST, zones)
}

/**
 * Milliseconds until news may again make us ask for all outstanding names of a zone at once; `uncookied` of them are at
 * servers that send no DNS cookie.
 */
export function untilNextSweep(names: number, uncookied: number): number {
  return 1000 * Math.max(names / NAMES_PER_SECOND, uncookied / NEGATIVES_PER_SECOND)
}

/**
 * Milliseconds until a resolver is worth another look: at the end of the TTL that it showed, and in any case by the
 * rule for authoritative servers with a lower ceiling, since a question to a cache costs nobody upstream anything.
 */
export function untilNextResolverLook(waited: number, ttlLeft: number | undefined): number {
  const byRule = Math.min(interval(waited, SHORTEST), LONGEST_FOR_RESOLVERS)
  return ttlLeft === undefined ? byRule : Math.max(Math.min(byRule, ttlLeft), SHORTEST)
}

function interval(waited: number, shortest: number, zones = 1): number {
  const ofOne = Math.max(shortest, GROWTH * Math.sqrt(waited))
  return Math.min(zones > MANY_ZONES ? OF_MANY * ofOne : ofOne, LONGEST)
}
