// What the README says of the benchmarks is what docs/benchmarks.md has measured.
import { readFileSync } from 'node:fs'

import { expect, test } from '@jest/globals'

const README = readFileSync('README.md', 'utf8').replaceAll('\n', ' ')

/** The mean lags of the first table that has them, in seconds, by who waits. */
function meanLags(): ReadonlyMap<string, number> {
  const [table = ''] = /^\|.*\| mean lag, s[^]*?\n\n/m.exec(readFileSync('docs/benchmarks.md', 'utf8')) ?? []
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()))
  return new Map(rows.map(([, who = '', , lag]) => [who, Number(lag)]))
}

test.each([
  [/It ends ([\d.]+) s after the last server/, 'cert-ready', 2],
  [/lego’s own check ([\d.]+) s/, 'lego 4.9.1’s own check, every 2 s', 2],
  [/a loop through a resolver ([\d.]+) s/, 'dnspython loop through the resolver, every 5 s', 0],
] as const)('the README has the measured lag in %s', (claim, who, digits) => {
  expect(claim.exec(README)?.[1]).toBe(meanLags().get(who)?.toFixed(digits))
})
