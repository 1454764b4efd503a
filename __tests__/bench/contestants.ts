// Who takes part: ours, and what people use to wait for a record.
import type { Pebble } from '../real/pebble.ts'
import { program, type Contestant, type Place } from './contestant.ts'
import { lego } from './lego.ts'
import { RESOLVERS, ROOT } from './tree.ts'

const NODE = process.env['NODE'] ?? process.execPath
const PYTHON = '/usr/bin/python3'
const TIMEOUT_S = 300

/** Our shipped program, with more of its settings. */
function ours(id: string, title: string, ...settings: readonly string[]): Contestant {
  return program({ id, title }, ({ name, value, folder }) => [
    NODE,
    'dist/cli.js',
    name,
    'TXT',
    value,
    `--roots=${ROOT}`,
    `--timeout=${TIMEOUT_S}s`,
    `--ledger=${folder}/ledger.jsonl`,
    ...settings,
  ])
}

function loop(id: string, title: string, seconds: number, order: 'resolver' | 'resolver-first'): Contestant {
  return program({ id, title }, ({ name, value }) => [
    PYTHON,
    '__tests__/bench/loop.py',
    name,
    value,
    String(seconds),
    order,
  ])
}

const REQUIRING_RESOLVERS = ['--require', 'resolvers', '--resolvers', RESOLVERS.join(',')]

const ansible = program(
  { id: 'ansible', title: 'Ansible community.dns.wait_for_txt', slow: true },
  ({ name, value }: Place) => [
    'ansible',
    'localhost',
    '--connection=local',
    '--inventory=localhost,',
    '--module-name=community.dns.wait_for_txt',
    `--args=${JSON.stringify({ records: [{ name, values: [value] }], timeout: TIMEOUT_S })}`,
  ],
  { ANSIBLE_PYTHON_INTERPRETER: PYTHON },
)

/** All who take part, ours first. */
export function contestants(pebble: Pebble): Contestant[] {
  return [
    ours('ours', 'cert-ready'),
    ours('both', 'cert-ready, Unbound and BIND required', ...REQUIRING_RESOLVERS),
    lego(pebble),
    loop('order', "lego 5.3.1's order, every 2 s (model)", 2, 'resolver-first'),
    ansible,
    loop('loop', 'dnspython loop through the resolver, every 5 s', 5, 'resolver'),
    {
      ...ours(
        'early',
        'cert-ready, Unbound and BIND required, and asked too early by somebody else',
        ...REQUIRING_RESOLVERS,
      ),
      early: true,
    },
  ]
}
