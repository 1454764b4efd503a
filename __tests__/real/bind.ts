// BIND as an authoritative server. It listens only on addresses that an interface carries, so on loopback at 127.0.0.1.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { answers, openFolder, startDaemon, type Daemon } from './daemon.ts'

/** Where BIND can be had without adding an address to the machine. */
export const BIND_IP = '127.0.0.1'

/** A zone, as a master file with absolute names or an $ORIGIN. */
export interface BindZone {
  readonly apex: string
  readonly text: string
}

export interface Bind extends Daemon {
  /** Puts other texts in place of those of these zones, which must be among the first ones, and has them read. */
  reload(zones: readonly BindZone[]): void
}

/** Serves the zones on port 53 of 127.0.0.1. `options` are lines of its `options` section. */
export async function startBind(
  zones: readonly BindZone[],
  { options = [] }: { readonly options?: readonly string[] } = {},
): Promise<Bind> {
  const folder = openFolder('bind')
  const fileOf = (apex: string) => join(folder.path, `${apex}zone`)
  const write = (changed: readonly BindZone[]) => {
    for (const { apex, text } of changed) writeFileSync(fileOf(apex), text)
  }
  write(zones)
  const config = join(folder.path, 'named.conf')
  writeFileSync(config, configFor(folder.path, zones, options, fileOf))
  const up = () => answers(BIND_IP, zones[0]?.apex ?? '.')
  const daemon = await startDaemon('named', ['-g', '-c', config], up)
  return {
    ...daemon,
    reload(changed) {
      write(changed)
      daemon.signal('SIGHUP')
    },
    async stop() {
      await daemon.stop()
      folder.remove()
    },
  }
}

function configFor(
  folder: string,
  zones: readonly BindZone[],
  options: readonly string[],
  fileOf: (apex: string) => string,
): string {
  const sections = zones.map(
    ({ apex }) => `zone "${apex}" { type primary; file "${fileOf(apex)}"; check-names ignore; };\n`,
  )
  return `options {
  directory "${folder}";
  pid-file "${folder}/named.pid";
  session-keyfile "${folder}/session.key";
  listen-on port 53 { ${BIND_IP}; };
  listen-on-v6 { none; };
  recursion no;
  dnssec-validation no;
  notify no;
  check-integrity no;
${options.map((option) => `  ${option};\n`).join('')}};
controls { };
${sections.join('')}`
}
