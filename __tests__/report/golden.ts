// Golden files: what writers print, kept in the repository so that a change of words is seen by those who review it.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'

const FOLDER = new URL('./golden/', import.meta.url)

/** The golden text of this name; with GOLDEN=write in the environment, `now` becomes it. */
export function golden(name: string, now: string): string {
  const file = new URL(name, FOLDER)
  if (process.env['GOLDEN'] === 'write') {
    mkdirSync(FOLDER, { recursive: true })
    writeFileSync(file, now)
  }
  return readFileSync(file, 'utf8')
}
