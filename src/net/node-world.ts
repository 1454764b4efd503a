// The World of a real process: Node's clock, its random numbers and its sockets.
import { randomFillSync } from 'node:crypto'
import { nodeDatagrams } from './node-datagrams.ts'
import { nodeHttps } from './node-https.ts'
import { nodeTcp, nodeTls } from './node-streams.ts'
import type { World } from './world.ts'

export interface NodeWorldOptions {
  /** Certificates (PEM) to trust instead of the ones Node comes with. */
  ca?: string
}

/** One call of the system's generator serves some hundred questions. */
const RANDOM_BLOCK = 8192

/**
 * The real world. Its sockets do not keep the process alive, its timers do: a process ends as soon as nothing is awaited.
 */
export function nodeWorld(options: NodeWorldOptions = {}): World {
  return {
    now: () => performance.now(),
    date: () => new Date(),
    after,
    sleep,
    random: randomBlocks(),
    udp: nodeDatagrams,
    tcp: nodeTcp,
    tls: (peer, servername, on) => nodeTls(peer, servername, on, options.ca),
    https: nodeHttps(options.ca),
  }
}

function after(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms)
  return () => {
    clearTimeout(timer)
  }
}

function sleep(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal?.aborted === true) {
      resolve()
      return
    }
    const wake = () => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', wake)
      resolve()
    }
    const timer = setTimeout(wake, ms)
    signal?.addEventListener('abort', wake)
  })
}

/** Hands out slices of blocks that are filled once and never used twice. */
function randomBlocks(): (bytes: number) => Uint8Array {
  let block = new Uint8Array()
  let used = 0
  return (bytes) => {
    if (used + bytes > block.length) {
      block = randomFillSync(new Uint8Array(Math.max(RANDOM_BLOCK, bytes)))
      used = 0
    }
    used += bytes
    return block.subarray(used - bytes, used)
  }
}
