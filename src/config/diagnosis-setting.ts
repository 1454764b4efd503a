// Readers of the settings that change how diagnoses count. Which ids exist is known elsewhere.
import type { Severity } from '../check/evidence.ts'
import { nearestWord } from './nearest.ts'
import type { Reader } from './reader.ts'

/** The id of a diagnosis as it was written. */
export interface WrittenId {
  readonly id: string
  readonly text: string
  readonly line?: number
}

/** A line `id: severity`. */
export interface WrittenSeverity extends WrittenId {
  readonly severity: Severity
}

const SEVERITIES = ['note', 'warning', 'error'] as const satisfies readonly Severity[]
const ASSIGNMENT = /^([^:\s]+)\s*:\s*(\S+)$/

/** Takes the id of a diagnosis. */
export const readId: Reader<WrittenId> = (entry) => ({ ...entry, id: entry.text })

/** Reads a line `id: severity`. */
export const readSeverity: Reader<WrittenSeverity> = (entry, notes) => {
  const [, id = '', word = ''] = ASSIGNMENT.exec(entry.text) ?? []
  const severity = SEVERITIES.find((known) => known === word.toLowerCase())
  if (severity) return { ...entry, id, severity }
  notes.mistake({
    line: entry.line,
    given: entry.text,
    problem: 'does not give a diagnosis a severity',
    allowed: SEVERITIES.map((known) => `"id: ${known}"`).join(', '),
    meant: meantLine(id, word),
  })
  return undefined
}

function meantLine(id: string, word: string): string | undefined {
  const near = nearestWord(word, SEVERITIES)
  return near === undefined ? undefined : `${id}: ${near}`
}
