// How long a record takes to appear at the servers of a zone. The mix is an assumption, of quick APIs, of zones pushed every
// half a minute or every five, and of a long tail; docs/benchmarks.md says so.
import { seededRandom, type Randomness } from '../world/random.ts'

const SECOND = 1000
const SERVERS = 4
/** Servers of one zone follow each other within seconds: each has an exponential delay of this mean of its own. */
const SPREAD = 2 * SECOND

/** The share of each kind of delay, and how it is drawn. */
const MIX: readonly (readonly [share: number, draw: (random: Randomness) => number])[] = [
  [0.45, lognormal(2 * SECOND)],
  [0.35, lognormal(25 * SECOND)],
  [0.12, (random) => 300 * SECOND * random.number()],
  [0.08, lognormal(600 * SECOND)],
]

/** For each of so many changes when each of four servers shows it, in whole milliseconds from the change; the seed decides. */
export function drawDelays(count: number, seed: number): number[][] {
  const random = seededRandom(seed)
  return Array.from({ length: count }, () => {
    const common = drawCommon(random)
    return Array.from({ length: SERVERS }, () => Math.round(common + exponential(random)))
  })
}

function drawCommon(random: Randomness): number {
  let left = random.number()
  for (const [share, draw] of MIX) {
    if (left < share) return draw(random)
    left -= share
  }
  return 0
}

/** Its logarithm has a standard deviation of 1: one draw in six is above 2.7 times the median. */
function lognormal(median: number): (random: Randomness) => number {
  return (random) => median * Math.exp(normal(random))
}

/** By Box and Muller. */
function normal(random: Randomness): number {
  return Math.sqrt(-2 * Math.log(1 - random.number())) * Math.cos(2 * Math.PI * random.number())
}

function exponential(random: Randomness): number {
  return -SPREAD * Math.log(1 - random.number())
}
