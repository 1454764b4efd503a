import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { startServing, type Demo } from '../../src/demo/demo.ts'
import { runCli } from './run-action.ts'

let still: Demo

beforeAll(async () => {
  still = await startServing()
})

afterAll(async () => {
  await still.stop()
})

const roots = () => ['--roots', still.roots.join(',')]

describe('the shipped terminal twin', () => {
  test('name, type and value as words; the result on standard output, progress on standard error', async () => {
    const { status, stdout, stderr } = await runCli([still.domain, 'TXT', still.expected, ...roots()])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^✅ Ready/)
    expect(stderr).toContain('cert-ready')
  })

  test('a value that is not there: status 1', async () => {
    const { status } = await runCli([still.domain, 'TXT', 'another', '--timeout', '1', ...roots()])
    expect(status).toBe(1)
  })

  test('nobody answers: status 3', async () => {
    const { status, stdout } = await runCli([
      still.domain,
      'TXT',
      'any',
      '--timeout',
      '3s',
      '--roots',
      '127.0.0.1:9',
    ])
    expect(status).toBe(3)
    expect(stdout).toMatch(/^❔|^❓|^⚠️|^❌/)
  })

  test('bad input: status 2, and the flag is named', async () => {
    const { status, stderr } = await runCli([still.domain, '--timeout', 'soon'])
    expect(status).toBe(2)
    expect(stderr).toMatch(/timeout: "soon" is not a duration/)
    expect((await runCli(['--tiemout', '5'])).status).toBe(2)
  })

  test('zone-file lines on standard input', async () => {
    const { status } = await runCli(roots(), { stdin: `${still.domain}. 60 IN TXT "${still.expected}"\n` })
    expect(status).toBe(0)
  })

  test('--json prints the report and nothing else', async () => {
    const { stdout } = await runCli([still.domain, 'TXT', still.expected, '--json', ...roots()])
    expect(JSON.parse(stdout)).toMatchObject({ version: 1, verdict: { state: 'ready' } })
  })

  test('without values it shows who answers what', async () => {
    const { status, stdout } = await runCli([still.domain, 'TXT', ...roots()])
    expect(status).toBe(0)
    expect(stdout).toContain(still.expected)
    expect(stdout).toContain('ns2.example.com')
  })

  test('explain, --help and --version work offline', async () => {
    expect((await runCli(['explain', 'value-typo'])).stdout).toContain('value-typo')
    expect((await runCli(['explain'])).stdout.split('\n')).toContain('value-typo')
    expect((await runCli(['explain', 'no-such-thing'])).status).toBe(2)
    expect((await runCli(['--help'])).stdout).toContain('--expected-values')
    expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })

  test('a report or ledger that cannot be written: status 2 before anything is asked', async () => {
    const places = ['--ledger', '/proc/none/ledger', '--report', '/']
    const { status, stdout, stderr } = await runCli([still.domain, 'TXT', ...roots(), ...places])
    expect(status).toBe(2)
    expect(stdout).toBe('')
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining('error: report: "/" cannot be written: EISDIR'),
      expect.stringContaining('error: ledger: "/proc/none/ledger" cannot be written: ENOENT'),
    ])
  })

  test('a disk that is full: a warning for each file, and the result all the same', async () => {
    const places = ['--ledger', '/dev/full', '--report', '/dev/full']
    const { status, stdout, stderr } = await runCli([still.domain, 'TXT', ...roots(), ...places])
    expect(status).toBe(0)
    expect(stdout).toMatch(/^✅ Ready/)
    expect(
      stderr.match(/^warning: The (?:report|ledger) could not be written to \/dev\/full: ENOSPC/gm),
    ).toHaveLength(2)
  })

  test('output that nobody reads: the exit status is that of the verdict', async () => {
    const wrong = ['TXT', 'another', '--timeout', '1', ...roots()]
    const ready = await runCli([still.domain, 'TXT', still.expected, ...roots()], { unread: true })
    const waiting = await runCli([still.domain, ...wrong], { unread: true })
    expect([ready.status, waiting.status]).toEqual([0, 1])
  })
})
