// An internet for the tests of rules about servers: the zone example.com at four of them, and what a report says of a cause.
import type { Cause, Report } from '../../src/report/report.ts'
import { internet, type Internet } from '../world/internet.ts'
import { runGate, type RunOptions } from '../world/run-gate.ts'
import type { ZoneScript } from '../world/zone-script.ts'
import { diffOf, findingOf, SETTINGS, TOKEN } from './lab.ts'

/** Where example.com is served: ns1 to ns4 at 192.0.2.1 to 192.0.2.4. */
export const FOUR = {
  'ns1.example.com': ['192.0.2.1'],
  'ns2.example.com': ['192.0.2.2'],
  'ns3.example.com': ['192.0.2.3'],
  'ns4.example.com': ['192.0.2.4'],
}
export const ALL = Object.values(FOUR).flat()
export const LAST = '192.0.2.4'
export const LAST_TWO = ['192.0.2.3', '192.0.2.4']
export const FIRST_THREE = ['192.0.2.1', '192.0.2.2', '192.0.2.3']

/** The record that is expected, as a line of the zone. */
export const RIGHT = `_acme-challenge 60 TXT "${TOKEN}"`

/** The zone example.com with this text at its four servers, and further zones. */
export function four(text: string = RIGHT, more: Record<string, ZoneScript> = {}): Internet {
  return internet({ 'com.': '', 'example.com.': { text, servers: FOUR }, ...more })
}

/** The report of a run. */
export async function reportOf(
  net: Internet,
  settings: Record<string, string> = {},
  options: RunOptions = {},
): Promise<Report> {
  return (await runGate(net, { ...SETTINGS, ...settings }, options)).report
}

/** What a report says of one cause, its cure as a sentence and as a diff. Throws a RangeError where it does not have it. */
export function causeOf(report: Report, id: string) {
  const finding = findingOf(report, id)
  const { severity, final, until } = report.causes.find((cause) => cause.id === id) as Cause
  const { headline, explain, cure, evidence } = finding
  return { severity, final, until, headline, explain, cure: cure.sentence, lines: diffOf(finding), evidence }
}

/** The ids of all causes of a report, notes included. */
export function causesIn({ causes }: Report): string[] {
  return causes.map(({ id }) => id)
}
