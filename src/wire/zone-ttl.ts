// TTLs in text: seconds, or numbers with units as zone files commonly write them.

/** RFC 2181 section 8. */
const MAX_TTL = 2 ** 31 - 1
const SECONDS: Record<string, number> = { s: 1, m: 60, h: 3600, d: 86400, w: 604800 }

/** Seconds of a TTL such as `300` or `1h30m`; undefined when it is none or over 2^31 - 1. */
export function parseTtl(text: string): number | undefined {
  if (!/^(?:\d{1,10}|(?:\d{1,10}[smhdw])+)$/i.test(text)) return undefined
  let seconds = 0
  for (const [, number = '', unit = 's'] of text.toLowerCase().matchAll(/(\d+)([smhdw]?)/g)) {
    seconds += Number(number) * (SECONDS[unit] ?? 1)
  }
  return seconds <= MAX_TTL ? seconds : undefined
}
