import { describe, expect, test } from '@jest/globals'

import { commentBody } from '../../src/report/comment.ts'
import type { Report } from '../../src/report/report.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { evidenceText, reportText } from '../../src/report/text.ts'
import { golden } from './golden.ts'
import { behind, blocked, cancelled, forty, ready, remembered, typo, unseen } from './screens.ts'

const SCREENS: readonly [name: string, report: Report][] = [
  ['ready', ready()],
  ['typo', typo()],
  ['remembered', remembered()],
  ['blocked', blocked()],
  ['forty', forty()],
  ['behind', behind()],
  ['unseen', unseen()],
  ['cancelled', cancelled()],
]
const PLACE = {
  key: 'production',
  commit: '1f61495d2a',
  run: 17,
  summary: 'https://github.com/o/r/actions/runs/17',
}

describe.each(SCREENS)('the screen "%s"', (name, report) => {
  test('is this summary', () => {
    const text = summaryOf(report)
    expect(text).toBe(golden(`${name}.md`, text))
  })

  test('is this text in a terminal', () => {
    const text = `${reportText(report, { color: false }).join('\n')}\n`
    expect(text).toBe(golden(`${name}.txt`, text))
  })

  test('is this evidence in a log', () => {
    const { title, lines } = evidenceText(report)
    const text = `${title}\n${lines.join('\n')}\n`
    expect(text).toBe(golden(`${name}.log`, text))
  })

  test('is this comment', () => {
    const text = `${commentBody(report, PLACE)}\n`
    expect(text).toBe(golden(`${name}.comment.md`, text))
  })

  test('says verdict and cause in the first line and what to do in the third', () => {
    const [title = '', empty, outlook = ''] = summaryOf(report).split('\n')
    expect(title).toContain(report.verdict.headline)
    expect(empty).toBe('')
    expect(outlook).toMatch(report.verdict.ready ? /are right/ : /waiting|time is over|cancelled/i)
  })
})

test('no summary names a time without saying that it is UTC', () => {
  for (const [, report] of SCREENS) {
    const times =
      summaryOf(report)
        .replace(/```text[^]*?```/g, '')
        .match(/\d\d:\d\d:\d\d.{4}/g) ?? []
    expect(times.filter((time) => !time.endsWith(' UTC'))).toEqual([])
  }
})
