// Aborts: one listener a signal, however many questions wait for it. (A signal warns when it has more than ten.)

export interface Aborts {
  /** Calls `end` when the signal aborts; the returned function takes that back. */
  watch(signal: AbortSignal, end: () => void): () => void
}

/** Keeps the ends of questions by their signal. */
export function createAborts(): Aborts {
  const ends = new WeakMap<AbortSignal, Set<() => void>>()
  return {
    watch(signal, end) {
      const watched = ends.get(signal) ?? listen(signal, ends)
      watched.add(end)
      return () => {
        watched.delete(end)
      }
    },
  }
}

function listen(signal: AbortSignal, ends: WeakMap<AbortSignal, Set<() => void>>): Set<() => void> {
  const watched = new Set<() => void>()
  ends.set(signal, watched)
  signal.addEventListener(
    'abort',
    () => {
      for (const end of watched) end()
    },
    { once: true },
  )
  return watched
}
