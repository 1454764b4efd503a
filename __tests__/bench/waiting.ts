// What waiting costs: an hour and ten of it in a virtual internet, and two minutes of the shipped program at real servers.
import { execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

import type { Hours } from './hour.ts'
import { ROOT, ZONE } from './tree.ts'

const SHORT_S = 10
const LONG_S = 120
const CLOCK_TICKS = 100

/** A sample of a running process: processor milliseconds so far, and resident megabytes. */
interface Sample {
  readonly cpu: number
  readonly resident: number
}

/** What waiting at real servers costs. */
export interface RealWait {
  readonly short: Sample
  readonly long: Sample
}

/** Measures the virtual hours in a process of their own. */
export function measureHours(): { readonly one: Hours; readonly ten: Hours } {
  const args = ['--expose-gc', '--import', './scripts/typescript-hook.mjs', '__tests__/bench/hour.ts']
  const out = execFileSync(process.execPath, args, { encoding: 'utf8' })
  return JSON.parse(out) as { one: Hours; ten: Hours }
}

/** Lets the shipped program wait for what never comes, and looks at the process after ten seconds and after two minutes. */
export async function measureRealWait(node: string): Promise<RealWait> {
  const args = ['dist/cli.js', `_acme-challenge.never.${ZONE}`, 'TXT', 'x'.repeat(43)]
  const child = spawn(node, [...args, '--roots', ROOT, '--timeout', '1h'], { stdio: 'ignore' })
  await sleep(SHORT_S * 1000)
  const short = sampleOf(child.pid ?? 0)
  await sleep((LONG_S - SHORT_S) * 1000)
  const long = sampleOf(child.pid ?? 0)
  child.kill()
  return { short, long }
}

/** From proc(5): the 14th and 15th fields of stat are processor time in ticks, VmRSS in status is kilobytes. */
function sampleOf(pid: number): Sample {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const [, kilobytes = '0'] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  const ticks = Number(fields[11]) + Number(fields[12])
  return { cpu: (ticks / CLOCK_TICKS) * 1000, resident: Number(kilobytes) / 1024 }
}

/** The sample of two minutes carried on to an hour: questions grow with the square root of the time, and full rounds with it. */
export function hourFrom({ short, long }: RealWait): number {
  return short.cpu + ((long.cpu - short.cpu) * (3600 - SHORT_S)) / (LONG_S - SHORT_S)
}
