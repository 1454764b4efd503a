// BIND as a caching resolver that begins at our own root.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { answers, openFolder, startIn, type Daemon } from '../real/daemon.ts'

/** Starts BIND on port 53 of an address that an interface carries. */
export function startBindResolver(ip: string, root: string): Promise<Daemon> {
  const folder = openFolder('bind-resolver')
  writeFileSync(join(folder.path, 'root.hints'), `. 60 NS r0.\nr0. 60 A ${root}\n`)
  const config = join(folder.path, 'named.conf')
  writeFileSync(
    config,
    `options {
  directory "${folder.path}";
  pid-file "${folder.path}/named.pid";
  session-keyfile "${folder.path}/session.key";
  listen-on port 53 { ${ip}; };
  listen-on-v6 { none; };
  recursion yes;
  allow-recursion { 127.0.0.0/8; };
  dnssec-validation no;
  empty-zones-enable no;
};
controls { };
zone "." { type hint; file "${folder.path}/root.hints"; };
`,
  )
  return startIn(folder, 'named', ['-g', '-4', '-c', config], () => answers(ip, 'bench.lab'))
}
