// Bounds how much is under way at once: ten thousand names begun together cost more in memory than they save in time.

/**
 * Names that are looked at side by side. Measured by scripts/bench-lanes.mjs at four servers: with fewer than 240 they wait for us, and
 * with 400 we need half as much memory again.
 */
const NAMES_IN_FLIGHT = 256

/** Works on every item, on a limited number at the same time, and gives the results in the order of the items. */
export async function eachInFlight<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  const queue = items.entries()
  const workers = Array.from({ length: Math.min(NAMES_IN_FLIGHT, items.length) }, async () => {
    for (const [index, item] of queue) results[index] = await work(item)
  })
  await Promise.all(workers)
  return results
}
