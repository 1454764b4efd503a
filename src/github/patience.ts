// Patience with GitHub's API: what is tried again, and how a refusal is told in one sentence.
import type * as Actions from '@actions/core'

/** What the tellers of this folder need of `@actions/core`. */
export type TellingCore = Pick<typeof Actions, 'info' | 'warning' | 'debug'>

/** Waits so many milliseconds. */
export type Sleep = (ms: number) => Promise<void>

/** GitHub's gateways fail now and then; a second and a third try are usually enough. */
const TRIES = 3
/** Milliseconds before the second try; the third waits twice as long. */
const FIRST_PAUSE = 1_000

/**
 * Does something that is safe to do twice, and again after a fault of the server or of the network. What GitHub refuses,
 * or what fails three times, is rejected with its error.
 */
export async function patiently<T>(work: () => Promise<T>, sleep: Sleep): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      if (tries === TRIES || !isPassing(error)) throw error
      await sleep(FIRST_PAUSE * tries)
    }
  }
}

/** The HTTP status of an error; undefined when no answer came. */
export function statusOf(error: unknown): number | undefined {
  return typeof error === 'object' && error !== null && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined
}

/** Why something was not posted, and what would help, in one sentence. */
export function refusal(what: string, error: unknown, permission: string, fork: boolean): string {
  const status = statusOf(error)
  const reason = error instanceof Error ? error.message : String(error)
  if (status !== 403 && status !== 404) return `${what} was not written: ${reason}`
  if (fork)
    return `${what} was not written: the token of a pull request from a fork may only read. The job summary says the same.`
  return `${what} was not written (${status}): grant \`permissions: { ${permission} }\` to the job. GitHub says: ${reason}`
}

function isPassing(error: unknown): boolean {
  const status = statusOf(error)
  return status === undefined ? error instanceof Error : status >= 500
}
