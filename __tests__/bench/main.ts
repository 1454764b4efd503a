// The benchmarks: measures the sections named on the command line, or all, and writes them into docs/benchmarks.md.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'

import { renewed } from './page.ts'
import { comparePolicies } from './policies.ts'
import { measureRaces } from './racing.ts'
import { measureLanes, measureStart } from './single-questions.ts'
import { startTree, type Tree } from './tree.ts'
import { measureRealWait, measureVirtualWait } from './waiting.ts'

const PAGE = 'docs/benchmarks.md'

/** A section, and what gives its lines: first those measured at servers, then those measured alone. */
interface Measured {
  readonly id: string
  readonly title: string
  /** Mostly sleeps, so it is measured beside others of its kind; needs the servers of the races. */
  readonly atServers?: (tree: Tree) => Promise<string[]>
  /** Wants the processors for itself. */
  readonly alone?: () => string[]
}

const SECTIONS: readonly Measured[] = [
  { id: 'races', title: 'From the last server’s change to the end of the wait', atServers: measureRaces },
  { id: 'policies', title: 'When to look', alone: comparePolicies },
  {
    id: 'waiting',
    title: 'What waiting costs',
    atServers: measureRealWait,
    alone: measureVirtualWait,
  },
  { id: 'lanes', title: 'What questions cost', alone: measureLanes },
  { id: 'start', title: 'What a check costs', alone: measureStart },
]

const wanted = process.argv.slice(2)
const unknown = wanted.filter((word) => !SECTIONS.some(({ id }) => id === word))
if (unknown.length > 0) throw new Error(`no such section: ${unknown.join(', ')}`)
const chosen = SECTIONS.filter(({ id }) => wanted.length === 0 || wanted.includes(id))

mkdirSync('build', { recursive: true })
const served = new Map<string, readonly string[]>()
if (chosen.some(({ atServers }) => atServers)) {
  const tree = await startTree()
  await Promise.all(chosen.map(async ({ id, atServers }) => served.set(id, (await atServers?.(tree)) ?? [])))
  await tree.stop()
}
for (const section of chosen) put(section, [...(served.get(section.id) ?? []), ...(section.alone?.() ?? [])])

/** Into the page as it is by then, so that two runs may renew two sections. */
function put({ id, title }: Measured, lines: readonly string[]): void {
  const old = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : ''
  writeFileSync(PAGE, renewed(old, SECTIONS, new Map([[id, lines]])))
  execFileSync('node_modules/.bin/oxfmt', [PAGE])
  process.stdout.write(`\n## ${title}\n\n${lines.join('\n')}\n`)
}
