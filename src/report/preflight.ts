// A record of which nobody knows the value yet, so that only the way to it was looked at.
import type { RecordReport } from './report.ts'

/** Whether the record is that of a challenge whose value was not given. */
export function isPreflight({ anyValue, type, domains }: RecordReport): boolean {
  return anyValue && type === 'TXT' && domains.length > 0
}

/** What was found at the end of the way: `The record is not there yet; no value was checked.` */
export function foundOf(records: readonly RecordReport[]): string {
  const absent = records.filter(isNotThere).length
  if (absent === 0) return 'No value was checked.'
  const which =
    records.length === 1
      ? 'The record is'
      : absent === records.length
        ? 'The records are'
        : `${absent} of the records ${absent === 1 ? 'is' : 'are'}`
  return `${which} not there yet; no value was checked.`
}

function isNotThere({ servers }: RecordReport): boolean {
  const kinds = servers.filter(({ role }) => role === 'authoritative').map(({ said }) => said.kind)
  return !kinds.includes('answer') && kinds.some((kind) => kind === 'nodata' || kind === 'nxdomain')
}
