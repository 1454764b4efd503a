import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startDemo, startServing, type Demo } from '../../src/demo/demo.ts'
import { runAction } from './run-action.ts'

let still: Demo

beforeAll(async () => {
  still = await startServing()
})

afterAll(async () => {
  await still.stop()
})

function inputs(demo: Demo, others: Record<string, string> = {}): Record<string, string> {
  return {
    domains: demo.domain,
    'expected-values': demo.expected,
    roots: demo.roots.join('\n'),
    timeout: '10s',
    'fail-fast': 'true',
    'fail-on': 'error',
    summary: 'true',
    comment: 'never',
    'commit-status': 'false',
    'comment-key': 'default',
    ...others,
  }
}

describe('the shipped action', () => {
  test('a record that is right: status 0, all outputs, a summary, no annotation', async () => {
    const step = await runAction(inputs(still))
    expect(step.status).toBe(0)
    expect(step.outputs).toMatchObject({
      ready: 'true',
      state: 'ready',
      failed: '[]',
      cause: '[]',
      'retry-after': '',
    })
    expect(step.outputs['summary']).toBe(step.summary)
    expect(step.summary).toMatch(/^## ✅ Ready/)
    expect(step.report?.records[0]?.authoritative).toEqual({ right: 2, of: 2 })
    expect(step.ledger.length).toBe(step.report?.questions)
    expect(step.stdout).not.toMatch(/^::(error|warning)/m)
    expect(step.stderr).toBe('')
  })

  test('a wrong value: status 1, the cause as annotation and output, the domain as output', async () => {
    const demo = await startDemo({ fail: true })
    const step = await runAction(inputs(demo, { timeout: '15s' }))
    await demo.stop()
    expect(step.status).toBe(1)
    expect(step.outputs).toMatchObject({
      ready: 'false',
      state: 'failed',
      cause: '["value-typo"]',
      failed: `["${demo.domain}"]`,
    })
    expect(step.stdout).toMatch(/^::error title=value-typo::/m)
    expect(step.summary).toMatch(/^## ❌ Not ready: the TXT value has one wrong character/)
  })

  test('fail-on: never does not fail the step', async () => {
    const step = await runAction(
      inputs(still, { 'expected-values': 'another value', timeout: '1s', 'fail-on': 'never' }),
    )
    expect(step.status).toBe(0)
    expect(step.outputs).toMatchObject({ ready: 'false' })
  })

  test('the time is over: status 1, state waiting, not later than a second after the timeout', async () => {
    const step = await runAction(inputs(still, { 'expected-values': 'another value', timeout: '2s' }))
    expect(step.status).toBe(1)
    expect(step.outputs).toMatchObject({ ready: 'false', state: 'waiting' })
    expect(step.report?.took).toBeLessThan(3_000)
  })

  test('every broken input is named, what was given and what is allowed, and nothing is asked', async () => {
    const step = await runAction(
      inputs(still, { timeout: '5 minuten', match: 'contain', 'fail-on': 'never' }),
    )
    expect(step.status).toBe(2)
    expect(step.stdout).toMatch(/^::error title=timeout::.*5 minuten.*90s/m)
    expect(step.stdout).toMatch(/^::error title=match::.*contain.*exact/m)
    expect(step.outputs).toEqual({
      ready: 'false',
      state: '',
      failed: '[]',
      cause: '[]',
      'retry-after': '',
      report: '',
      ledger: '',
      summary: step.summary,
    })
    expect(step.summary).toMatch(/^## ❌ Not checked: 2 mistakes in the settings$/m)
    expect(step.summary).toMatch(/^\| `match` \| {2}\| .*contain.*exact/m)
  })

  test('broken inputs are not in the summary where none is wanted', async () => {
    const step = await runAction(inputs(still, { timeout: 'soon', summary: 'false' }))
    expect(step.status).toBe(2)
    expect(step.summary).toBe('')
    expect(step.outputs).toMatchObject({ ready: 'false' })
  })

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'on %s summary, outputs and report are written as they stand',
    async (signal) => {
      const step = await runAction(inputs(still, { 'expected-values': 'another value', timeout: '60s' }), {
        signals: [[2_000, signal]],
      })
      expect(step.ms).toBeLessThan(3_500)
      expect(step.report?.ending).toBe('cancelled')
      expect(step.outputs).toMatchObject({ ready: 'false', state: 'waiting' })
      expect(step.summary).toMatch(/^## ⏳/)
    },
  )
})

test('a log that nobody reads takes nothing along', async () => {
  const step = await runAction(inputs(still), { unread: true })
  expect(step.status).toBe(0)
  expect(step.outputs).toMatchObject({ ready: 'true', state: 'ready' })
  expect(step.summary).toMatch(/^## ✅ Ready/)
})

describe('a file that cannot be written', () => {
  test('is a broken input where the user named it, and nothing is asked', async () => {
    const step = await runAction(inputs(still, { report: '/proc/none/report.json', ledger: '/' }))
    expect(step.status).toBe(2)
    expect(step.stdout).toMatch(/^::error title=report::.*"\/proc\/none\/report.json" cannot be written/m)
    expect(step.stdout).toMatch(/^::error title=ledger::.*"\/" cannot be written/m)
    expect(step.stderr).toBe('')
  })

  test('costs the file and nothing else where the runner names it', async () => {
    const env = {
      RUNNER_TEMP: '/proc/none',
      GITHUB_OUTPUT: '/nonexistent/output',
      GITHUB_STEP_SUMMARY: '/nonexistent/summary',
    }
    const step = await runAction(inputs(still), { env })
    expect(step.status).toBe(0)
    expect(step.stdout).toContain('✅ Ready')
    const warnings = step.stdout.split('\n').filter((line) => line.startsWith('::warning'))
    expect(warnings).toEqual([
      expect.stringContaining('There is no report'),
      expect.stringContaining('There is no ledger'),
      expect.stringContaining('No job summary was written'),
      expect.stringContaining('The outputs could not be set'),
    ])
    expect(step.stderr).toBe('')
  })

  test('is one warning where the disk is full, and the rest is told', async () => {
    const step = await runAction(inputs(still, { report: '/dev/full', ledger: '/dev/full' }))
    expect(step.status).toBe(0)
    expect(step.stdout.match(/^::warning.*ENOSPC: no space left on device$/gm)).toHaveLength(2)
    expect(step.outputs).toMatchObject({ ready: 'true', report: '', ledger: '' })
    expect(step.summary).toMatch(/^## ✅ Ready/)
  })
})
