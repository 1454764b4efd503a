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
/** GitHub says how long to wait where it limits the rate; longer than this a job does not wait for a comment. Milliseconds. */
const LONGEST_PAUSE = 10_000

/**
 * Does something that is safe to do twice, and again after a fault of the server or of the network, or where GitHub limits the
 * rate for a moment. What GitHub refuses, or what fails three times, is rejected with its error.
 */
export async function patiently<T>(work: () => Promise<T>, sleep: Sleep): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await work()
    } catch (error) {
      const pause = Math.max(FIRST_PAUSE * tries, wantedPause(error))
      if (tries === TRIES || !isPassing(error) || pause > LONGEST_PAUSE) throw error
      await sleep(pause)
    }
  }
}

/** Whether the same request may well succeed a little later. */
export function isPassing(error: unknown): boolean {
  const status = statusOf(error)
  if (status === undefined) return error instanceof Error
  return status >= 500 || isRateLimited(error)
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
  if (isRateLimited(error))
    return `${what} was not written (${status}): GitHub limits how often this token may ask. GitHub says: ${reason}`
  if (status !== 403 && status !== 404) return `${what} was not written: ${reason}`
  if (fork)
    return `${what} was not written: the token of a pull request from a fork may only read. The job summary says the same.`
  return `${what} was not written (${status}): grant \`permissions: { ${permission} }\` to the job. GitHub says: ${reason}`
}

/** GitHub answers 429, or 403 as for a missing permission; the headers tell the difference. */
function isRateLimited(error: unknown): boolean {
  const status = statusOf(error)
  if (status === 429) return true
  return (
    status === 403 &&
    (headerOf(error, 'x-ratelimit-remaining') === '0' || headerOf(error, 'retry-after') !== undefined)
  )
}

/** Milliseconds that GitHub wants us to wait; where only a whole hour's budget is used up, it is until then. */
function wantedPause(error: unknown): number {
  if (!isRateLimited(error)) return 0
  const seconds = headerOf(error, 'retry-after')
  if (seconds !== undefined) return Number(seconds) * 1_000 || 0
  return headerOf(error, 'x-ratelimit-remaining') === '0' ? Infinity : 0
}

function headerOf(error: unknown, name: string): string | undefined {
  const { response } = error as { response?: { headers?: Readonly<Record<string, string | undefined>> } }
  return response?.headers?.[name]
}
