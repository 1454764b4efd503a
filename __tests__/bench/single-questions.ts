// What single questions and a single check cost: what the scripts that measure it print.
import { execFileSync } from 'node:child_process'

import { circumstances, load, NODE } from './machine.ts'

/** Ten thousand names, beside Node's own resolver; lines of Markdown. */
export function measureLanes(): string[] {
  return [
    'Ten thousand names at four servers that answer after 20 ms, beside Node’s own resolver (`scripts/bench-lanes.mjs`).',
    ...output('scripts/bench-lanes.mjs'),
  ]
}

/** One check that is right at once; lines of Markdown. */
export function measureStart(): string[] {
  return [
    'One check that is right at once, from the start to the end of the process (`scripts/bench-start.mjs`).',
    ...output('scripts/bench-start.mjs', NODE),
  ]
}

/** A script says itself which of its goals are missed, and its exit status says no more. */
function output(script: string, ...args: readonly string[]): string[] {
  const before = load().toFixed(1)
  let said: string
  try {
    said = execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' })
  } catch (error) {
    said = String((error as { stdout?: string }).stdout)
  }
  return ['', '```text', said.trimEnd(), '```', '', `Measured ${circumstances()}; load before: ${before}.`]
}
