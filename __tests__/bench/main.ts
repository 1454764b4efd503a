// The benchmarks: races for a record beside what people use, the simulated policies, what waiting costs, and what single questions
// cost. Prints everything, and writes docs/benchmarks.md.
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'

import { startPebble } from '../real/pebble.ts'
import { contestants } from './contestants.ts'
import { page, type Findings } from './page.ts'
import { drawInstants } from './instants.ts'
import { countFor } from './questions.ts'
import { race, userOf, type Race } from './race.ts'
import { RESOLVERS, startTree } from './tree.ts'
import { simulate } from './simulate.ts'
import { measureHours, measureRealWait } from './waiting.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 12)
const NODE = process.env['NODE'] ?? process.execPath
const SEED = 20261122
const PAGE = 'docs/benchmarks.md'

const print = (line: string) => void process.stdout.write(`${line}\n`)

const tree = await startTree()
const pebble = await startPebble(`${RESOLVERS[0]}:53`, { acme: 14_100, management: 15_100 })
const all = contestants(pebble)
countFor(all.map((one) => userOf(all, one)))
const races: Race[] = []
for (const [number, instants] of drawInstants(ROUNDS, tree.servers, SEED).entries()) {
  const run = await race(tree, all, instants, number)
  races.push(run)
  print(
    `race ${number + 1} of ${ROUNDS}, load ${run.load.toFixed(1)}, shown after ${(run.shown / 1000).toFixed(1)} s`,
  )
  for (const { id, lag, questions } of run.results)
    print(
      `  ${id.padEnd(8)} ${lag === undefined ? 'gave up' : `${(lag / 1000).toFixed(2)} s`}, ${questions} questions`,
    )
}
print('two minutes of waiting')
const real = await measureRealWait(NODE)
await Promise.all([tree.stop(), pebble.stop()])

const findings: Findings = {
  node: execFileSync(NODE, ['--version'], { encoding: 'utf8' }).trim(),
  contestants: all,
  races,
  simulation: simulate(),
  hours: measureHours(),
  real,
  lanes: output('scripts/bench-lanes.mjs'),
  start: output('scripts/bench-start.mjs', NODE),
}
writeFileSync(PAGE, page(findings))
print(page(findings))

/** What a benchmark of single questions prints; a goal that it missed is in there. */
function output(script: string, ...args: readonly string[]): string {
  try {
    return execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  } catch (error) {
    return String((error as { stdout?: string }).stdout)
  }
}
