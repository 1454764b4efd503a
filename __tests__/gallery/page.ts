// docs/diagnoses.md: a section for each id, of which tests write what a run can show, and people the rest.
import { readFileSync, writeFileSync } from 'node:fs'
import type { Cause } from '../../src/report/report.ts'
import type { GalleryCase } from './case.ts'

const PAGE = new URL('../../docs/diagnoses.md', import.meta.url)

/** The parts of a section, in their order. */
export const PARTS = [
  'What it means',
  'How it looks',
  'Why it happens',
  'How to cure it',
  'How to silence it',
] as const

export function readPage(): string {
  return readFileSync(PAGE, 'utf8')
}

export function writePage(text: string): void {
  writeFileSync(PAGE, text)
}

/** The sections by their ids, in their order; each without its heading. */
export function sectionsOf(page: string): Map<string, string> {
  const [, ...sections] = page.split(/^## /m)
  return new Map(
    sections.map((section) => {
      const end = section.indexOf('\n')
      return [section.slice(0, end), section.slice(end + 1)] as const
    }),
  )
}

/** The page with another text for one section. Throws a RangeError where it has none. */
export function withSection(page: string, id: string, text: string): string {
  const before = sectionsOf(page).get(id)
  if (before === undefined) throw new RangeError(`docs/diagnoses.md has no section ${id}`)
  return page.replace(`## ${id}\n${before}`, () => `## ${id}\n${text}`)
}

/** What stands in one part of a section; undefined where the section does not have it. */
export function partOf(section: string, part: (typeof PARTS)[number]): string | undefined {
  const [, after] = section.split(`**${part}.** `)
  return after?.split(/^\*\*(?:What|How|Why) [^*]+\.\*\* /m)[0]?.trim()
}

/** The section with another text in one part. Throws a RangeError where it does not have it. */
export function withPart(section: string, part: (typeof PARTS)[number], text: string): string {
  const before = partOf(section, part)
  if (before === undefined) throw new RangeError(`a section has no part "${part}"`)
  return section.replace(`**${part}.** ${before}`, () => `**${part}.** ${text}`)
}

/** How a case looks: the settings, the zones, what they cannot show, and what is printed. */
export function exampleOf({ zones, remark, settings }: GalleryCase, printed: string): string {
  const texts = Object.entries(zones).flatMap(([apex, script]) => {
    const text = (typeof script === 'string' ? script : (script.text ?? '')).trim()
    return text === '' ? [] : [`In the zone \`${apex.replace(/(?<=.)\.$/, '')}\`:`, fence('text', text)]
  })
  return [
    'With these settings:',
    fence(
      'yaml',
      Object.entries(settings)
        .filter(([, value]) => value !== '')
        .map(settingLines)
        .join('\n'),
    ),
    ...texts,
    ...(remark === undefined ? [] : [remark]),
    'The run prints:',
    fence('text', printed.trimEnd()),
  ].join('\n\n')
}

/** How an id is silenced, by its severity and by what it does to a run. */
export function silenceOf({ id, severity, state }: Cause): string {
  switch (severity) {
    case 'error': {
      const so = state === 'blocked' ? ' The CA refuses all the same.' : ''
      return `\`severity: "${id}: warning"\` reports it without stopping the run; \`ignore: ${id}\` leaves it out.${so}`
    }
    case 'warning':
      return `It stops nothing. \`severity: "${id}: note"\` makes it a note, and \`"${id}: error"\` an error; \`ignore: ${id}\` leaves it out.`
    case 'note':
      return `It stops nothing. \`ignore: ${id}\` leaves it out; \`severity: "${id}: error"\` makes it stop the run.`
  }
}

function settingLines([name, value]: [string, string]): string {
  const lines = value.split('\n')
  return lines.length === 1
    ? `${name}: ${quotedValue(value)}`
    : [`${name}: |`, ...lines.map((line) => `  ${line}`)].join('\n')
}

/** YAML would take a star for an alias. */
function quotedValue(value: string): string {
  return /^[*]|: /.test(value) ? `'${value}'` : value
}

function fence(language: 'text' | 'yaml', text: string): string {
  return `\`\`\`${language}\n${text}\n\`\`\``
}
