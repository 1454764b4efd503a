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

/** How it is started. */
export interface BindSettings {
  /** Lines of its `options` section. */
  readonly options?: readonly string[]
  /** 53 when left out. Another one lets several run at the only address there is. */
  readonly port?: number
}

/** Serves the zones on 127.0.0.1. */
export async function startBind(
  zones: readonly BindZone[],
  { options = [], port = 53 }: BindSettings = {},
): Promise<Bind> {
  const folder = openFolder('bind')
  const fileOf = (apex: string) => join(folder.path, `${apex}zone`)
  const write = (changed: readonly BindZone[]) => {
    for (const { apex, text } of changed) writeFileSync(fileOf(apex), text)
  }
  write(zones)
  const config = join(folder.path, 'named.conf')
  writeFileSync(config, configFor(folder.path, zones, { options, port }, fileOf))
  const up = () => answers(BIND_IP, zones[0]?.apex ?? '.', port)
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
  { options, port }: Required<BindSettings>,
  fileOf: (apex: string) => string,
): string {
  const sections = zones.map(
    ({ apex }) => `zone "${apex}" { type primary; file "${fileOf(apex)}"; check-names ignore; };\n`,
  )
  return `options {
  directory "${folder}";
  pid-file "${folder}/named.pid";
  session-keyfile "${folder}/session.key";
  listen-on port ${port} { ${BIND_IP}; };
  listen-on-v6 { none; };
  recursion no;
  dnssec-validation no;
  notify no;
  check-integrity no;
${options.map((option) => `  ${option};\n`).join('')}};
controls { };
${sections.join('')}`
}
