// Summaries and comments full of hostile data, rendered by a GFM renderer: what it makes of them is only what our templates say.
import { expect, test } from '@jest/globals'
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

import { commentBody } from '../../src/report/comment.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { hostileStrings, poisoned } from './hostile-strings.ts'
import { DOCS } from './reports.ts'
import { behind, blocked, remembered, typo } from './screens.ts'

const PAGE = 'https://github.com/o/r/actions/runs/17'
const PLACE = { key: 'production', commit: '1f61495d2a', run: 17, summary: PAGE }
const OURS = /^(?:h[23]|p|strong|a|table|thead|tbody|tr|th|td|code|pre|ul|li|blockquote|details|summary|sub)$/

/** Elements and addresses of a rendered document that our templates do not write. */
function strangers(markdown: string): string[] {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag)
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address)
  return [
    ...tags.filter((tag) => !OURS.test(tag)),
    ...addresses.filter((at) => at !== PAGE && !at.startsWith(DOCS) && at !== 'https://dns.google/cache'),
  ]
}

test.each([typo(), remembered(), blocked(), behind()])(
  'no element and no address comes from data',
  (screen) => {
    const found = hostileStrings().flatMap((text) => {
      const hostile = poisoned(screen, text)
      return [...strangers(summaryOf(hostile)), ...strangers(commentBody(hostile, PLACE))]
    })
    expect([...new Set(found)]).toEqual([])
  },
)
