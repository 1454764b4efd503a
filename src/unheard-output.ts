// Standard output and error as they are when nobody listens any more: `| head -1` has read enough, a disk is full.

/** A stream that can fail while it is written to. */
interface FailingStream {
  on(event: 'error', listener: (error: NodeJS.ErrnoException) => void): unknown
}

/**
 * Keeps what cannot be printed from ending the run, whose exit status is that of the verdict. `tell` hears, once for each stream,
 * why nothing more is printed, unless it is that its reader has left.
 */
export function outliveReaders(streams: readonly FailingStream[], tell: (sentence: string) => void): void {
  for (const stream of streams) {
    let told = false
    stream.on('error', ({ code, message }) => {
      if (told || code === 'EPIPE') return
      told = true
      tell(`not everything could be printed: ${message}`)
    })
  }
}
