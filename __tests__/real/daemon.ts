// A server process of the test's own: started in the foreground, awaited, ended by its pid. Knows no server in particular.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { Resolver } from 'node:dns/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { programPath } from './installed.ts'

/** A running server. */
export interface Daemon {
  readonly pid: number
  /** What it has written so far. */
  log(): string
  /** Whether it has not ended by itself. */
  alive(): boolean
  signal(signal: NodeJS.Signals): void
  /** Ends it and waits for its end. */
  stop(): Promise<void>
}

/** Milliseconds that a server gets to answer its first question, and to end in order. */
const PATIENCE = 10_000
/** Milliseconds between two looks whether a server is there. */
const LOOK_EVERY = 20

/** Starts a program and resolves when `isUp` says so. Rejects with the log when it ends before, or does not come up in time. */
export async function startDaemon(
  program: string,
  args: readonly string[],
  isUp: () => Promise<boolean>,
  env: NodeJS.ProcessEnv = {},
): Promise<Daemon> {
  const child = spawn(programPath(program), args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  let alive = true
  const collect = (chunk: Buffer) => void (log += chunk.toString())
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  const ended = new Promise<void>((resolve) => {
    child.on('error', (error) => {
      log += String(error)
      alive = false
      resolve()
    })
    child.on('exit', () => {
      alive = false
      resolve()
    })
  })
  const daemon: Daemon = {
    pid: child.pid ?? -1,
    log: () => log,
    alive: () => alive,
    signal: (signal) => void child.kill(signal),
    async stop() {
      child.kill('SIGTERM')
      await within(ended, PATIENCE, () => child.kill('SIGKILL'))
    },
  }
  await untilUp(program, daemon, isUp)
  return daemon
}

/** Starts a program that works in a folder, which is removed when the program has ended, or did not come up. */
export async function startIn(folder: Folder, ...starting: Parameters<typeof startDaemon>): Promise<Daemon> {
  try {
    const daemon = await startDaemon(...starting)
    return {
      ...daemon,
      async stop() {
        await daemon.stop()
        folder.remove()
      },
    }
  } catch (error) {
    folder.remove()
    throw error
  }
}

/** A folder of a test's own, and how to remove it. */
export interface Folder {
  readonly path: string
  remove(): void
}

/** Makes a folder in the system's place for temporary files. */
export function openFolder(name: string): Folder {
  const path = mkdtempSync(join(tmpdir(), `cert-ready-${name}-`))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

/** Whether something at the address answers questions for the SOA record of a name, with whatever code. */
export async function answers(ip: string, name: string, port = 53): Promise<boolean> {
  const resolver = new Resolver({ timeout: 250, tries: 1 })
  resolver.setServers([`${ip}:${port}`])
  try {
    await resolver.resolveSoa(name)
    return true
  } catch (error) {
    return REPLIES.has((error as NodeJS.ErrnoException).code ?? '')
  }
}

/** What the system's resolver library makes of answers without the record. */
const REPLIES: ReadonlySet<string> = new Set([
  'ENODATA',
  'ENOTFOUND',
  'ESERVFAIL',
  'EREFUSED',
  'ENOTIMP',
  'EFORMERR',
])

async function untilUp(program: string, daemon: Daemon, isUp: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE
  while (!(await isUp())) {
    if (!daemon.alive() || Date.now() > deadline) {
      await daemon.stop()
      throw new Error(`${program} did not come up:\n${daemon.log()}`)
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}

async function within(promise: Promise<void>, ms: number, otherwise: () => void): Promise<void> {
  const timer = setTimeout(otherwise, ms)
  await promise
  clearTimeout(timer)
}
