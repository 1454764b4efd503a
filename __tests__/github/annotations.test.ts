import * as core from '@actions/core'
import { afterEach, describe, expect, jest, test } from '@jest/globals'

import { annotate, logEvidence } from '../../src/github/annotations.ts'
import type { Cause, Report } from '../../src/report/report.ts'
import { hostileStrings, poisoned } from '../report/hostile-strings.ts'
import { cause, finding, record, report } from '../report/reports.ts'
import { blocked, ready, typo } from '../report/screens.ts'
import { fakeCore } from './fake-core.ts'

function failed(causes: readonly Cause[], more: Partial<Report> = {}): Report {
  return report([record({ state: 'failed' })], {
    causes,
    verdict: { state: 'failed', ready: false, headline: 'x' },
    ...more,
  })
}

describe('annotations', () => {
  test('are one error for each cause with its id as the title, and the headline as the failure', () => {
    const fake = fakeCore()
    annotate(fake, typo(), 'error')
    expect(fake.told).toEqual([
      {
        kind: 'error',
        text: '_acme-challenge.example.com TXT: the TXT value has one wrong character. Correct the record, then run this job again. https://github.com/OWNER/cert-ready/blob/v1/docs/diagnoses.md#value-typo',
        properties: { title: 'value-typo' },
      },
      { kind: 'failed', text: '❌ Not ready: the TXT value has one wrong character' },
    ])
  })

  test('of a run that is ready are only its warnings and notes', () => {
    const causes = [
      cause('alias-long', [finding()], { severity: 'warning' }),
      cause('ttl-long', [finding()], { severity: 'note' }),
    ]
    const fake = fakeCore()
    annotate(fake, { ...ready(), causes }, 'error')
    expect(fake.told.map(({ kind, properties }) => [kind, properties?.title])).toEqual([
      ['warning', 'alias-long'],
      ['notice', 'ttl-long'],
    ])
  })

  test('are at most nine errors, and the failure says how many more there are', () => {
    const fake = fakeCore()
    annotate(
      fake,
      failed(Array.from({ length: 14 }, (_, index) => cause(`cause-${index}`, [finding()]))),
      'error',
    )
    expect(fake.of('error')).toHaveLength(9)
    expect(fake.of('failed')).toEqual(['❌ Not ready: x (and 5 more causes, see the job summary)'])
  })

  test('are at most ten warnings and ten notices', () => {
    const causes = Array.from({ length: 14 }, (_, index) =>
      cause(`cause-${index}`, [finding()], { severity: 'warning' }),
    )
    const fake = fakeCore()
    annotate(fake, { ...ready(), causes }, 'error')
    expect(fake.of('warning')).toHaveLength(10)
    expect(fake.of('warning').at(-1)).toBe('and 5 more, see the job summary')
  })

  test('fail nothing under fail-on never', () => {
    const fake = fakeCore()
    annotate(fake, typo(), 'never')
    expect([fake.of('error'), fake.of('failed')]).toEqual([[], []])
    expect(fake.of('warning')).toHaveLength(2)
  })

  test('name a few of many records, and are never longer than the runner takes', () => {
    const indexes = Array.from({ length: 300 }, (_, index) => index)
    const records = indexes.map((index) => record({ name: `a${index}.example.`, state: 'failed' }))
    const fake = fakeCore()
    annotate(
      fake,
      failed([cause('x', [finding({ records: indexes, headline: 'y'.repeat(9_000) })])], { records }),
      'error',
    )
    expect(fake.of('error')[0]).toMatch(/^a0\.example TXT, .*a4\.example TXT and 295 more: y/)
    expect(fake.of('error')[0]?.length).toBeLessThanOrEqual(4_096)
  })
})

test('evidence is one closed group', () => {
  const fake = fakeCore()
  logEvidence(fake, blocked())
  const kinds = fake.told.map(({ kind }) => kind)
  expect([kinds[0], kinds.at(-1)]).toEqual(['group', 'end'])
  expect(new Set(kinds.slice(1, -1))).toEqual(new Set(['info']))
})

describe('a log read as the runner reads it', () => {
  afterEach(() => {
    jest.restoreAllMocks()
    process.exitCode = 0
  })

  test('holds the commands that we give and none that data gives', () => {
    const log: string[] = []
    jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
      log.push(String(chunk))
      return true
    })
    for (const text of hostileStrings()) {
      const hostile = poisoned(blocked(), text)
      annotate(core, hostile, 'error')
      logEvidence(core, hostile)
    }
    jest.restoreAllMocks()
    const commands = commandsIn(log.join(''))
    expect(new Set(commands)).toEqual(new Set(['error', 'group', 'endgroup']))
    expect(commands.filter((command) => command === 'error')).toHaveLength(2 * hostileStrings().length)
  })
})

/** The commands that the runner would obey: `::name ...::` at the beginning of a line, `##[name]` anywhere in it. */
function commandsIn(log: string): string[] {
  return log.split(/\r\n|\r|\n/).flatMap((line) => {
    const command = /^\s*::([^\s:]+)/.exec(line)?.[1]
    return command === undefined
      ? [...line.matchAll(/##\[([^\]]*)\]/g)].map(([, name = '']) => name)
      : [command]
  })
}
