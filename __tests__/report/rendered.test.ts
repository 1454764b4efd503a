// Summaries and comments full of hostile data, rendered by a GFM renderer: what it makes of them is only what our templates say.
import { expect, test } from '@jest/globals'

import { commentBody } from '../../src/report/comment.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { hostileStrings, poisoned } from './hostile-strings.ts'
import { strangersIn } from './html-reader.ts'
import { DOCS } from './reports.ts'
import { behind, blocked, remembered, typo } from './screens.ts'

const PAGE = 'https://github.com/o/r/actions/runs/17'
const PLACE = { key: 'production', commit: '1f61495d2a', run: 17, summary: PAGE }

function isOurs(address: string): boolean {
  return address === PAGE || address.startsWith(DOCS) || address === 'https://dns.google/cache'
}

test.each([typo(), remembered(), blocked(), behind()])(
  'no element and no address comes from data',
  (screen) => {
    const found = hostileStrings().flatMap((text) => {
      const hostile = poisoned(screen, text)
      return [...strangersIn(summaryOf(hostile), isOurs), ...strangersIn(commentBody(hostile, PLACE), isOurs)]
    })
    expect([...new Set(found)]).toEqual([])
  },
)
