import { describe, expect, test } from '@jest/globals'

import { COMMENT_LIMIT, commentBody } from '../../src/report/comment.ts'
import type { RecordReport, Report } from '../../src/report/report.ts'
import { SUMMARY_LIMIT, summaryOf } from '../../src/report/summary.ts'
import { reportText } from '../../src/report/text.ts'
import { readMarkdown } from './markdown-reader.ts'
import { cause, denied, finding, record, report, server } from './reports.ts'

const PLACE = {
  key: 'default',
  commit: '1f61495d2a',
  run: 1,
  summary: 'https://github.com/o/r/actions/runs/1',
}

/** A run of `count` domains of which every tenth fails, each for a reason of its own words. */
function manyDomains(count: number, servers: number): Report {
  const records = Array.from({ length: count }, (_, index): RecordReport => {
    const failed = index % 10 === 0
    const name = `_acme-challenge.domain-${index}.example.com.`
    return record({
      name,
      domains: [`domain-${index}.example.com`],
      state: failed ? 'failed' : 'ready',
      authoritative: { right: failed ? 0 : servers, of: servers },
      servers: Array.from({ length: servers }, (_, at) =>
        server(`ns${at}.dns-host.net`, `192.0.2.${at}`, {
          name,
          history: [
            { at: 0, sight: 'absent' },
            { at: 9_000, sight: failed ? 'absent' : 'right' },
          ],
          ...(failed ? denied(900) : {}),
        }),
      ),
      causes: failed ? ['name-doubled-zone'] : [],
      ...(failed ? {} : { ttl: 60, readyAfter: 9_000 }),
    })
  })
  const failing = records.flatMap(({ state }, index) => (state === 'failed' ? [index] : []))
  return report(records, {
    ending: 'timeout',
    verdict: {
      state: 'failed',
      ready: false,
      headline: `${count - failing.length} of ${count} domains pass`,
      waiting: 'cannot-help',
    },
    causes: [
      cause(
        'name-doubled-zone',
        failing.map((index) =>
          finding({ records: [index], headline: `the record of domain ${index} sits elsewhere` }),
        ),
      ),
    ],
  })
}

/** Everything as long as a hostile server can make it. */
function monstrous(records: number, causes: number): Report {
  const long = 'x '.repeat(5_000)
  return report(
    Array.from({ length: records }, () =>
      record({
        name: `${long}.`,
        state: 'failed',
        servers: [
          server(long, long, { said: { kind: 'answer', words: long, values: [long, long], ede: [long] } }),
        ],
      }),
    ),
    {
      verdict: { state: 'failed', ready: false, headline: long, waiting: 'cannot-help' },
      causes: Array.from({ length: causes }, (_, index) =>
        cause(
          `cause-${index}`,
          Array.from({ length: 20 }, (_, at) =>
            finding({
              records: [at % records],
              headline: `${at} ${long}`,
              explain: long,
              cure: { sentence: long, lines: [{ change: 'add', line: long }] },
            }),
          ),
        ),
      ),
    },
  )
}

describe('the summary of a thousand domains', () => {
  const big = manyDomains(1_000, 4)
  const text = summaryOf(big)

  test('is within what GitHub takes, and nothing in it is cut', () => {
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(SUMMARY_LIMIT)
    expect(() => readMarkdown(text)).not.toThrow()
    expect(text.match(/<details>/g)?.length).toBe(text.match(/<\/details>/g)?.length)
    expect(text.endsWith('</sub>\n')).toBe(true)
  })

  test('is written in well under a second, the comment and the text for a terminal with it', () => {
    const began = performance.now()
    summaryOf(big)
    commentBody(big, PLACE)
    reportText(big, { color: false })
    expect(performance.now() - began).toBeLessThan(1_000)
  })

  test('names every domain that fails, with what is said of it', () => {
    const missing = big.causes.flatMap(({ findings }) =>
      findings.filter(({ headline }) => !text.includes(headline)),
    )
    expect(missing).toEqual([])
  })
})

describe('what is left out when a summary gets too long', () => {
  const some = manyDomains(60, 4)
  const whole = summaryOf(some, Infinity)

  function rung(limit: number): string {
    return summaryOf(some, limit)
  }

  test('is first the evidence, then the ready rows, then timelines, then names', () => {
    const [withoutEvidence, withoutReady] = [
      rung(whole.length - 1),
      rung(Buffer.byteLength(rung(whole.length - 1)) - 1),
    ]
    expect(whole).toContain(';; SERVER: 192.0.2.0')
    expect(withoutEvidence).not.toContain(';; SERVER:')
    expect(withoutEvidence).toContain('domains ready')
    expect(withoutReady).not.toContain('domains ready')
    expect(withoutReady).toContain('█')
    expect(rung(4_000)).not.toContain('█')
    expect(rung(1)).toContain('the record of domain 0 sits elsewhere')
  })

  test('leaves a summary that ends as it should, at every size', () => {
    for (let limit = 1; limit < whole.length; limit = Math.ceil(limit * 1.3)) {
      const text = rung(limit)
      expect(() => readMarkdown(text)).not.toThrow()
      expect(text.endsWith('</sub>\n')).toBe(true)
    }
  })
})

test('however long the data is, the summary and the comment stay within their limits', () => {
  for (const [records, causes] of [
    [1, 1],
    [10, 10],
    [40, 20],
  ] as const) {
    const huge = monstrous(records, causes)
    expect(Buffer.byteLength(summaryOf(huge))).toBeLessThanOrEqual(SUMMARY_LIMIT)
    expect(commentBody(huge, PLACE).length).toBeLessThanOrEqual(COMMENT_LIMIT)
  }
})
