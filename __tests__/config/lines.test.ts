import { describe, expect, test } from '@jest/globals'

import { linesOf, listOf } from '../../src/config/lines.ts'

describe('lines', () => {
  test('end as on any system, and empty ones count but are left out', () => {
    expect(linesOf('a\r\n\r\nb\rc\n')).toEqual([
      { text: 'a', line: 1 },
      { text: 'b', line: 3 },
      { text: 'c', line: 4 },
    ])
  })

  test('keep commas, number signs and the spaces inside, for a TXT value may hold them', () => {
    expect(linesOf('  v=spf1  a, b # c  ')).toEqual([{ text: 'v=spf1  a, b # c', line: 1 }])
  })
})

describe('lists', () => {
  test('are separated by commas and line ends', () => {
    expect(listOf('a, b,\nc,,d')).toEqual([
      { text: 'a', line: 1 },
      { text: 'b', line: 1 },
      { text: 'c', line: 2 },
      { text: 'd', line: 2 },
    ])
  })

  test('may have comments, on lines of their own and after an entry', () => {
    expect(listOf('# all of them, really\na.dev # the shop\n  # b.dev\nc.dev')).toEqual([
      { text: 'a.dev', line: 2 },
      { text: 'c.dev', line: 4 },
    ])
  })

  test('keep a number sign that is part of an entry', () => {
    expect(listOf('https://dns.dev/#x')).toEqual([{ text: 'https://dns.dev/#x', line: 1 }])
  })
})
