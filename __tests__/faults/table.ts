// The page about faults: what the gate comes to behind each of them, and what it says of the server.
import type { Report } from '../../src/report/report.ts'
import { markdownTable } from '../real/markdown-table.ts'
import type { Transport } from '../world/host.ts'
import { serversIn } from './stage.ts'

/** What came of a fault over one transport. */
export interface Outcome {
  readonly does: string
  readonly over: Transport
  /** The runs in which one server of two has the fault, and both have it. */
  readonly one: Report
  readonly all: Report
}

const OVER: Readonly<Record<Transport, string>> = { udp: 'UDP', tcp: 'TCP', tls: 'DoT', https: 'DoH' }

const PAGE = `# What a fault of a server comes to

The whole gate in front of two servers that have the record, over one transport, one of them or both with a fault. First the state after 12
seconds or when it was ready, then what was heard of the server with the fault, then the causes that the report names. Over UDP and TCP the
servers are authoritative; TCP follows a truncated answer. Over DoT and DoH they are resolvers (\`require: resolvers-only\`), and each of them
must be right.

The same runs without the record are never ready, and none lasts a second longer than its timeout. When the fault goes away, all are ready
within ten seconds. \`CERT_READY_WRITE=docs npm test -- __tests__/faults.test.ts\` writes this page, and without that the test holds it to what
it sees.

`

/** The page, as the formatter of the repository writes it. */
export function faultsPage(outcomes: readonly Outcome[]): string {
  const rows = outcomes.map(({ does, over, one, all }) => [
    `The server ${does}`,
    OVER[over],
    cell(one),
    cell(all),
  ])
  return PAGE + markdownTable(['Fault', 'Over', 'At one server of two', 'At both'], rows)
}

function cell(report: Report): string {
  const heard = serversIn(report).bad?.said.words ?? 'not asked'
  const causes = report.causes.map(({ id }) => `\`${id}\``)
  return [report.verdict.state, heard, ...causes].join(', ')
}
