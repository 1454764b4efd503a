// What has to stay together: the rules and their order, docs/diagnoses.md, the gallery with its golden files, and `explain`.
import { readdirSync } from 'node:fs'
import { describe, expect, test } from '@jest/globals'
import type { Rule } from '../../src/check/evidence.ts'
import { RULE_IDS } from '../../src/diagnose/ids.ts'
import { RULES } from '../../src/diagnose/index.ts'
import { explain } from '../../src/terminal/explain.ts'
import { screenOf } from '../../src/terminal/screen.ts'
import { CASES } from '../gallery/cases.ts'
import { partOf, PARTS, readPage, sectionsOf } from '../gallery/page.ts'

const SOURCES = new URL('../../src/diagnose/', import.meta.url)
const GALLERY = new URL('../gallery/', import.meta.url)
const IDS = RULE_IDS.toSorted()

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'judge' in value
}

/** The rules of one family, as its files export them. */
async function rulesIn(folder: string): Promise<Rule[]> {
  const files = readdirSync(new URL(`${folder}/`, SOURCES))
  const modules = await Promise.all(files.map((file) => exportsOf(`${folder}/${file}`)))
  return modules.flatMap((exported) => Object.values(exported)).filter(isRule)
}

async function exportsOf(file: string): Promise<Record<string, unknown>> {
  return (await import(new URL(file, SOURCES).href)) as Record<string, unknown>
}

describe('the rules', () => {
  test('have ids of their own, in small letters with hyphens', () => {
    expect(new Set(IDS).size).toBe(IDS.length)
    expect(IDS.filter((id) => !/^[a-z][a-z\d]*(?:-[a-z\d]+)+$/.test(id))).toEqual([])
  })

  test('are all in index.ts: none is written that does not run', async () => {
    const families = readdirSync(SOURCES, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    const written = (await Promise.all(families.map(({ name }) => rulesIn(name)))).flat()
    expect(written.map(({ id }) => id).toSorted()).toEqual(IDS)
  })

  test('yield only to rules that there are, and never in a circle of two', () => {
    const yields = new Map(RULES.map(({ id, yieldsTo = [] }) => [id, yieldsTo]))
    for (const [id, others] of yields) {
      expect(others.filter((other) => !yields.has(other))).toEqual([])
      expect(others.filter((other) => other === id || yields.get(other)?.includes(id))).toEqual([])
    }
  })
})

describe('docs/diagnoses.md', () => {
  const sections = sectionsOf(readPage())

  test('has a section for every id and no other, in the order of the alphabet', () => {
    expect([...sections.keys()]).toEqual(IDS)
  })

  test.each(IDS)(
    'says of %s what it means, how it looks, why it happens, how to cure and to silence it',
    (id) => {
      const section = sections.get(id) ?? ''
      const places = PARTS.map((part) => section.indexOf(`**${part}.** `))
      expect(places).toEqual(places.toSorted((a, b) => a - b))
      expect(PARTS.filter((part) => (partOf(section, part) ?? '').length < 20)).toEqual([])
    },
  )
})

describe('the gallery', () => {
  test('has a case for every id and no other', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(IDS)
  })

  test('has the golden summary and text of every id, and no other', () => {
    const files = readdirSync(GALLERY).filter((file) => /\.(?:md|txt)$/.test(file))
    expect(files.toSorted()).toEqual(IDS.flatMap((id) => [`${id}.md`, `${id}.txt`]).toSorted())
  })
})

describe('explain', () => {
  function printed(id?: string): string {
    let text = ''
    const stdout = { write: (more: string) => (text += more) }
    explain(id, screenOf({ stdout, stderr: stdout, env: {} }))
    return text.trimEnd()
  }

  test('lists every id', () => {
    expect(printed().split('\n')).toEqual(RULE_IDS)
  })

  test.each(IDS)('prints the section of %s', (id) => {
    const section = sectionsOf(readPage()).get(id) ?? ''
    expect(printed(id)).toBe(`${id}\n${section.trimEnd()}`)
  })
})
