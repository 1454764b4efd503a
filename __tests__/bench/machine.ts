// What was measured on, and with what.
import { execFileSync } from 'node:child_process'
import { cpus, loadavg, release, totalmem } from 'node:os'

import { programPath } from '../real/installed.ts'

/** The Node that runs our own program. */
export const NODE = process.env['CERT_READY_NODE'] ?? process.execPath

/** The machine, the day and our Node, in words. */
export function circumstances(): string {
  const [cpu] = cpus()
  const day = new Date().toISOString().slice(0, 10)
  const [linux] = /^\d+\.\d+/.exec(release()) ?? [release()]
  const node = execFileSync(NODE, ['--version'], { encoding: 'utf8' }).trim().slice(1)
  return `${day}, ${cpus().length} × ${cpu?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${linux}, Node ${node}`
}

/** How many processes wanted a processor, on average over the last minute. */
export function load(): number {
  return loadavg()[0] ?? 0
}

/** The versions of Debian packages, in words. */
export function versionsOf(packages: readonly string[]): string {
  const status = ['-W', '-f', '${Package} ${Version}, ', ...packages]
  return execFileSync(programPath('dpkg-query'), status, { encoding: 'utf8' }).replace(/, $/, '')
}

/** Whether a program is installed. */
export function has(program: string): boolean {
  try {
    return programPath(program) !== ''
  } catch {
    return false
  }
}
