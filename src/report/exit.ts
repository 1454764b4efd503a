// The exit status of a run, for the step of a job and for a shell.
import type { Report } from './report.ts'

/** Exit statuses: everything required is right, it is not, the settings are broken, or nobody could tell. */
export const EXIT = { ready: 0, notReady: 1, badInput: 2, couldNotTell: 3 } as const

/** What `fail-on` may be: any want of readiness is an error, or nothing is. */
export type FailOn = 'error' | 'never'

/** The exit status for a report. Broken settings end a run before there is one, with `EXIT.badInput`. */
export function exitStatus({ verdict }: Report, failOn: FailOn): number {
  if (failOn === 'never') return EXIT.ready
  switch (verdict.state) {
    case 'ready':
      return EXIT.ready
    case 'waiting':
    case 'failed':
    case 'blocked':
      return EXIT.notReady
    case 'unknown':
      return EXIT.couldNotTell
  }
}
