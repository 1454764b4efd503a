import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { describe, expect, test } from '@jest/globals'

import { SettingsError } from '../src/config/mistake.ts'
import { openRunFiles, type WantedFile } from '../src/run-files.ts'
import { ready } from './report/screens.ts'

function named(path: string): WantedFile {
  return { path, named: true }
}

function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'cert ready '))
}

async function mistakesOf(opening: Promise<unknown>): Promise<string[]> {
  try {
    await opening
  } catch (error) {
    if (error instanceof SettingsError)
      return error.mistakes.map(({ input, sentence }) => `${input}: ${sentence}`)
    throw error
  }
  return []
}

describe('the files of a run', () => {
  test('hold the report and every line of the ledger, in folders that were not there', async () => {
    const folder = freshFolder()
    const report = join(folder, 'a', 'b', 'report.json')
    const ledger = join(folder, 'c', 'ledger.jsonl')
    const files = await openRunFiles({ report: named(report), ledger: named(ledger) })
    files.record?.('one')
    files.record?.('two')
    expect(await files.finish(ready())).toEqual({ written: { report, ledger }, failures: [] })
    expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual(ready())
    expect(readFileSync(ledger, 'utf8')).toBe('one\ntwo\n')
  })

  test('need not be', async () => {
    const files = await openRunFiles({})
    expect(files.record).toBeUndefined()
    expect(await files.finish(ready())).toEqual({ written: {}, failures: [] })
  })

  test('that the user named and that cannot be written are mistakes, all at once', async () => {
    const opening = openRunFiles({ report: named('/proc/none/x/report'), ledger: named(freshFolder()) })
    expect(await mistakesOf(opening)).toEqual([
      'report: "/proc/none/x/report" cannot be written: ENOENT: no such file or directory. Allowed: the path of a file to write.',
      expect.stringMatching(
        /^ledger: ".*" cannot be written: EISDIR: illegal operation on a directory\. Allowed/,
      ),
    ])
  })

  test('that nobody named and that cannot be written are missed, and the others are written', async () => {
    const report = join(freshFolder(), 'report.json')
    const files = await openRunFiles({
      report: named(report),
      ledger: { path: '/proc/none/ledger', named: false },
    })
    expect(files.missing).toEqual([
      'There is no ledger, for /proc/none/ledger cannot be written: ENOENT: no such file or directory',
    ])
    expect(await files.finish(ready())).toEqual({ written: { report }, failures: [] })
    expect(existsSync(report)).toBe(true)
  })

  test('on a full disk are failures, one for each, however much was written', async () => {
    const files = await openRunFiles({ report: named('/dev/full'), ledger: named('/dev/full') })
    for (let line = 0; line < 3_000; line++) files.record?.('x'.repeat(100))
    const { written, failures } = await files.finish(ready())
    expect(written).toEqual({})
    expect(failures.toSorted()).toEqual([
      'The ledger could not be written to /dev/full: ENOSPC: no space left on device',
      'The report could not be written to /dev/full: ENOSPC: no space left on device',
    ])
  })
})
