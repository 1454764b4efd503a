import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, describe, expect, test } from '@jest/globals'
import * as core from '@actions/core'

import { SETTING_NAMES } from '../../src/config/settings.ts'
import { readInputs } from '../../src/github/inputs.ts'
import { setOutputs, writeJobSummary } from '../../src/github/outputs.ts'
import type { Report } from '../../src/report/report.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { record, report } from '../report/reports.ts'
import { forty, ready, remembered, typo } from '../report/screens.ts'
import { fakeCore } from './fake-core.ts'

const PLACES = { report: '/tmp/report.json', ledger: '/tmp/ledger.jsonl' }

function outputsOf(screen: Report): Record<string, string> {
  const fake = fakeCore()
  setOutputs(fake, screen, PLACES)
  return fake.outputs
}

describe('outputs', () => {
  test('of a run that is ready have nothing that failed and no time to look again', () => {
    expect(outputsOf(ready())).toEqual({
      ready: 'true',
      state: 'ready',
      failed: '[]',
      cause: '[]',
      'retry-after': '',
      summary: summaryOf(ready()),
      ...PLACES,
    })
  })

  test('name what failed by the names on the certificate, and the causes by id', () => {
    expect(outputsOf(typo())).toMatchObject({
      ready: 'false',
      state: 'failed',
      failed: '["example.com"]',
      cause: '["value-typo"]',
    })
    expect(JSON.parse(outputsOf(forty())['failed'] ?? '')).toHaveLength(5)
  })

  test('name what failed by owner names where there is no certificate, each once', () => {
    const waiting = record({ name: 'www.example.com.', state: 'waiting' })
    expect(outputsOf(report([waiting, { ...waiting, type: 'AAAA' }, record()]))['failed']).toBe(
      '["www.example.com"]',
    )
  })

  test('stay within what a job may pass on, however many records there are', () => {
    const many = report(
      Array.from({ length: 3_000 }, (_, index) => record({ name: `host-${index}.example.com.` })),
    )
    expect(summaryOf(many).length).toBeGreaterThan(250_000)
    expect(outputsOf(many)['summary']?.length).toBeLessThanOrEqual(250_000)
  })

  test('are empty for files that were not written', () => {
    const fake = fakeCore()
    setOutputs(fake, ready(), { report: '/tmp/report.json' })
    expect(fake.outputs).toMatchObject({ report: '/tmp/report.json', ledger: '' })
  })

  test('that cannot be set are one warning', () => {
    const fake = fakeCore()
    const setOutput = (): void => {
      throw new Error('Missing file at path: /none\n::error::x')
    }
    setOutputs({ ...fake, setOutput }, ready(), PLACES)
    expect(fake.told.map(({ kind, text }) => `${kind}: ${text}`)).toEqual([
      'warning: The outputs could not be set: Missing file at path: /none\\010::error::x',
    ])
  })

  test('give whole seconds until looking again can help', () => {
    expect(outputsOf(remembered())['retry-after']).toBe('867')
    expect(outputsOf(report([record()], { verdict: { retryAfter: 1_001 } }))['retry-after']).toBe('2')
  })
})

describe('the job summary', () => {
  afterEach(() => {
    delete process.env['GITHUB_STEP_SUMMARY']
    core.summary.emptyBuffer()
  })

  // This comes first, since the toolkit remembers the file once it has found one.
  test('is missed in one line where the runner has none', async () => {
    const fake = fakeCore()
    await writeJobSummary({ ...fake, summary: core.summary }, '## Ready\n')
    expect(fake.of('info')).toEqual([expect.stringContaining('No job summary was written')])
  })

  test('is missed in a warning where the file that the runner names is not there', async () => {
    process.env['GITHUB_STEP_SUMMARY'] = '/nonexistent/summary.md'
    const fake = fakeCore()
    await writeJobSummary({ ...fake, summary: core.summary }, '## Ready\n')
    expect(fake.of('warning')).toEqual([expect.stringContaining('No job summary was written')])
    core.summary.emptyBuffer()
  })

  test('is appended to the file of the runner', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'cert ready ')), 'summary.md')
    writeFileSync(file, 'before\n')
    process.env['GITHUB_STEP_SUMMARY'] = file
    const fake = fakeCore()
    await writeJobSummary({ ...fake, summary: core.summary }, '## Ready\n')
    expect(readFileSync(file, 'utf8')).toBe('before\n## Ready\n')
    expect(fake.told).toEqual([])
  })
})

describe('inputs', () => {
  test('are the texts of all settings as the runner passes them, white space and all', () => {
    process.env['INPUT_EXPECTED-VALUES'] = ' a\nb '
    const inputs = readInputs(core)
    delete process.env['INPUT_EXPECTED-VALUES']
    expect(Object.keys(inputs)).toEqual(SETTING_NAMES)
    expect(inputs['expected-values']).toBe(' a\nb ')
    expect(inputs['domains']).toBe('')
  })
})
