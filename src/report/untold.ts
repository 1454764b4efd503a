// The servers of a run that is ready whose view nobody knows: those that were not heard, and those that said nothing that counts.
import type { RecordReport } from './report.ts'
import { withoutRoot } from './subject.ts'

/** `` `ns2.example.net` could not be heard. `ns3.example.net` gave no answer that counts. ``; empty where every server told. */
export function untoldSentences(records: readonly RecordReport[]): string[] {
  const names = [...new Set(records.flatMap(({ unheard }) => unheard))]
  const silent = names.filter((name) => !spoke(name, records))
  const vain = names.filter((name) => spoke(name, records))
  return [
    ...(silent.length > 0 ? [`${listed(silent)} could not be heard.`] : []),
    ...(vain.length > 0 ? [`${listed(vain)} gave no answer that counts.`] : []),
  ]
}

/** Whether the server answered at all: an error, a refusal or a broken message is no silence. */
export function spoke(name: string, records: readonly RecordReport[]): boolean {
  const key = withoutRoot(name).toLowerCase()
  return records.some(({ servers }) =>
    servers.some(
      ({ role, label, said }) =>
        role === 'authoritative' &&
        label.toLowerCase() === key &&
        said.kind !== 'silent' &&
        said.kind !== 'unreachable',
    ),
  )
}

function listed(names: readonly string[]): string {
  return names.map((name) => `\`${withoutRoot(name)}\``).join(', ')
}
