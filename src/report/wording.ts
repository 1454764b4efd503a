// The words and symbols for states. Symbols differ in shape as well as in colour, so that nobody needs the colour.
import type { Severity, Sight } from '../check/evidence.ts'
import type { State, Tally } from '../check/verdict.ts'
import type { Cause, RecordReport, ServerReport } from './report.ts'

export const SYMBOLS: Record<State, string> = {
  ready: '✅',
  waiting: '⏳',
  failed: '❌',
  blocked: '⛔',
  unknown: '❔',
}

/** Of one server's view. */
export const SIGHT_SYMBOLS: Record<Sight, string> = {
  right: SYMBOLS.ready,
  wrong: SYMBOLS.failed,
  absent: SYMBOLS.failed,
  'cannot-tell': SYMBOLS.unknown,
  'not-tested': SYMBOLS.unknown,
}

const TITLES: Record<State, string> = {
  ready: 'Ready',
  waiting: 'Not ready yet',
  failed: 'Not ready',
  blocked: 'Blocked',
  unknown: 'Could not tell',
}

const SEVERITY_SYMBOLS: Record<Exclude<Severity, 'error'>, string> = { warning: '⚠️', note: 'ℹ️' }

/** The symbol of a cause: that of the state it brings, or of its severity where it stops nothing. */
export function symbolOf({ severity, state }: Pick<Cause, 'severity' | 'state'>): string {
  return severity === 'error' ? SYMBOLS[state] : SEVERITY_SYMBOLS[severity]
}

/** The beginning of the first line: `❌ Not ready` */
export function verdictWords(state: State): string {
  return `${SYMBOLS[state]} ${TITLES[state]}`
}

/** `2/4 authoritative`, `1/3 resolvers`: how many of whom show what is expected; nothing of where there was nobody to count. */
export function tallies({
  authoritative,
  resolvers,
}: Pick<RecordReport, 'authoritative' | 'resolvers'>): string[] {
  return [
    ...(authoritative && authoritative.of > 0 ? [`${fraction(authoritative)} authoritative`] : []),
    ...(resolvers ? [`${fraction(resolvers)} resolvers`] : []),
  ]
}

/** `3/4` */
export function fraction({ right, of }: Tally): string {
  return `${right}/${of}`
}

/** Whether a server gives an alias on the way as it should, and so says nothing of the record at its end. */
export function isOnTheWay({ role, sight, said }: Pick<ServerReport, 'role' | 'sight' | 'said'>): boolean {
  return role === 'authoritative' && sight === 'right' && said.kind === 'alias'
}

/** Whether the question went out, so that the time until an answer means something. */
export function wasSent({ tries, notes }: Pick<ServerReport, 'tries' | 'notes'>): boolean {
  return tries > 0 && !notes.includes('no-route')
}

/** `1 record`, `3 records` */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}
