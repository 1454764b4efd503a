// The small print of a summary: when, how long, from where, and where to read more.
import { docsOf } from './cause-section.ts'
import { code, link, prose, unbroken } from './markdown.ts'
import { leadingCause } from './outlook.ts'
import type { Report } from './report.ts'
import { duration, stamp } from './time.ts'

/** The footer of a summary. */
export function footer(report: Report): string {
  const { ended, seenFrom, tool } = report
  const cause = leadingCause(report)
  const parts = [
    stamp(ended),
    endingOf(report),
    resolversOf(report),
    seenFrom === undefined ? '' : `seen from ${prose(seenFrom)}`,
    cause
      ? link(`${code(cause.id)} explained`, docsOf(report, cause.id))
      : link('how to read this', report.docs),
    `cert-ready ${tool}`,
  ]
  return `<sub>${parts.filter((part) => part !== '').join(' · ')}</sub>`
}

function endingOf({ ending, took, settings }: Report): string {
  const time = unbroken(duration(took))
  const limit = unbroken(duration(settings.timeout))
  switch (ending) {
    case 'ready':
      return `took ${time}`
    case 'final':
      return `stopped after ${time} of ${limit}, because the answer was final`
    case 'timeout':
      return `ended at the timeout of ${limit}`
    case 'cancelled':
      return `cancelled after ${time} of ${limit}`
  }
}

/** What was not looked at is said. */
function resolversOf({ records, settings }: Report): string {
  const asked = records.some(({ resolvers }) => resolvers)
  if (settings.require === 'resolvers-only') return 'authoritative servers: not asked'
  return asked ? '' : 'resolvers: not asked'
}
