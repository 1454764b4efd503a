// Runs the benchmarks in a network, with a resolv.conf and with temporary files of their own, as root, and writes
// docs/benchmarks.md. Nothing that they start outlives them.
// Usage: node scripts/bench.mjs [SECTION...]; ROUNDS=2 MINUTES=2 make it short, CERT_READY_NODE=/path/to/node runs our own program with another Node.
import { spawnSync } from 'node:child_process'

/** The system's resolver inside: the Unbound that the benchmarks start. */
const RESOLVER = '127.57.9.1'
/** BIND listens only where an interface carries the address. */
const CARRIED = '127.57.9.2'

// The shell is the first process of its own process namespace: when it ends, all others in there do.
const inside = `set -e
ip link set lo up
ip address add ${CARRIED}/32 dev lo
mount -t tmpfs -o mode=1777 tmpfs /mnt
export TMPDIR=/mnt
printf 'nameserver ${RESOLVER}\\noptions timeout:2\\n' >/mnt/resolv.conf
mount --bind /mnt/resolv.conf /etc/resolv.conf
trap 'exit 130' INT TERM
"$@" &
wait $!`
const apart = ['--net', '--mount', '--pid', '--fork', '--kill-child', '--mount-proc']
const node = [process.execPath, '--import', './scripts/typescript-hook.mjs', '__tests__/bench/main.ts']
const { status, error } = spawnSync(
  'unshare',
  [...apart, 'sh', '-c', inside, 'bench', ...node, ...process.argv.slice(2)],
  { stdio: 'inherit' },
)
if (error) throw error
process.exitCode = status ?? 1
