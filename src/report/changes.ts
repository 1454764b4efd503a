// The lines of a zone file that a report asks to change.
import { linesToCreate } from './create.ts'
import { FEW_RECORDS } from './headline.ts'
import { leadingCause } from './outlook.ts'
import type { Finding, Report } from './report.ts'

/** The lines of the cure of the leading cause; where no cause is known, those of a few records that nobody has. */
export function changesOf(report: Report): Finding['cure']['lines'] {
  const leading = leadingCause(report)
  if (leading) return leading.findings[0]?.cure.lines ?? []
  return report.records.length > FEW_RECORDS ? [] : linesToCreate(report.records)
}
