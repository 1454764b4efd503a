// A small internet for the tests of rules: the zone example.com at two servers, and what the tests look for in reports.
import type { Cause, Report } from '../../src/report/report.ts'
import { internet, type Internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import type { ZoneScript } from '../world/zone-script.ts'

/** The values of two orders, of the shape of RFC 8555 section 8.4. */
export const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
export const OTHER = 'ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'

export const NAME = '_acme-challenge.example.com'
export const SETTINGS = { domains: NAME, 'expected-values': TOKEN, timeout: '10s' }

const SERVERS = { 'ns1.example.com': ['192.0.2.1'], 'ns2.example.com': ['192.0.2.2'] }

/** An internet with this text as the zone example.com, and with further zones. */
export function example(text: string, more: Record<string, ZoneScript> = {}): Internet {
  return internet({ 'com.': '', 'example.com.': { text, servers: SERVERS }, ...more })
}

/** Settings for several names, each with values of its own, as lines of `records`. */
export function settingsFor(...lines: readonly string[]): Record<string, string> {
  return { records: lines.join('\n'), timeout: SETTINGS.timeout }
}

/** The report on a zone example.com with this text. */
export async function reportOn(
  text: string,
  settings: Record<string, string> = SETTINGS,
  more: Record<string, ZoneScript> = {},
): Promise<Report> {
  const { report } = await runGate(example(text, more), settings)
  return report
}

/** The ids of the causes of a report that stop it, the leading one first. */
export function errorsIn({ causes }: Report): string[] {
  return causes.filter(({ severity }) => severity === 'error').map(({ id }) => id)
}

/** The ids of all causes of a report that are no mere notes. */
export function idsIn({ causes }: Report): string[] {
  return causes.filter(({ severity }) => severity !== 'note').map(({ id }) => id)
}

/** The first finding of a cause. Throws a RangeError where the report does not have it. */
export function findingOf({ causes }: Report, id: string): Cause['findings'][number] {
  const finding = causes.find((cause) => cause.id === id)?.findings[0]
  if (!finding) throw new RangeError(`the report has no ${id}, but ${causes.map(({ id }) => id).join(', ')}`)
  return finding
}

/** The lines of a cure as a diff. */
export function diffOf({ cure }: Cause['findings'][number]): string[] {
  const signs = { add: '+', remove: '-', keep: ' ' }
  return cure.lines.map(({ change, line }) => `${signs[change]} ${line}`)
}
