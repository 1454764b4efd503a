// The golden files of the gallery: what is printed for each case, kept so that a change of words is seen by those who review it.
import { readFileSync, writeFileSync } from 'node:fs'

/** With UPDATE_GALLERY=1 in the environment the files are written anew. */
export const UPDATES = process.env['UPDATE_GALLERY'] === '1'

/** The golden text of this name beside this file; `now` becomes it when files are written anew. */
export function golden(name: string, now: string): string {
  const file = new URL(name, import.meta.url)
  if (UPDATES) writeFileSync(file, now)
  return readFileSync(file, 'utf8')
}
