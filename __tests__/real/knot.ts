// Knot DNS, which signs zones while it serves them and takes dynamic updates.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers, openFolder, startIn, type Daemon } from './daemon.ts'
import { programPath } from './installed.ts'

/** A zone, as a master file with absolute names or an $ORIGIN. */
export interface KnotZone {
  readonly apex: string
  readonly text: string
  /** Lines of its `zone` section, such as `dnssec-signing: on`. */
  readonly options?: readonly string[]
}

export interface Knot extends Daemon {
  /** The folder of its files; the keys of signed zones are in `keys` below it. */
  readonly folder: string
  /** Runs knotc, and waits until the server has done it. Throws with its output when it fails. */
  control(...args: readonly string[]): string
}

/** Puts keys into the folder before the server starts, with the configuration that it will have. */
type Prepare = (config: string, folder: string) => void

/** How it is started. */
export interface KnotSettings {
  /** Put before the zones: policies, remotes, acls. */
  readonly sections?: string
  readonly prepare?: Prepare
  /** More addresses to serve at. */
  readonly alsoAt?: readonly string[]
}

/** Serves the zones on port 53 of the address; all of them, so parent and child belong to different servers. */
export async function startKnot(
  ip: string,
  zones: readonly KnotZone[],
  { sections = '', prepare, alsoAt = [] }: KnotSettings = {},
): Promise<Knot> {
  const folder = openFolder('knot')
  const fileOf = (apex: string) => join(folder.path, `${apex}zone`)
  for (const { apex, text } of zones) writeFileSync(fileOf(apex), text)
  const config = join(folder.path, 'knot.conf')
  writeFileSync(config, configFor([ip, ...alsoAt], folder.path, zones, sections, fileOf))
  prepare?.(config, folder.path)
  const daemon = await startIn(folder, 'knotd', ['-c', config], () => answers(ip, zones[0]?.apex ?? '.'))
  return {
    ...daemon,
    folder: folder.path,
    control: (...args) =>
      execFileSync(programPath('knotc'), ['-b', '-c', config, ...args], { encoding: 'utf8', stdio: 'pipe' }),
  }
}

function configFor(
  addresses: readonly string[],
  folder: string,
  zones: readonly KnotZone[],
  sections: string,
  fileOf: (apex: string) => string,
): string {
  return `server:
  rundir: "${folder}"
  user: root
  listen: [${addresses.map((ip) => `${ip}@53`).join(', ')}]
database:
  storage: "${folder}"
  kasp-db: "${folder}/keys"
log:
  - target: stderr
    any: warning
${sections}
zone:
${zones.map((zone) => zoneSection(zone, fileOf(zone.apex))).join('')}`
}

function zoneSection({ apex, options = [] }: KnotZone, file: string): string {
  const lines = [`file: "${file}"`, 'semantic-checks: off', 'zonefile-sync: -1', ...options]
  return `  - domain: ${apex}\n${lines.map((line) => `    ${line}\n`).join('')}`
}
