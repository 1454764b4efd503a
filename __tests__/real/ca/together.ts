// Servers that are started side by side and end together, also when one of them did not come up.

/** Something that runs until it is stopped. */
export interface Running {
  stop(): Promise<unknown>
}

/** Collects what is being started. */
export interface Together {
  add<T extends Running>(starting: Promise<T>): Promise<T>
  /** Stops all that came up, once every start has ended one way or the other. */
  stop(): Promise<void>
}

/** Nothing is running yet. */
export function together(): Together {
  const all: Promise<Running>[] = []
  return {
    add(starting) {
      all.push(starting)
      return starting
    },
    async stop() {
      const ended = await Promise.allSettled(all)
      await Promise.all(ended.flatMap((end) => (end.status === 'fulfilled' ? [end.value.stop()] : [])))
    },
  }
}
