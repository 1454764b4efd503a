// Unbound as a CA's resolver: it validates from our own trust anchor, forgives no clock, and keeps next to nothing.
import { writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { answers, openFolder, startIn, type Daemon } from './daemon.ts'

export interface UnboundSettings {
  readonly ip: string
  readonly port: number
  /** The addresses of the root servers. */
  readonly roots: readonly string[]
  /** DS or DNSKEY records of the root, one a line. */
  readonly anchor: string
  /** More lines of the `server` section. */
  readonly options?: readonly string[]
}

export interface Unbound extends Daemon {
  /** Runs one command of unbound-control and gives its output. */
  control(command: string): Promise<string>
  /** Drops all that it knows of names and servers, so that states of the zones do not mix. */
  forget(): Promise<void>
}

/** Starts Unbound in front of these roots. */
export async function startUnbound(settings: UnboundSettings): Promise<Unbound> {
  const folder = openFolder('unbound')
  const { ip, port } = settings
  const hints = settings.roots.map((root, at) => `. 60 NS r${at}.\nr${at}. 60 A ${root}\n`)
  writeFileSync(join(folder.path, 'root.hints'), hints.join(''))
  writeFileSync(join(folder.path, 'root.key'), settings.anchor)
  const config = join(folder.path, 'unbound.conf')
  writeFileSync(config, configFor(settings, folder.path))
  // The absolute path matters: with another one a reload falls back to built-in settings without a word.
  const daemon = await startIn(folder, 'unbound', ['-d', '-c', config], () =>
    answers(ip, 'version.server', port),
  )
  const control = (command: string) => tell(join(folder.path, 'control'), command)
  return {
    ...daemon,
    control,
    async forget() {
      await control('flush_zone .')
      await control('flush_infra all')
    },
  }
}

/** Its limits on dead servers are low, and its caches off, so that a test need not wait for either. */
function configFor({ ip, port, options = [] }: UnboundSettings, folder: string): string {
  const lines = [
    `directory: "${folder}"`,
    'chroot: ""',
    'username: ""',
    `pidfile: "${folder}/unbound.pid"`,
    'use-syslog: no',
    `interface: ${ip}@${port}`,
    'do-ip6: no',
    'num-threads: 1',
    'access-control: 127.0.0.0/8 allow',
    'do-not-query-localhost: no',
    `root-hints: "${folder}/root.hints"`,
    `trust-anchor-file: "${folder}/root.key"`,
    'module-config: "validator iterator"',
    'aggressive-nsec: no',
    'prefetch: no',
    'ede: yes',
    'val-log-level: 2',
    'log-servfail: yes',
    'cache-max-ttl: 0',
    'cache-max-negative-ttl: 0',
    'val-bogus-ttl: 0',
    'val-sig-skew-min: 0',
    'val-sig-skew-max: 0',
    'unknown-server-time-limit: 50',
    'infra-cache-max-rtt: 300',
    'outbound-msg-retry: 2',
    ...options,
  ]
  return `server:
${lines.map((line) => `  ${line}\n`).join('')}
remote-control:
  control-enable: yes
  control-interface: "${folder}/control"
  control-use-cert: no
`
}

/** The protocol of unbound-control: its version and the command on one line; the answer ends with the connection. */
function tell(path: string, command: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = ''
    const socket = connect(path, () => socket.write(`UBCT1 ${command}\n`))
    socket.on('data', (chunk) => void (output += chunk.toString()))
    socket.on('end', () => resolve(output))
    socket.on('error', reject)
  })
}
