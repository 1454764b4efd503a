// How long certificates last, by the calendar of the CA/Browser Forum and of Let's Encrypt. Knows no clock.

/** Lifetimes in days, each up to the day (UTC) before `until`, and the one that holds after the last. */
interface Calendar {
  readonly eras: readonly { readonly until: string; readonly days: number }[]
  readonly after: number
}

/** The longest lifetime that any CA may give (BR 6.3.2, ballot SC-081v3). */
const LONGEST: Calendar = {
  eras: [
    { until: '2026-03-15', days: 398 },
    { until: '2027-03-15', days: 200 },
    { until: '2029-03-15', days: 100 },
  ],
  after: 47,
}

/** Let's Encrypt's default profile, `classic`, as announced. */
const LETSENCRYPT: Calendar = {
  eras: [
    { until: '2027-02-10', days: 90 },
    { until: '2028-02-16', days: 64 },
  ],
  after: 45,
}

const DAY = 24 * 60 * 60 * 1000

/**
 * The instant at which a certificate issued at `issued` must have been renewed at the latest, both in milliseconds
 * since 1970. For a CA whose own lifetime is not known, the longest one allowed counts.
 */
export function renewalDue(caId: string, issued: number): number {
  const { eras, after } = caId === 'letsencrypt' ? LETSENCRYPT : LONGEST
  const era = eras.find(({ until }) => issued < Date.parse(until))
  return issued + (era?.days ?? after) * DAY
}
