/**
 * Every diagram that we write or show, read by Mermaid itself.
 *
 * @jest-environment node
 * @jest-environment-options {"globalsCleanup": "off"}
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'

import { caaDiagram, pathDiagram } from '../../src/report/path.ts'
import type { CaaReport, RecordReport } from '../../src/report/report.ts'
import { withoutRoot } from '../../src/report/subject.ts'
import { shorten, visible } from '../../src/report/visible.ts'
import { hostileStrings } from './hostile-strings.ts'
import { readDiagram, type Diagram } from './mermaid-reader.ts'
import { readMarkdown } from './markdown-reader.ts'
import { denied, record, server } from './reports.ts'

/** More boxes do not fit on a screen, and each diagram of a page is a frame of its own. */
const MOST_NODES = 12
const MOST_DIAGRAMS = 2

const PAGES = [
  'README.md',
  ...pagesIn('docs'),
  ...pagesIn('__tests__/report/golden'),
  ...pagesIn('__tests__/gallery'),
]

function pagesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'))
  return files.map((file) => `${folder}/${file}`)
}

function diagramsIn(page: string): string[] {
  const { blocks } = readMarkdown(readFileSync(page, 'utf8'))
  return blocks.filter(({ language }) => language === 'mermaid').map(({ lines }) => lines.join('\n'))
}

describe('the diagrams that people see', () => {
  const shown = PAGES.flatMap((page) => diagramsIn(page).map((text) => [page, text] as const))

  test('are there', () => {
    expect(shown.length).toBeGreaterThan(3)
  })

  test.each(shown)('in %s can be read, fits a screen and colours no fill', async (_, text) => {
    const { nodes, edges } = await readDiagram(text)
    expect(nodes.length).toBeLessThanOrEqual(MOST_NODES)
    expect(edges.length).toBeGreaterThanOrEqual(nodes.length - 1)
    expect(nodes.filter(({ active }) => active)).toEqual([])
    expect(text).toMatch(/^flowchart LR\n/)
    expect(text).not.toMatch(/fill:|<br/)
  })

  test('are at most two on a page', () => {
    expect(PAGES.filter((page) => diagramsIn(page).length > MOST_DIAGRAMS)).toEqual([])
  })
})

/** A record whose names and servers all are called by this text. */
function called(text: string): RecordReport {
  const name = `${text}.`
  const servers = [
    server(text, text, { name, serial: 1 }),
    server(text, '192.0.2.2', { name, ...denied(60) }),
    server(text, '192.0.2.3', {
      name,
      sight: 'cannot-tell',
      said: { kind: 'error', words: text, values: [], ede: [] },
    }),
  ]
  return record({ name, path: [{ name }, { name, via: 'CNAME' }], servers })
}

function climb(text: string): CaaReport {
  const name = `${text}.`
  return {
    domain: name,
    verdict: 'forbidden',
    sentence: '',
    decidedAt: name,
    allowed: [text],
    climb: [name, name],
  }
}

/** What must not depend on the data: which boxes there are, what leads where, and that nothing can be clicked. */
function shapeOf({ nodes, edges }: Diagram) {
  return {
    nodes: nodes.map(({ id, classes, active }) => ({ id, classes, active })),
    edges: edges.map(({ from, to }) => ({ from, to })),
  }
}

describe('a diagram of hostile names', () => {
  test.each([
    ['path', (text: string) => pathDiagram(called(text)), 'h0'],
    ['climb to CAA', (text: string) => caaDiagram(climb(text), text), 'n0'],
  ] as const)('has the shape of any other %s, and shows the name as it is', async (_, draw, first) => {
    const harmless = shapeOf(await readDiagram(draw('example').join('\n')))
    for (const text of hostileStrings()) {
      const diagram = await readDiagram(draw(text).join('\n'))
      expect({ text, ...shapeOf(diagram) }).toEqual({ text, ...harmless })
      const label = diagram.nodes.find(({ id }) => id === first)?.label
      expect(label?.trim()).toBe(shorten(visible(withoutRoot(`${text}.`)), 40).trim())
    }
  })
})

test('the reader of this test sees what would escape', async () => {
  const clicked = await readDiagram('flowchart LR\n  a["x"]\n  click a "https://evil.example"')
  expect(clicked.nodes).toMatchObject([{ active: true }])
  expect((await readDiagram('flowchart LR\n  a["`**x**`"]')).nodes).toMatchObject([{ active: true }])
  await expect(readDiagram('flowchart LR\n  a["x"]; b["')).rejects.toThrow('Parse error')
  await expect(readDiagram('pie\n  "a" : 1')).rejects.toThrow('no flowchart')
})
