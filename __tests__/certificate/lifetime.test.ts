import { expect, test } from '@jest/globals'
import { renewalDue } from '../../src/certificate/lifetime.ts'

const DAY = 24 * 60 * 60 * 1000

test.each([
  ['digicert', '2026-03-14', 398],
  ['digicert', '2026-03-15', 200],
  ['digicert', '2026-11-22', 200],
  ['google', '2027-03-14', 200],
  ['google', '2027-03-15', 100],
  ['google', '2029-03-14', 100],
  ['google', '2029-03-15', 47],
  ['google', '2035-01-01', 47],
  ['letsencrypt', '2026-11-22', 90],
  ['letsencrypt', '2027-02-09', 90],
  ['letsencrypt', '2027-02-10', 64],
  ['letsencrypt', '2028-02-15', 64],
  ['letsencrypt', '2028-02-16', 45],
  ['letsencrypt', '2029-06-01', 45],
])('a certificate of %s from %s is due for renewal within %i days', (ca, day, days) => {
  const issued = Date.parse(`${day}T00:00:00Z`)
  expect(renewalDue(ca, issued) - issued).toBe(days * DAY)
})
