// BIND as a caching resolver that begins at our own root. It listens only on addresses that an interface carries.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { answers, openFolder, startIn, type Daemon } from './daemon.ts'

export interface BindResolverSettings {
  readonly ip: string
  /** 53 when left out. */
  readonly port?: number
  /** The address of the root server. */
  readonly root: string
  /** Put before its `options` section, which may refer to them: `tls`, `http`. */
  readonly sections?: readonly string[]
  /** More lines of its `options` section. */
  readonly options?: readonly string[]
}

/** Starts BIND in front of this root. */
export function startBindResolver(settings: BindResolverSettings): Promise<Daemon> {
  const folder = openFolder('bind-resolver')
  writeFileSync(join(folder.path, 'root.hints'), `. 60 NS r0.\nr0. 60 A ${settings.root}\n`)
  const config = join(folder.path, 'named.conf')
  writeFileSync(config, configFor(settings, folder.path))
  const { ip, port = 53 } = settings
  return startIn(folder, 'named', ['-g', '-4', '-c', config], () => answers(ip, '.', port))
}

function configFor(
  { ip, port = 53, sections = [], options = [] }: BindResolverSettings,
  folder: string,
): string {
  return `${sections.map((section) => `${section};\n`).join('')}options {
  directory "${folder}";
  pid-file "${folder}/named.pid";
  session-keyfile "${folder}/session.key";
  listen-on port ${port} { ${ip}; };
  listen-on-v6 { none; };
  recursion yes;
  allow-recursion { 127.0.0.0/8; };
  dnssec-validation no;
  empty-zones-enable no;
${options.map((option) => `  ${option};\n`).join('')}};
controls { };
zone "." { type hint; file "${folder}/root.hints"; };
`
}
