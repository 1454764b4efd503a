// When the servers of a race have the record: drawn from a seed, so that a benchmark can be run again.
import { seededRandom } from '../world/random.ts'

const [EARLIEST, LATEST] = [2_000, 100_000]
/** The others follow the first server within seconds, each by an exponential delay of this mean. */
const SPREAD = 2_000

/**
 * For each race when each server has the record, in milliseconds. The common part is as likely in every octave of 2 to 100 s,
 * and drawn once from each of as many equal shares of that as there are races: a dozen draws from the whole are uneven.
 */
export function drawInstants(races: number, servers: number, seed: number): number[][] {
  const random = seededRandom(seed)
  return Array.from({ length: races }, (_, race) => {
    const common = EARLIEST * (LATEST / EARLIEST) ** ((race + random.number()) / races)
    return Array.from({ length: servers }, () => common - SPREAD * Math.log(1 - random.number()))
  })
}
