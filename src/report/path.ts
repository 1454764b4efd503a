// Mermaid flowcharts of where a way breaks: from the owner name over its aliases to the servers that differ, and the climb to
// the CAA records that decide. Written in the oldest common dialect, since GitHub does not say which version it runs.
import { group } from '../check/grouping.ts'
import { answerWords } from './outstanding.ts'
import type { CaaReport, RecordReport, ServerReport } from './report.ts'
import { withoutRoot } from './subject.ts'
import { shorten, visible } from './visible.ts'

/** A box stays readable up to here; longer names lose their middle. */
const LONGEST_LABEL = 40
/** At most 12 boxes fit on a screen: names, servers and results share them. */
const MOST_NAMES = 4
const MOST_SERVERS = 4
/** Everything else is written as an entity, which no version takes for syntax. */
const PLAIN = /[^\p{L}\p{N} ,.:/…-]/gu
/** Colour is in the stroke and never in the fill, so that text stays readable in light and dark. */
const CLASSES = {
  good: 'classDef good stroke:#1a7f37,stroke-width:3px',
  bad: 'classDef bad stroke:#cf222e,stroke-width:3px',
  waiting: 'classDef waiting stroke:#9a6700,stroke-width:3px',
}

type Class = keyof typeof CLASSES

/** The way from the owner name to what the servers at its end say. */
export function pathDiagram(record: RecordReport): string[] {
  const hops = fewNames(record.path)
  const hidden = record.path.length - hops.length
  const end = record.path.at(-1)?.name
  const servers = record.servers.filter(({ role, name }) => role === 'authoritative' && name === end)
  const boxes = fewServers(servers)
  const results = group(boxes, ({ result }) => result)
  const last = `h${hops.length - 1}`
  return [
    'flowchart LR',
    ...hops.map(({ name, via = 'alias' }, at) => {
      if (at === 0) return `  h0["${text(name)}"]`
      const more = at === hops.length - 1 && hidden > 0 ? `${via}, after ${hidden} more` : via
      return `  h${at - 1} -- "${text(more)}" --> h${at}["${text(name)}"]`
    }),
    ...boxes.map(({ id, label }) => `  ${last} --> ${id}["${text(label)}"]`),
    ...results.flatMap((same, at) =>
      group(same, ({ edge }) => edge).map(
        (alike) =>
          `  ${alike.map(({ id }) => id).join(' & ')} ${arrow(alike[0].edge)} r${at}["${text(same[0].result)}"]`,
      ),
    ),
    ...classLines(boxes, results),
  ]
}

/** The climb from a name on the certificate to the CAA records that decide (RFC 8659 section 3), and what they mean for the CA. */
export function caaDiagram({ climb, decidedAt, allowed, refusal, verdict }: CaaReport, ca: string): string[] {
  const names = fewNames(climb)
  const last = `n${names.length - 1}`
  const says =
    decidedAt === undefined
      ? 'no CAA'
      : allowed.length > 0
        ? `issue ${allowed.join(', ')}`
        : 'issues to nobody'
  const { words, kind } = CAA_RESULTS[verdict]
  return [
    'flowchart LR',
    ...names.map((name, at) =>
      at === 0 ? `  n0["${text(name)}"]` : `  n${at - 1} -- "no CAA, climb" --> n${at}["${text(name)}"]`,
    ),
    `  ${last} -- "${text(verdict === 'failed' ? 'no answer' : (refusal ?? says))}" --> ca["${text(`${ca} ${words}`)}"]`,
    `  ${CLASSES[kind]}`,
    `  class ${last},ca ${kind}`,
  ]
}

const CAA_RESULTS: Record<CaaReport['verdict'], { words: string; kind: Class }> = {
  permitted: { words: 'permitted', kind: 'good' },
  forbidden: { words: 'refused', kind: 'bad' },
  failed: { words: 'refused', kind: 'bad' },
  undecided: { words: 'cannot tell', kind: 'waiting' },
}

/** A label: visible, cut in the middle, and without anything that Mermaid or HTML would take for syntax. It must not be empty. */
function text(label: string): string {
  if (label === '') return 'empty'
  return shorten(visible(withoutRoot(label)), LONGEST_LABEL).replace(
    PLAIN,
    (character) => `#${character.codePointAt(0) ?? 0};`,
  )
}

interface Box {
  readonly id: string
  readonly label: string
  readonly result: string
  readonly edge: string
  readonly kind: Class
}

/** One box a server; where there are many, those that are right share one. */
function fewServers(servers: readonly ServerReport[]): Box[] {
  if (servers.length <= MOST_SERVERS) return servers.map((server, at) => boxOf([server], at))
  const right = servers.filter(({ sight }) => sight === 'right')
  const others = servers.filter(({ sight }) => sight !== 'right')
  const single = others.slice(0, MOST_SERVERS - 2).map((server): [ServerReport] => [server])
  const rest = others.slice(MOST_SERVERS - 2)
  return [right, ...single, rest].flatMap((same, at) => {
    const [first, ...more] = same
    return first ? [boxOf([first, ...more], at)] : []
  })
}

function boxOf(servers: readonly [ServerReport, ...ServerReport[]], at: number): Box {
  const [{ label, address, serial, sight }] = servers
  const alone = servers.length === 1
  return {
    id: `s${at}`,
    label: alone ? `${label.split('.')[0] ?? label} ${address}` : `${servers.length} servers`,
    result: resultOf(servers),
    edge: alone && serial !== undefined ? `serial ${serial}` : '',
    kind: sight === 'right' ? 'good' : sight === 'cannot-tell' ? 'waiting' : 'bad',
  }
}

function resultOf([first, ...more]: readonly [ServerReport, ...ServerReport[]]): string {
  if (first.sight === 'right') return 'right value'
  if (more.length > 0) return 'not right'
  return answerWords(first)
}

function arrow(edge: string): string {
  return edge === '' ? '-->' : `-- "${text(edge)}" -->`
}

function classLines(boxes: readonly Box[], results: readonly (readonly [Box, ...Box[]])[]): string[] {
  const kinds = (Object.keys(CLASSES) as Class[]).filter((kind) => boxes.some((box) => box.kind === kind))
  return kinds.flatMap((kind) => {
    const members = [
      ...boxes.filter((box) => box.kind === kind).map(({ id }) => id),
      ...results.flatMap(([first], at) => (first.kind === kind ? [`r${at}`] : [])),
    ]
    return [`  ${CLASSES[kind]}`, `  class ${members.join(',')} ${kind}`]
  })
}

/** The first names and the last. */
function fewNames<T>(names: readonly T[]): readonly T[] {
  if (names.length <= MOST_NAMES) return names
  return [...names.slice(0, MOST_NAMES - 1), ...names.slice(-1)]
}
