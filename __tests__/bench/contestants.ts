// Who takes part: ours, and what people use to wait for a record.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Pebble } from '../real/pebble.ts'
import { program, type Contestant, type Place } from './contestant.ts'
import { lego } from './lego.ts'
import { has, NODE } from './machine.ts'
import { RESOLVERS, ROOT } from './tree.ts'

const PYTHON = '/usr/bin/python3'
const TIMEOUT_S = 300

type About = Omit<Contestant, 'begin'>

/** Our shipped program, with more of its settings. */
function ours(about: About, ...settings: readonly string[]): Contestant {
  const contestant = program(about, ({ name, value, folder }) => [
    NODE,
    'dist/cli.js',
    name,
    'TXT',
    value,
    `--roots=${ROOT}`,
    `--timeout=${TIMEOUT_S}s`,
    `--ledger=${ledgerIn(folder)}`,
    ...settings,
  ])
  return { ...contestant, aboutRecord: ({ name, folder }) => questionsFor(name, ledgerIn(folder)) }
}

function ledgerIn(folder: string): string {
  return join(folder, 'ledger.jsonl')
}

/** Sends of questions for the TXT records of a name, by the ledger. */
function questionsFor(name: string, ledger: string): number {
  const lines = readFileSync(ledger, 'utf8').trim().split('\n')
  const asked = lines.map((line) => JSON.parse(line) as { name: string; type: string; tries: number })
  const about = asked.filter((one) => one.type === 'TXT' && one.name.toLowerCase() === `${name}.`)
  return about.reduce((sum, { tries }) => sum + tries, 0)
}

/** What `loop.py` can do, so many seconds apart. */
function loop(about: About, order: 'resolver' | 'resolver-first' | 'ansible', seconds = 0): Contestant {
  return program({ ...about, asksTooEarly: 'itself' }, ({ name, value }) => [
    PYTHON,
    '__tests__/bench/loop.py',
    name,
    value,
    String(seconds),
    order,
  ])
}

const ansible = program(
  { id: 'ansible', title: 'Ansible community.dns.wait_for_txt', slow: true, asksTooEarly: 'itself' },
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

const ansibleModel = loop({ id: 'ansible', title: 'Ansible community.dns.wait_for_txt (model)' }, 'ansible')

/** All who take part, ours first. */
export function contestants(pebble: Pebble): Contestant[] {
  const both = ['--require', 'resolvers', '--resolvers', RESOLVERS.join(',')]
  const title = 'cert-ready, Unbound and BIND required'
  return [
    ours({ id: 'ours', title: 'cert-ready' }),
    ours({ id: 'both', title }, ...both),
    lego(pebble),
    loop({ id: 'order', title: 'lego 5.3.1’s order, every 2 s (model)' }, 'resolver-first', 2),
    has('ansible') ? ansible : ansibleModel,
    loop({ id: 'loop', title: 'dnspython loop through the resolver, every 5 s' }, 'resolver', 5),
    ours({ id: 'early', title: 'cert-ready', asksTooEarly: 'somebody' }),
    ours({ id: 'earlyboth', title, asksTooEarly: 'somebody' }, ...both),
  ]
}
