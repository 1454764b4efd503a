// Two ACME clients that people use, certbot and lego, with our gate inside the hook that publishes the record: when the hook ends, the
// CA may look.
import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { Report } from '../../../src/report/report.ts'
import { openFolder } from '../daemon.ts'
import { programPath } from '../installed.ts'
import { AUTHORITY_FILE } from '../pebble.ts'
import type { Stage } from './stage.ts'
import { RESOLVER_ADDRESS } from './tree.ts'

/** The zone in which the hooks put their records. */
export const HOOKED = 'auth.lab.'

/** What came of a client's run: what the gate reported in each of its hooks. */
export interface ClientRun {
  readonly reports: readonly Report[]
  /** The certificate, PEM. */
  readonly certificate: string
}

const run = promisify(execFile)

/** Has certbot get a certificate for a name below the zone and for its wildcard. Rejects when it fails. */
export async function runCertbot(stage: Stage, name: string): Promise<ClientRun> {
  return withHook(stage, '$CERTBOT_DOMAIN', '$CERTBOT_VALIDATION', async (folder, hook) => {
    const folders = ['config', 'work', 'logs'].flatMap((kind) => [`--${kind}-dir`, join(folder, kind)])
    const names = [name, `*.${name}`].flatMap((domain) => ['-d', domain])
    const manner = ['--manual', '--preferred-challenges', 'dns', '--manual-auth-hook', hook]
    const account = ['--agree-tos', '--register-unsafely-without-email', '--server', stage.pebble.directory]
    await run(programPath('certbot'), ['certonly', '-n', ...manner, ...account, ...names, ...folders], {
      env: { ...process.env, REQUESTS_CA_BUNDLE: resolve(AUTHORITY_FILE) },
    })
    return join(folder, 'config', 'live', name, 'cert.pem')
  })
}

/** Has lego get a certificate for a name below the zone. Rejects when it fails. */
export async function runLego(stage: Stage, name: string): Promise<ClientRun> {
  // The hook gets what to do, the name of the record with its final dot, and the value; there is nothing to clean up.
  return withHook(stage, '$(echo "${2%.}" | cut -d. -f2-)', '$3', async (folder, hook) => {
    const account = ['--accept-tos', '--email', 'hostmaster@lab', '--server', stage.pebble.directory]
    const dns = ['--dns', 'exec', '--dns.resolvers', RESOLVER_ADDRESS, '--dns.disable-cp']
    await run(programPath('lego'), [...account, ...dns, '--path', folder, '--domains', name, 'run'], {
      env: {
        ...process.env,
        EXEC_PATH: hook,
        EXEC_SEQUENCE_INTERVAL: '1',
        EXEC_POLLING_INTERVAL: '1',
        LEGO_CA_CERTIFICATES: resolve(AUTHORITY_FILE),
      },
    })
    return join(folder, 'certificates', `${name}.crt`)
  })
}

/** Writes a hook that publishes the value and then runs our gate, and collects what that reported. */
async function withHook(
  stage: Stage,
  domain: string,
  value: string,
  client: (folder: string, hook: string) => Promise<string>,
): Promise<ClientRun> {
  const folder = openFolder('client')
  const hook = join(folder.path, 'hook')
  const reports = join(folder.path, 'reports')
  writeFileSync(hook, hookText(stage, domain, value, reports), { mode: 0o755 })
  try {
    const certificate = await client(folder.path, hook)
    return { reports: reportsIn(reports), certificate: readFileSync(certificate, 'utf8') }
  } finally {
    folder.remove()
  }
}

function hookText({ tree }: Stage, domain: string, value: string, reports: string): string {
  const knotc = `${programPath('knotc')} -b -c ${join(tree.primary.folder, 'knot.conf')}`
  const flags = `--challenge dns-01 --ca letsencrypt --roots ${tree.root} --trust-anchor "${tree.anchor}" --timeout 30s`
  return `#!/bin/sh -e
[ "$1" != cleanup ] || exit 0
domain=${domain}
value=${value}
${knotc} zone-begin ${HOOKED}
${knotc} zone-set ${HOOKED} "_acme-challenge.$domain." 60 TXT "$value"
${knotc} zone-commit ${HOOKED}
echo , >> ${reports}
"${process.execPath}" "${resolve('dist/cli.js')}" ${flags} --json "$domain" -- "$value" >> ${reports}
`
}

function reportsIn(file: string): Report[] {
  return JSON.parse(`[${readFileSync(file, 'utf8').slice(1)}]`) as Report[]
}
