// `cert-ready explain ID`: the section of docs/diagnoses.md, offline.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { RULE_IDS } from '../diagnose/ids.ts'
import { EXIT } from '../report/exit.ts'
import { logLine } from '../report/visible.ts'
import type { Screen } from './screen.ts'

/** Prints what an id means; without one, all ids. Gives the exit status. */
export function explain(id: string | undefined, screen: Screen): number {
  if (id === undefined) {
    for (const known of RULE_IDS) screen.print(known)
    return EXIT.ready
  }
  const text = sectionOf(id)
  if (text === undefined) {
    screen.note(logLine(`error: there is no diagnosis "${id}"; cert-ready explain lists them all`))
    return EXIT.badInput
  }
  screen.print(text)
  return EXIT.ready
}

/** From src/terminal/ as from dist/cli/. Joined in parts, or the bundler would take it for a module. */
const PAGE = ['..', '..', 'docs', 'diagnoses.md']

/** From the heading that is the id to the next of its kind. */
function sectionOf(id: string): string | undefined {
  const page = readFileSync(join(dirname(fileURLToPath(import.meta.url)), ...PAGE), 'utf8')
  const section = page.split(/^## /m).find((part) => part.startsWith(`${id}\n`))
  return section?.trim()
}
