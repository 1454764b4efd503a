// The races, and the section about them.
import { writeFileSync } from 'node:fs'

import { startPebble } from '../real/pebble.ts'
import type { Contestant } from './contestant.ts'
import { contestants } from './contestants.ts'
import { figuresOf, figuresOfSleep, figuresTable, inTime, median, type Figures } from './figures.ts'
import { drawInstants } from './instants.ts'
import { circumstances, has, versionsOf } from './machine.ts'
import { countFor } from './questions.ts'
import { race, userOf, type Race } from './race.ts'
import { NEGATIVE_TTL, RESOLVERS, type Tree } from './tree.ts'

const ROUNDS = Number(process.env['ROUNDS'] ?? 12)
const SEED = 20261122
const PORTS = { acme: 14_100, management: 15_100 }
/** What certbot's plugins for DNS providers sleep, in seconds: 10 is the usual default, 120 the longest. */
const SLEEPS = [10, 60, 120]
const PACKAGES = ['knot', 'unbound', 'bind9', 'lego', 'python3-dnspython', 'pebble']
/** Where every race is kept, for whoever wants to reckon otherwise. */
const RACES_FILE = 'build/races.json'

/** Runs all races, prints how each went, and gives lines of Markdown. */
export async function measureRaces(tree: Tree): Promise<string[]> {
  // Not the resolver that lego asks too early, for a CA has its own.
  const pebble = await startPebble(`${RESOLVERS[1]}:53`, PORTS)
  const all = contestants(pebble)
  countFor(all.map((one) => userOf(all, one)))
  const races: Race[] = []
  for (const [number, instants] of drawInstants(ROUNDS, tree.servers, SEED).entries()) {
    const run = await race(tree, all, instants, number)
    races.push(run)
    print(run, number)
    writeFileSync(RACES_FILE, JSON.stringify(races))
  }
  await pebble.stop()
  return report(all, races)
}

function print({ shown, load, results }: Race, number: number): void {
  const lines = results.map(({ id, lag, questions, aboutRecord = '?' }) => {
    const ended = lag === undefined ? 'gave up' : `${(lag / 1000).toFixed(2)} s`
    return `  ${id.padEnd(9)} ${ended}, ${questions} questions, ${aboutRecord} about the record`
  })
  const about = `race ${number + 1} of ${ROUNDS}, load ${load.toFixed(1)}, shown after ${(shown / 1000).toFixed(1)} s`
  process.stdout.write(`${[about, ...lines].join('\n')}\n`)
}

function report(all: readonly Contestant[], races: readonly Race[]): string[] {
  const figures = new Map(all.map((one) => [one, figuresOf(one.title, one.id, races)]))
  const rows = [...figures]
  const fresh = rows.filter(([{ asksTooEarly }]) => asksTooEarly !== 'somebody').map(([, one]) => one)
  const sleeps = SLEEPS.map((seconds) =>
    figuresOfSleep(`certbot, a sleep of ${seconds} s (model)`, seconds * 1000, races),
  )
  const early = rows.flatMap(([{ asksTooEarly }, one]) =>
    asksTooEarly ? [[one, asksTooEarly] as const] : [],
  )
  const [first] = fresh
  return [
    ...setting(races),
    '',
    ...figuresTable(
      'in time',
      [...fresh, ...sleeps].map((one) => [one, inTime(one)]),
    ),
    '',
    ...(first ? meaning(first) : []),
    '',
    '### When a resolver was asked too early',
    '',
    `A resolver that is asked before the record is there may keep for ${NEGATIVE_TTL} s that there is none. In the same races:`,
    '',
    ...figuresTable(
      'asked too early by',
      early.toSorted(([, by], [, other]) => other.localeCompare(by)),
    ),
    '',
    'Ours ends with the authoritative servers, whatever a cache keeps, unless it is told that resolvers are required; then it waits for',
    'the cache, as it must, and says until when. lego 4.9.1 asks a resolver too early and does not mind what it says. The others wait',
    'for what they have themselves put into the cache. That cert-ready’s row is not the same as above is chance: it asks the same.',
    '',
    ...circumstancesOf(races),
  ]
}

function setting(races: readonly Race[]): string[] {
  return [
    `${races.length} races. A root, a top-level domain and a zone on four Knot servers, which get the record by DNS UPDATE at instants`,
    'drawn from a seed: the first as likely in every octave between 2 and 100 s, each of the others some seconds later (exponential,',
    'mean 2 s). Unbound is the system’s resolver, and BIND another one. All wait side by side, each for a name of its own; what loads',
    'slowly gets a start of 5 s.',
    '',
    '- **Lag**: from the instant at which the last server has the record to the end of the process; of lego to its request that the CA',
    '  look, which it makes of a Pebble that runs here too.',
    '- **Questions**: all datagrams to port 53 that the kernel counts for its user, the way from the root included.',
    '- **In time**: how often the wait ended after the record was there. A sleep that is over before is a failed order.',
    '- **Models**: lego 5.3.1 is not in Debian, so `__tests__/bench/loop.py` asks in its published order, a resolver first and then the',
    '  servers of the zone, at its usual interval. certbot’s plugins for DNS providers sleep for a fixed time, by provider from 10 s to',
    '  120 s unless the user says otherwise; that is arithmetic.',
  ]
}

function meaning({ mean, questions, aboutRecord = 0 }: Figures): string[] {
  return [
    `Ours ends ${(mean / 1000).toFixed(2)} s after the last server on average. Of its ${Math.round(questions)} questions ${Math.round(aboutRecord)} are for the record itself; the other`,
    `${Math.round(questions - aboutRecord)} find the zone and every address of its servers, and look for what could be wrong with a record that is missing.`,
    'The domains of these names have no records; where they have some, it asks six more, for a prefix that is misspelt there.',
    'Whoever asks a resolver first, and waits for what it says, has planted there that there is no record: that is why those are up to',
    `${NEGATIVE_TTL} s late. Of so few races the p95 lies between the slowest two.`,
  ]
}

function circumstancesOf(races: readonly Race[]): string[] {
  const loads = races.map(({ load }) => load)
  const packages = has('ansible') ? [...PACKAGES, 'ansible'] : PACKAGES
  const lack = has('ansible')
    ? []
    : ['Debian’s `ansible` was not installed: its row is a model of community.dns 2.5.5.']
  return [
    `Measured ${circumstances()}; ${median(loads).toFixed(1)} processes wanted a processor in the median race, ${Math.max(...loads).toFixed(1)} in the worst.`,
    `Versions: ${versionsOf(packages)}.`,
    ...lack,
  ]
}
