// Runs the gate in this process, on the real network, from the texts of its settings to its report.
import { readSettings } from '../../src/config/read-settings.ts'
import { RULES } from '../../src/diagnose/index.ts'
import { gate } from '../../src/gate.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import type { Report } from '../../src/report/report.ts'

/** The report for these inputs, with the certificates of `ca` trusted, else those that Node comes with. Rejects with a SettingsError when inputs are broken. */
export async function gateHere(inputs: Readonly<Record<string, string>>, ca?: string): Promise<Report> {
  const world = nodeWorld(ca === undefined ? {} : { ca })
  const diagnoses = RULES.map(({ id }) => id)
  const settings = await readSettings(inputs, { now: world.date().getTime(), diagnoses })
  return gate(settings, world, {
    signal: new AbortController().signal,
    tell: () => undefined,
    about: { version: '0.0.0', docs: 'docs/diagnoses.md' },
  })
}
