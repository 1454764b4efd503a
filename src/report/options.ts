// What a user can do while caches hold on to an old answer.
import { code, link, table } from './markdown.ts'
import type { RecordReport, Report } from './report.ts'
import { quotedSubject } from './subject.ts'
import { prose } from './markdown.ts'
import { between, durationSetting, roomyTimeout } from './time.ts'

/** The choices as a table; empty where no cache is in the way. */
export function optionsTable(report: Report): string {
  const waiting = report.records.filter(
    ({ state, servers }) => state === 'waiting' && servers.some(({ until }) => until),
  )
  if (waiting.length === 0) return ''
  const rows = [...goOn(report, waiting), ...waitLonger(report), ...flush(waiting)]
  return rows.length === 0 ? '' : table(['What you can do', ''], ['left', 'left'], rows)
}

/** A CA asks the authoritative servers, so what only caches lack does not stop it. */
function goOn({ settings }: Report, waiting: readonly RecordReport[]): string[][] {
  const seen = waiting.every(({ authoritative }) => authoritative && authoritative.right === authoritative.of)
  const certificate = settings.challenge !== undefined || settings.ca !== undefined
  if (settings.require !== 'resolvers' || !seen) return []
  return [
    [
      certificate ? 'Go on, the CA will see the record' : 'Go on, if your visitors can wait',
      code('require: authoritative'),
    ],
  ]
}

/** A timeout that reaches to the end of the caches, with a minute to spare. */
function waitLonger({ verdict, settings, began }: Report): string[][] {
  if (verdict.until === undefined) return []
  const needed = between(began, verdict.until)
  if (needed <= settings.timeout) return []
  const was = code(durationSetting(settings.timeout))
  return [['Wait for the cache', `${code(`timeout: ${roomyTimeout(needed)}`)} (it was ${was})`]]
}

function flush(waiting: readonly RecordReport[]): string[][] {
  return waiting.flatMap((record) =>
    record.servers.flatMap(({ until, flush, label }) =>
      until !== undefined && flush !== undefined
        ? [['Empty the cache', link(`Flush ${prose(quotedSubject(record))} at ${prose(label)}`, flush)]]
        : [],
    ),
  )
}
