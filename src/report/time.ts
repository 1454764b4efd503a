// Durations and instants as people read them. It does not know what time it is.

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A duration in milliseconds in its two largest units: `0.3 s`, `57 s`, `14 min 27 s`, `1 h 5 min`, `2 d 3 h`. */
export function duration(ms: number): string {
  const tenths = Math.round(ms / 100)
  if (tenths < 10) return tenths <= 0 ? '0 s' : `0.${tenths} s`
  const whole = Math.round(ms / SECOND) * SECOND
  if (whole < MINUTE) return `${whole / SECOND} s`
  if (whole < HOUR) return two(whole, MINUTE, 'min', SECOND, 's')
  if (whole < DAY) return two(whole, HOUR, 'h', MINUTE, 'min')
  return two(whole, DAY, 'd', HOUR, 'h')
}

/** What is left of a wait, rounded up as `retry-after` is: who looks a moment too soon sees what was. */
export function remaining(ms: number): string {
  return duration(Math.ceil(ms / SECOND) * SECOND)
}

/** A duration in milliseconds as the `timeout` input takes it, rounded up to seconds: `90s`, `10m`, `1h30m`. */
export function durationSetting(ms: number): string {
  const whole = Math.ceil(ms / SECOND) * SECOND
  const hours = Math.floor(whole / HOUR)
  const minutes = Math.floor((whole % HOUR) / MINUTE)
  const seconds = (whole % MINUTE) / SECOND
  if (seconds > 0 && hours === 0 && minutes <= 1) return `${minutes * 60 + seconds}s`
  const parts = [
    hours > 0 ? `${hours}h` : '',
    minutes > 0 ? `${minutes}m` : '',
    seconds > 0 ? `${seconds}s` : '',
  ]
  return parts.join('') || '0s'
}

/** A timeout that is long enough for so many milliseconds, with a minute to spare, as the `timeout` input takes it: `19m`. */
export function roomyTimeout(ms: number): string {
  return durationSetting((Math.ceil(ms / MINUTE) + 1) * MINUTE)
}

/** Milliseconds since the beginning of the run as a stopwatch shows them: `0:08`, `12:31`, `1:02:03`. */
export function stopwatch(ms: number): string {
  const seconds = Math.floor(ms / SECOND)
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`
}

/** Date and time of an instant: `2026-11-22 09:14:07 UTC`. */
export function stamp(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 19)} UTC`
}

/** An instant seen from another: the time alone on the same day (`09:31:07 UTC`), with its date on any other. */
export function timeOfDay(iso: string, from: string): string {
  return iso.slice(0, 10) === from.slice(0, 10) ? `${iso.slice(11, 19)} UTC` : stamp(iso)
}

/** Milliseconds from one instant to another, never below zero. */
export function between(from: string, to: string): number {
  return Math.max(0, Date.parse(to) - Date.parse(from))
}

function pad(value: number): string {
  return String(value).padStart(2, '0')
}

function two(ms: number, large: number, largeUnit: string, small: number, smallUnit: string): string {
  const rest = Math.floor((ms % large) / small)
  const first = `${Math.floor(ms / large)} ${largeUnit}`
  return rest === 0 ? first : `${first} ${rest} ${smallUnit}`
}
