// The files of a run: the report, and the ledger that grows while it goes on. Both are opened before the first question, so that a
// path that cannot be written to is a broken setting; a disk that fills up later costs the file and not the result.
import { existsSync, mkdirSync, type WriteStream } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import { finished } from 'node:stream/promises'

import { createNotebook, SettingsError } from './config/mistake.ts'
import type { Report } from './report/report.ts'

type FileName = 'report' | 'ledger'

/** A file to write, and whether the user named it: only then it is a mistake that it cannot be written. */
export interface WantedFile {
  readonly path: string
  readonly named: boolean
}

/** The files of one run while it goes on. */
export interface RunFiles {
  /** What could not be opened though nobody named it, in sentences. */
  readonly missing: readonly string[]
  /** Takes a line of the ledger; absent when there is none. */
  readonly record?: (line: string) => void
  /** Writes the report and ends the ledger; gives the paths of what is whole, and what failed in sentences. */
  finish(report: Report): Promise<{ written: { [F in FileName]?: string }; failures: string[] }>
}

/** Opens the files, folders on the way included. Rejects with a SettingsError if one that the user named cannot be written. */
export async function openRunFiles(wanted: { readonly [F in FileName]?: WantedFile }): Promise<RunFiles> {
  const notebook = createNotebook()
  const missing: string[] = []
  const handles = { report: await openOne('report'), ledger: await openOne('ledger') }
  if (notebook.mistakes.length > 0) {
    for (const handle of Object.values(handles)) await handle?.close()
    throw new SettingsError(notebook.mistakes)
  }
  const ledger = handles.ledger && beginLedger(handles.ledger.createWriteStream())
  return {
    missing,
    ...(ledger && { record: ledger.record }),
    async finish(report) {
      const written: { [F in FileName]?: string } = {}
      const failures: string[] = []
      await Promise.all([
        settle('report', handles.report && writeReport(handles.report, report)),
        settle('ledger', ledger?.end()),
      ])
      return { written, failures }

      async function settle(name: FileName, writing: Promise<void> | undefined): Promise<void> {
        const path = wanted[name]?.path
        if (!writing || path === undefined) return
        try {
          await writing
          written[name] = path
        } catch (error) {
          failures.push(`The ${name} could not be written to ${path}: ${reasonOf(error)}`)
        }
      }
    },
  }

  async function openOne(name: FileName): Promise<FileHandle | undefined> {
    const file = wanted[name]
    if (!file) return undefined
    try {
      makeFolder(dirname(file.path))
      return await open(file.path, 'w')
    } catch (error) {
      const problem = `cannot be written: ${reasonOf(error)}`
      if (file.named)
        notebook.on(name).mistake({ given: file.path, problem, allowed: 'the path of a file to write' })
      else missing.push(`There is no ${name}, for ${file.path} ${problem}`)
      return undefined
    }
  }
}

/** Level by level: `recursive` of Node tries for ever where a folder is missing and cannot be made, as below /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent)
  mkdirSync(folder)
}

/** The listener keeps a fault from ending the run; the stream takes no more after it, and tells it at the end. */
function beginLedger(stream: WriteStream): { record: (line: string) => void; end: () => Promise<void> } {
  stream.on('error', () => {})
  return {
    record: (line) => void stream.write(`${line}\n`),
    async end() {
      stream.end()
      await finished(stream)
    },
  }
}

async function writeReport(handle: FileHandle, report: Report): Promise<void> {
  try {
    await handle.writeFile(`${JSON.stringify(report, undefined, 2)}\n`)
  } finally {
    await handle.close()
  }
}

/** `ENOSPC: no space left on device`, without the system call and the path that Node adds. */
function reasonOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).message.replace(/, \w+(?: '.*')?$/s, '')
}
