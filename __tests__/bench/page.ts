// docs/benchmarks.md, from what was measured.
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, totalmem } from 'node:os'

import { programPath } from '../real/installed.ts'
import type { Contestant } from './contestant.ts'
import { figuresOf, figuresOfSleep, figuresTable, median } from './figures.ts'
import type { Race } from './race.ts'
import { NEGATIVE_TTL } from './tree.ts'
import { hourFrom, type RealWait } from './waiting.ts'
import type { Hours } from './hour.ts'

/** All that was measured. */
export interface Findings {
  /** The version of Node that ran our program. */
  readonly node: string
  readonly contestants: readonly Contestant[]
  readonly races: readonly Race[]
  readonly simulation: readonly string[]
  readonly hours: { readonly one: Hours; readonly ten: Hours }
  readonly real: RealWait
  readonly lanes: string
  readonly start: string
}

/** The whole page. */
export function page(findings: Findings): string {
  const sections = [
    intro(findings),
    racing(findings),
    simulating(findings),
    waiting(findings),
    questions(findings),
  ]
  return `${sections.flat().join('\n')}\n`
}

function intro({ node, races }: Findings): string[] {
  const [cpu] = cpus()
  const loads = races.map(({ load }) => load)
  return [
    '# Benchmarks',
    '',
    'Written by `npm run bench` (as root, on Linux, with the packages that `.ci/debian-packages` installs and Debian’s `ansible` and',
    '`nftables`). `ROUNDS=2 npm run bench` is short. Everything runs on one machine and at the same time, so ratios say more than times.',
    '',
    '| | |',
    '| :-- | :-- |',
    `| machine | ${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux |`,
    `| load | ${median(loads).toFixed(1)} processes wanted a processor in the median race, ${Math.max(...loads).toFixed(1)} in the worst; ${(loadavg()[0] ?? 0).toFixed(1)} at the end |`,
    `| ours | \`dist/cli.js\`, Node ${node} |`,
    ...versions().map(([name, version]) => `| ${name} | ${version} |`),
    '',
  ]
}

function racing({ contestants, races }: Findings): string[] {
  const figures = contestants.map(({ id, title }) => figuresOf(title, id, races))
  const sleeps = [10, 60, 120].map((seconds) =>
    figuresOfSleep(`certbot, a sleep of ${seconds} s (model)`, seconds * 1000, races),
  )
  const first = figures.slice(0, 1)
  return [
    '## From the last server’s change to the end of the wait',
    '',
    'A root, a top-level domain and a zone on four Knot servers, which get the record by DNS UPDATE at instants drawn from a seed:',
    'the first as likely in every octave between 2 and 100 s, each of the others some seconds later (exponential, mean 2 s).',
    `Unbound is the system’s resolver. It and BIND may keep a denial for ${NEGATIVE_TTL} s, as the zone says. All wait side by side, each for`,
    'a name of its own; the lag is from the instant at which the last server has the record to the end of the process (of lego: to its',
    'request that the CA look). Questions are datagrams to port 53 as the kernel counts them, the way from the root included.',
    '',
    ...figuresTable([...figures, ...sleeps]),
    '',
    `Whoever asks a resolver before the record is there has it keep that there is none: that is why those end up to ${NEGATIVE_TTL} s late.`,
    '“In time” is how often the wait ended after the record was there; a sleep that is over before is a failed order.',
    `Ours measured in ${first[0]?.of ?? 0} races.`,
    '',
  ]
}

function simulating({ simulation }: Findings): string[] {
  return [
    '## When to look',
    '',
    'Twenty thousand changes at four servers, from a mix of delays that is an assumption: 45 % lognormal with a median of 2 s, 35 %',
    'lognormal with 25 s, 12 % even up to 300 s, 8 % lognormal with 600 s (all with σ = 1), and an exponential delay of each server with a mean',
    'of 2 s. Arithmetic without a network; `__tests__/check/simulation.test.ts` shows that the watch keeps to it to the question.',
    'Questions are those about the record.',
    '',
    ...simulation,
    '',
  ]
}

function waiting({ hours: { one, ten }, real }: Findings): string[] {
  const megabytes = (values: readonly number[]) => values.map((value) => value.toFixed(1)).join(', ')
  return [
    '## What waiting costs',
    '',
    `- An hour in a virtual internet where nothing happens: ${Math.round(one.cpu)} ms of processor time, that of the virtual servers included,`,
    `  and ${one.questions} questions.`,
    `- Ten hours: ${Math.round(ten.cpu)} ms and ${ten.questions} questions. In use after each hour, in MiB: ${megabytes(ten.heap)}.`,
    `- The shipped program at real servers: ${Math.round(real.short.cpu)} ms of processor time after 10 s, ${Math.round(real.long.cpu)} ms after two minutes,`,
    `  which at the same rate is ${Math.round(hourFrom(real))} ms after an hour; ${real.short.resident.toFixed(0)} and ${real.long.resident.toFixed(0)} MiB resident.`,
    '',
  ]
}

function questions({ lanes, start }: Findings): string[] {
  return [
    '## What questions cost',
    '',
    'Ten thousand names at four servers that answer after 20 ms, beside Node’s own resolver (`scripts/bench-lanes.mjs`):',
    '',
    '```text',
    lanes.trimEnd(),
    '```',
    '',
    'One check that is right at once, from start to end of the process (`scripts/bench-start.mjs`):',
    '',
    '```text',
    start.trimEnd(),
    '```',
  ]
}

function versions(): [string, string][] {
  const installed = ['knot', 'unbound', 'bind9', 'lego', 'ansible', 'python3-dnspython', 'pebble']
  return installed.map((name) => [name, versionOf(name)])
}

function versionOf(name: string): string {
  return execFileSync(programPath('dpkg-query'), ['-W', '-f', '${Version}', name], { encoding: 'utf8' })
}
