import { describe, expect, test } from '@jest/globals'

import { commentBody } from '../../src/report/comment.ts'
import type { Report } from '../../src/report/report.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { evidenceText, reportText, titleText } from '../../src/report/text.ts'
import { hostileStrings, poisoned } from './hostile-strings.ts'
import { readMarkdown } from './markdown-reader.ts'
import { DOCS } from './reports.ts'
import { behind, blocked, forty, remembered, typo } from './screens.ts'

const STRINGS = hostileStrings()
const PAGE = 'https://github.com/o/r/actions/runs/17'
const PLACE = { key: 'production', commit: '1f61495d2a', run: 17, summary: PAGE }
/** A few of forty are enough to have every part of the overview. */
const REPORTS: readonly [name: string, report: Report][] = [
  ['typo', typo()],
  ['remembered', remembered()],
  ['blocked', blocked()],
  ['behind', behind()],
  ['forty', few(forty())],
]

/** What our own words and marks may consist of outside of code. */
const OWN_WORDS = /^[\p{L}\p{M}\p{N} \u00a0,.;:?!'"“”‘’()…·×–◻✅❌⏳⛔❔⚠ℹ/-]*$/u
const OWN_LINKS = [`${DOCS}#`, DOCS, PAGE, 'https://dns.google/cache']

/** A line without the marks that our templates write; what is left must be plain words. */
function withoutOwnMarks(line: string): string {
  return line
    .replaceAll('\ufe0f', '')
    .replace(/^(#{2,3} |- |> (?=\[!TIP\]$)|> )/, '')
    .replace(/^\[!TIP\]$/, '')
    .replace(/^<!-- cert-ready:production run:17 -->$/, '')
    .replace(/^<details><summary>(.*)<\/summary>$/, '$1')
    .replace(/^<\/details>$/, '')
    .replace(/^<sub>for 1f61495,/, '<sub>for')
    .replace(/^<sub>(.*)<\/sub>$/, '$1')
    .replace(/\[([^[\]]*)\]\(([^()\s]*)\)/g, (whole, label: string, address: string) =>
      OWN_LINKS.some(
        (own) =>
          address === own ||
          (own.endsWith('#') && /^[a-z0-9-]+$/.test(address.slice(own.length)) && address.startsWith(own)),
      )
        ? label
        : whole,
    )
    .replace(/\*\*([^*]*)\*\*/g, '$1')
    .replace(/^\d+\\[.)]/, '')
    .replace(/ (\d+)\\([.)])/g, '$1')
}

/** Tokens that GitHub makes a link of although they are plain letters and digits. */
function isReference(token: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(token) || /^[\p{L}-]+-\d+$/u.test(token) || /^www\./i.test(token)
}

function faultsOfMarkdown(text: string): string[] {
  const { lines, blocks, spans } = readMarkdown(text)
  const tables = lines.filter((line) => line.startsWith('|'))
  const prose = lines.filter((line) => !line.startsWith('|')).map(withoutOwnMarks)
  const cells = tables
    .filter((line) => !/^\|[:|-]+\|$/.test(line))
    .flatMap((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => withoutOwnMarks(cell.trim())),
    )
  const words = [...prose, ...cells]
  return [
    ...words.filter((line) => !OWN_WORDS.test(line)).map((line) => `not plain: ${line}`),
    ...words
      .flatMap((line) => line.split(/[\s\u00a0,.;:()]+/))
      .filter(isReference)
      .map((token) => `reference: ${token}`),
    ...uneven(lines).map((line) => `table: ${line}`),
    ...spans.filter((span) => /[|\p{Cc}]/u.test(span)).map((span) => `in a span: ${span}`),
    ...blocks
      .flatMap((block) =>
        block.language === 'mermaid' ? block.lines.filter((line) => !isMermaid(line)) : [],
      )
      .map((line) => `mermaid: ${line}`),
    ...blocks
      .flatMap((block) => block.lines.filter((line) => /\p{Cc}/u.test(line)))
      .map((line) => `control: ${line}`),
    ...blocks
      .filter(({ language }) => !['text', 'diff', 'mermaid'].includes(language))
      .map(({ language }) => `language: ${language}`),
  ]
}

/** Rows that have not as many cells as the row that rules their table. */
function uneven(lines: readonly string[]): string[] {
  const faults: string[] = []
  let columns = 0
  lines.forEach((line, index) => {
    if (!line.startsWith('|')) columns = 0
    else {
      if (columns === 0) columns = (lines[index + 1] ?? '').split('|').length
      if (line.split('|').length !== columns) faults.push(line)
    }
  })
  return faults
}

const LABEL = '"(?:[\\p{L}\\p{N} ,.:/…-]|#\\d+;)*"'
const MERMAID = new RegExp(
  `^(?:flowchart LR|  (?:[a-z]+\\d*(?: & [a-z]+\\d*)* (?:-->|-- ${LABEL} -->) )?[a-z]+\\d*(?:\\[${LABEL}\\])?|  classDef (?:good|bad|waiting) stroke:#[0-9a-f]{6},stroke-width:3px|  class [a-z0-9,]+ (?:good|bad|waiting))$`,
  'u',
)

function isMermaid(line: string): boolean {
  return MERMAID.test(line)
}

/** What the runner would obey in a line of a log, or a terminal act upon. */
function faultsOfLog(lines: readonly string[]): string[] {
  return lines.filter((line) => /^\s*::|##\[|[\p{Cc}\u202a-\u202e\u2066-\u2069\u200b\ufeff]/u.test(line))
}

/** Its first record of each state, with the causes that still have one. */
function few(report: Report): Report {
  return {
    ...report,
    records: [...report.records.slice(12, 18), ...report.records.slice(30, 38)],
    causes: report.causes.map((cause) => ({ ...cause, records: [0, 1] })),
  }
}

test('there are five hundred hostile strings, and they differ', () => {
  expect(STRINGS).toHaveLength(500)
  expect(new Set(STRINGS).size).toBeGreaterThan(450)
})

describe.each(REPORTS)('nothing in "%s" escapes from data', (_name, report) => {
  test('into the Markdown of the summary', () => {
    const faults = STRINGS.map((text) => [text, faultsOfMarkdown(summaryOf(poisoned(report, text)))])
    expect(faults.filter(([, found]) => found?.length !== 0)).toEqual([])
  })

  test('into the Markdown of the comment', () => {
    const faults = STRINGS.map((text) => [text, faultsOfMarkdown(commentBody(poisoned(report, text), PLACE))])
    expect(faults.filter(([, found]) => found?.length !== 0)).toEqual([])
  })

  test('into the log or the terminal', () => {
    const faults = STRINGS.map((text) => {
      const hostile = poisoned(report, text)
      const lines = [
        titleText(hostile),
        ...reportText(hostile, { color: false }),
        ...evidenceText(hostile).lines,
      ]
      return [text, faultsOfLog(lines)]
    })
    expect(faults.filter(([, found]) => found?.length !== 0)).toEqual([])
  })
})

test('the reader of this test sees what would escape', () => {
  expect(faultsOfMarkdown('see @octocat')).toEqual(['not plain: see @octocat'])
  expect(faultsOfMarkdown('a [x](https://evil.example) b')).toHaveLength(1)
  expect(faultsOfMarkdown('the commit deadbeefcafe')).toEqual(['reference: deadbeefcafe'])
  expect(faultsOfMarkdown('| a | b |\n|:--|:--|\n| x | y | z |')).toHaveLength(1)
  expect(faultsOfMarkdown('```mermaid\nflowchart LR\n  click h0 "x"\n```')).toHaveLength(1)
  expect(() => faultsOfMarkdown('```text\nx')).toThrow('not closed')
  expect(faultsOfLog(['::error::x', 'a ##[error]b', '\u001b[1m'])).toHaveLength(3)
})
