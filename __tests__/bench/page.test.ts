import { describe, expect, test } from '@jest/globals'

import { renewed } from './page.ts'

const SECTIONS = [
  { id: 'races', title: 'The races' },
  { id: 'start', title: 'The start' },
]
const both = renewed(
  '',
  SECTIONS,
  new Map([
    ['races', ['| a |', '', '### Below', '', '| b |']],
    ['start', ['old']],
  ]),
)

describe('the page of benchmarks', () => {
  test('has an introduction that names the sections, and then each of them', () => {
    expect(both).toContain('`npm run bench -- races start`')
    expect(both).toMatch(/\n\n## The races\n\n\| a \|\n\n### Below\n\n\| b \|\n\n## The start\n\nold\n$/)
  })

  test('keeps the sections that are not renewed', () => {
    const page = renewed(both, SECTIONS, new Map([['start', ['new']]]))
    expect(page).toBe(both.replace('old', 'new'))
  })

  test('says so where a section was never measured', () => {
    expect(renewed('', SECTIONS, new Map([['start', ['new']]]))).toContain(
      '## The races\n\nNot measured yet.\n',
    )
  })
})
