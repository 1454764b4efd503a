// PowerDNS as an authoritative server, with the backend that reads master files.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers, openFolder, startIn, type Daemon } from './daemon.ts'
import { programPath } from './installed.ts'

/** A zone, as a master file with absolute names or an $ORIGIN. */
export interface PdnsZone {
  readonly apex: string
  readonly text: string
}

export interface Pdns extends Daemon {
  /** Puts other texts in place of those of these zones, which must be among the first ones, and has them read. */
  reload(zones: readonly PdnsZone[]): void
}

/** How it is started. */
export interface PdnsSettings {
  /** The zones are signed, and are to be served with the signatures that they have. */
  readonly signed?: boolean
}

/** Serves the zones on port 53 of the address; all of them, so parent and child belong to different servers. */
export async function startPdns(
  ip: string,
  zones: readonly PdnsZone[],
  { signed = false }: PdnsSettings = {},
): Promise<Pdns> {
  const folder = openFolder('pdns')
  const fileOf = (apex: string) => join(folder.path, `${apex}zone`)
  const write = (changed: readonly PdnsZone[]) => {
    for (const { apex, text } of changed) writeFileSync(fileOf(apex), text)
  }
  write(zones)
  const sections = zones.map(({ apex }) => `zone "${apex}" { type master; file "${fileOf(apex)}"; };\n`)
  writeFileSync(join(folder.path, 'zones.conf'), sections.join(''))
  writeFileSync(join(folder.path, 'pdns.conf'), configFor(ip, folder.path, signed))
  const settings = `--config-dir=${folder.path}`
  if (signed) keepSignatures(settings, databaseIn(folder.path), zones)
  const daemon = await startIn(folder, 'pdns_server', [settings], () => answers(ip, zones[0]?.apex ?? '.'))
  return {
    ...daemon,
    reload(changed) {
      write(changed)
      const apexes = changed.map(({ apex }) => apex.replace(/\.$/, ''))
      execFileSync(programPath('pdns_control'), [settings, 'bind-reload-now', ...apexes], { stdio: 'pipe' })
    },
  }
}

/** Its answers are not kept, so that a change is seen at once; nothing is asked of the Internet about its own version. */
function configFor(ip: string, folder: string, signed: boolean): string {
  return `launch=bind
bind-config=${folder}/zones.conf
${signed ? `bind-dnssec-db=${databaseIn(folder)}\n` : ''}local-address=${ip}
local-port=53
socket-dir=${folder}
daemon=no
guardian=no
setuid=0
setgid=0
cache-ttl=0
query-cache-ttl=0
negquery-cache-ttl=0
dname-processing=yes
security-poll-suffix=
`
}

/** It is told what it does not read in the zone: that there are signatures already, and how NSEC3 hashes names. */
function keepSignatures(settings: string, database: string, zones: readonly PdnsZone[]): void {
  const tell = (...args: readonly string[]) =>
    execFileSync(programPath('pdnsutil'), [settings, ...args], { stdio: 'pipe' })
  tell('create-bind-db', database)
  for (const { apex, text } of zones) {
    tell('set-presigned', apex)
    const [, parameters] = / NSEC3 (\d+ \d+ \d+ \S+)/.exec(text) ?? []
    if (parameters !== undefined) tell('set-nsec3', apex, parameters)
  }
}

function databaseIn(folder: string): string {
  return join(folder, 'dnssec.db')
}
