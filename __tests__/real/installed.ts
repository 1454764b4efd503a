// Whether the servers and tools that a real test needs are on this machine.
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { describe } from '@jest/globals'

/** What declares a group of tests: `describe`, or `describe.skip`. */
type Suite = typeof describe | typeof describe.skip

/** Where Debian keeps daemons, which a user's PATH may lack. */
const FOLDERS = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin']

/**
 * `describe` for tests that start servers on port 53 of loopback addresses, which takes root. Where a program or root is missing, one line
 * says so and the tests are skipped; with CERT_READY_REAL=required that is an Error.
 */
export function describeWith(programs: readonly string[], suite: typeof describe): Suite {
  const missing = missingHere(programs)
  if (missing.length === 0) return suite
  const lack = `not tested against real servers, for want of ${missing.join(', ')}`
  if (process.env['CERT_READY_REAL'] === 'required') throw new Error(lack)
  process.stderr.write(`${lack}\n`)
  return suite.skip
}

/** The path of a program. Throws an Error when it is not installed. */
export function programPath(program: string): string {
  const path = FOLDERS.map((folder) => join(folder, program)).find(isExecutable)
  if (path === undefined) throw new Error(`${program} is not installed`)
  return path
}

function missingHere(programs: readonly string[]): string[] {
  const absent = programs.filter((program) => !FOLDERS.some((folder) => isExecutable(join(folder, program))))
  return process.getuid?.() === 0 ? absent : [...absent, 'root']
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
