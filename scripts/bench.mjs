// Runs the benchmarks in a network and with a resolv.conf of their own, as root, and writes docs/benchmarks.md.
// Usage: node scripts/bench.mjs; ROUNDS=2 makes it short, NODE=/path/to/node runs our own program with another Node.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The system's resolver inside: the Unbound that the benchmarks start. */
const RESOLVER = '127.57.9.1'
/** BIND listens only where an interface carries the address. */
const CARRIED = '127.57.9.2'

const folder = mkdtempSync(join(tmpdir(), 'cert-ready-bench-'))
const resolvConf = join(folder, 'resolv.conf')
writeFileSync(resolvConf, `nameserver ${RESOLVER}\noptions timeout:2\n`, { mode: 0o644 })
const inside = `set -e
ip link set lo up
ip address add ${CARRIED}/32 dev lo
mount --bind "$1" /etc/resolv.conf
shift
exec "$@"`
const node = [process.execPath, '--import', './scripts/typescript-hook.mjs', '__tests__/bench/main.ts']
const { status, error } = spawnSync(
  'unshare',
  ['--net', '--mount', 'sh', '-c', inside, 'bench', resolvConf, ...node],
  { stdio: 'inherit' },
)
rmSync(folder, { recursive: true, force: true })
if (error) throw error
process.exitCode = status ?? 1
