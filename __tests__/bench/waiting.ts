// What waiting costs: an hour and ten of it in a virtual internet, and an hour of the shipped program at real servers.
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Hours } from './hour.ts'
import { circumstances, NODE } from './machine.ts'
import { ROOT, ZONE } from './tree.ts'

/** How long the shipped program waits; it is looked at after the first of these minutes and at the end. */
const MINUTES = Number(process.env['MINUTES'] ?? 60)
const MINUTE = 60_000
const CLOCK_TICKS = 100

/** A sample of a running process: processor milliseconds so far, and resident megabytes. */
interface Sample {
  readonly cpu: number
  readonly resident: number
}

/** Waits at the servers that are running for a record that never comes; lines of Markdown. */
export async function measureRealWait(): Promise<string[]> {
  const { first, last } = await waitAtServers()
  return [
    'What it costs to wait for a record that never comes.',
    '',
    `- The shipped program at the servers of the races, ${MINUTES} minutes: ${last.cpu} ms of processor time, ${first.cpu} ms of them in the first`,
    `  minute; ${first.resident.toFixed(0)} MiB resident after that minute and ${last.resident.toFixed(0)} MiB at the end.`,
  ]
}

/** Waits in the virtual internet; lines of Markdown that go on where those of the real wait end. */
export function measureVirtualWait(): string[] {
  const { one, ten } = virtualHours()
  const heap = ten.heap.map((value) => value.toFixed(1)).join(', ')
  return [
    `- An hour in a virtual internet: ${Math.round(one.cpu)} ms of processor time, that of the virtual servers included, and ${one.questions} questions.`,
    `- Ten hours there: ${Math.round(ten.cpu)} ms and ${ten.questions} questions; in use after each hour, in MiB: ${heap}.`,
    '',
    'Resident memory has in it what the garbage collector has not come to yet; in use is what it leaves.',
    '',
    `Measured ${circumstances()}.`,
  ]
}

async function waitAtServers(): Promise<{ readonly first: Sample; readonly last: Sample }> {
  const args = ['dist/cli.js', `_acme-challenge.never.${ZONE}`, 'TXT', `${'x'.repeat(42)}A`]
  const child = spawn(NODE, [...args, '--roots', ROOT, '--timeout', '24h'], { stdio: 'ignore' })
  await sleep(MINUTE)
  const first = sampleOf(child.pid ?? 0)
  await sleep((MINUTES - 1) * MINUTE)
  const last = sampleOf(child.pid ?? 0)
  child.kill()
  return { first, last }
}

/** In a process of their own. */
function virtualHours(): { readonly one: Hours; readonly ten: Hours } {
  const args = ['--expose-gc', '--import', './scripts/typescript-hook.mjs', '__tests__/bench/hour.ts']
  const out = execFileSync(process.execPath, args, { encoding: 'utf8' })
  return JSON.parse(out) as { one: Hours; ten: Hours }
}

/** From proc(5): the 14th and 15th fields of stat are processor time in ticks, VmRSS in status is kilobytes. */
function sampleOf(pid: number): Sample {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  return { cpu: (ticks / CLOCK_TICKS) * 1000, resident: Number(kilobytes) / 1024 }
}
