// NSD, which serves zones as they are written, also those that a careful signer or server would refuse.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers, openFolder, startIn, type Daemon } from './daemon.ts'

/** A zone, as a master file with absolute names or an $ORIGIN. */
export interface NsdZone {
  readonly apex: string
  readonly text: string
}

export interface Nsd extends Daemon {
  /** Puts other texts in place of those of these zones, which must be among the first ones, and has them read. */
  reload(zones: readonly NsdZone[]): void
}

/** Serves the zones on port 53 of the address; all of them, so parent and child belong to different servers. */
export async function startNsd(ip: string, zones: readonly NsdZone[]): Promise<Nsd> {
  const folder = openFolder('nsd')
  const fileOf = (apex: string) => join(folder.path, `${apex}zone`)
  const write = (changed: readonly NsdZone[]) => {
    for (const { apex, text } of changed) writeFileSync(fileOf(apex), text)
  }
  write(zones)
  const config = join(folder.path, 'nsd.conf')
  writeFileSync(config, configFor(ip, folder.path, zones, fileOf))
  const daemon = await startIn(folder, 'nsd', ['-d', '-c', config], () => answers(ip, zones[0]?.apex ?? '.'))
  return {
    ...daemon,
    reload(changed) {
      write(changed)
      daemon.signal('SIGHUP')
    },
  }
}

function configFor(
  ip: string,
  folder: string,
  zones: readonly NsdZone[],
  fileOf: (apex: string) => string,
): string {
  return `server:
  ip-address: ${ip}@53
  do-ip6: no
  username: ""
  chroot: ""
  database: ""
  server-count: 1
  rrl-ratelimit: 0
  zonesdir: "${folder}"
  xfrdir: "${folder}"
  pidfile: "${folder}/nsd.pid"
  xfrdfile: "${folder}/xfrd.state"
  zonelistfile: "${folder}/zone.list"
remote-control:
  control-enable: no
${zones.map(({ apex }) => `zone:\n  name: "${apex}"\n  zonefile: "${fileOf(apex)}"\n`).join('')}`
}
