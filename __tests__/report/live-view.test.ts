import { describe, expect, test } from '@jest/globals'

import { liveLines, type View } from '../../src/report/live-view.ts'
import { denied, record, server } from './reports.ts'
import { hostileStrings, poisoned } from './hostile-strings.ts'
import { behind, forty, typo, unseen } from './screens.ts'

const VIEW: View = { elapsed: 10_000, why: '', columns: 90, rows: 40 }

/** Columns of a terminal; the symbols of states are two wide. */
function columnsOf(line: string): number {
  const symbols = line.match(/[✅⏳❌⛔❔]/gu) ?? []
  return line.length + symbols.length
}

describe('the live view', () => {
  test('says what was seen and since when', () => {
    const servers = [
      server('ns1.example.net', '192.0.2.1', {
        history: [
          { at: 0, sight: 'absent' },
          { at: 5_000, sight: 'right' },
        ],
      }),
      server('ns2.example.net', '2001:db8::1', { sight: 'not-tested' }),
      server('ns3.example.net', '192.0.2.3', denied(60)),
    ]
    const waiting = record({ state: 'waiting', authoritative: { right: 1, of: 2 }, servers })
    expect(liveLines([waiting], { ...VIEW, why: 'not every server has it yet' })).toEqual([
      ' 0:10  0/1 ready, waiting: not every server has it yet',
      '⏳ _acme-challenge.example.com TXT  1/2 authoritative',
      `   ns1.example.net  192.0.2.1    ${'░'.repeat(16)}${'█'.repeat(17)}  right since 0:05`,
      `   ns2.example.net  2001:db8::1  ${' '.repeat(33)}  not tested from here`,
      `   ns3.example.net  192.0.2.3    ${'░'.repeat(33)}  NXDOMAIN`,
    ])
  })

  test('of a record that is ready keeps the heading', () => {
    const servers = [server('ns1.example.net', '192.0.2.1')]
    expect(liveLines([record({ servers }), record({ state: 'waiting' })], VIEW)).toEqual([
      ' 0:10  1/2 ready, asking',
      '⏳ _acme-challenge.example.com TXT  4/4 authoritative',
      '✅ _acme-challenge.example.com TXT  4/4 authoritative',
    ])
  })

  test.each([10, 25, 40, 80, 200])('fits %i columns and any number of lines', (columns) => {
    for (const { records } of [forty(), behind(), typo(), unseen()])
      for (const rows of [2, 5, 23]) {
        const lines = liveLines(records, { ...VIEW, columns, rows })
        expect(lines.length).toBeLessThanOrEqual(rows)
        expect(Math.max(...lines.map(columnsOf))).toBeLessThan(columns)
      }
  })

  test('of hostile data holds nothing that moves a cursor, and no line is too wide', () => {
    for (const text of hostileStrings()) {
      const lines = liveLines(poisoned(behind(), text).records, VIEW)
      expect(lines.filter((line) => /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(line))).toEqual([])
      expect(lines.length).toBe(6)
    }
  })
})
