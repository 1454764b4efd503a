// What takes part in the race for a record: it begins to wait, and some time after all servers have the record it is done.
import { spawn } from 'node:child_process'

/** Where a contestant waits, and as whom. */
export interface Place {
  /** The owner name, without a final dot. */
  readonly name: string
  /** The value, for those that do not make their own. */
  readonly value: string
  /** The user id that it runs as, by which its questions are counted. */
  readonly user: number
  /** A folder of its own. */
  readonly folder: string
}

/** A contestant that is waiting. */
export interface Running {
  /** The value that it waits for. */
  readonly value: string
  /** The instant at which it had what it waited for; undefined when it gave up. */
  readonly ended: Promise<number | undefined>
  stop(): void
}

export interface Contestant {
  /** A label of a domain name. */
  readonly id: string
  readonly title: string
  /** It needs seconds to begin, and gets a start of that much, so that its waiting counts and not its loading. */
  readonly slow?: boolean
  /** Who asks a resolver before the record is there: nobody when absent. `somebody` else asks both resolvers before it begins. */
  readonly asksTooEarly?: 'itself' | 'somebody'
  begin(place: Place): Promise<Running>
  /** How many of its questions were for the record itself, where it tells. */
  aboutRecord?(place: Place): number
}

/** A contestant that is a program of which the end of the process is the end of the wait. */
export function program(
  about: Omit<Contestant, 'begin'>,
  commandFor: (place: Place) => readonly string[],
  env: Readonly<Record<string, string>> = {},
): Contestant {
  return {
    ...about,
    begin: (place) => Promise.resolve({ value: place.value, ...launch(commandFor(place), place, env) }),
  }
}

/** Starts a command as the user of the place. */
export function launch(
  [command = '', ...args]: readonly string[],
  { user, folder }: Place,
  env: Readonly<Record<string, string>>,
): Pick<Running, 'ended' | 'stop'> {
  const child = spawn(command, args, {
    uid: user,
    gid: user,
    env: { PATH: process.env['PATH'] ?? '', HOME: folder, TMPDIR: folder, ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (status, signal) => {
      const at = performance.now()
      if (status !== 0 && signal === null) process.stderr.write(`${command} ended with ${status}:\n${said}\n`)
      resolve(status === 0 ? at : undefined)
    })
  })
  return { ended, stop: () => void child.kill('SIGTERM') }
}
