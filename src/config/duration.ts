// Durations as people write them: `90s`, `10m`, `1h30m`, or a bare number of seconds. Reads no clock.

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

/** Timers of Node fire at once when the delay does not fit in 31 bits of milliseconds. */
const LONGEST = 2 ** 31 - 1

/** What `parseDuration` takes, for messages. */
export const DURATION_FORMS = '90s, 10m, 1h30m, or a bare number of seconds, up to 596h'

const PARTS = /^(?:(\d{1,9})h)?(?:(\d{1,9})m)?(?:(\d{1,9})s)?$/
const BARE = /^\d{1,9}$/

/** The milliseconds of a duration; undefined for any other text, and for more than a timer can hold (24 days). */
export function parseDuration(text: string): number | undefined {
  const ms = BARE.test(text) ? Number(text) * SECOND : sumOfParts(text)
  return ms === undefined || ms > LONGEST ? undefined : ms
}

function sumOfParts(text: string): number | undefined {
  const parts = PARTS.exec(text)
  if (!parts || text === '') return undefined
  const [, hours = 0, minutes = 0, seconds = 0] = parts
  return Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND
}
