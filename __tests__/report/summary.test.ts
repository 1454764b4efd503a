import { describe, expect, test } from '@jest/globals'

import type { ServerReport } from '../../src/report/report.ts'
import { summaryOf } from '../../src/report/summary.ts'
import { reportText } from '../../src/report/text.ts'
import { after, cause, denied, finding, record, report, resolver, server } from './reports.ts'
import { behind, forty, ready, remembered, typo } from './screens.ts'

describe('a summary', () => {
  test('folds what stops nothing, and is as ready as without it', () => {
    const note = cause('ttl-long', [finding({ headline: 'the TTL is a day' })], {
      severity: 'note',
      state: 'ready',
      final: false,
    })
    const text = summaryOf({ ...ready(), causes: [note] })
    expect(text).toMatch(/^## ✅ Ready: DNS will pass validation\n/)
    expect(text).toContain(
      '<details><summary>1 note: nothing of this stops the run</summary>\n\n- ℹ️ [`ttl-long`]',
    )
  })

  test('that is ready tells what should be known all the same in its third line, and how much more there is', () => {
    const warning = cause('name-policy', [finding({ headline: 'the name has an underscore' })], {
      severity: 'warning',
      state: 'ready',
    })
    const note = cause('ttl-long', [finding()], { severity: 'note', state: 'ready' })
    const text = summaryOf({ ...ready(), causes: [warning, note] })
    expect(text.split('\n')[2]).toMatch(
      / \*\*Warning\*\*: the name has an underscore\. Correct the record, .*\. And 1 more below\.$/,
    )
    expect(text).toContain('<summary>1 warning and 1 note: nothing of this stops the run</summary>')
  })

  test('shows a record that no server has as a line to copy into the zone', () => {
    const servers = [server('ns1', '192.0.2.1', denied(60))]
    const verdict = { state: 'waiting', ready: false, waiting: 'may-help' } as const
    const missing = report([record({ state: 'waiting', servers })], { verdict })
    const line = '+ _acme-challenge.example.com. 60 IN TXT "right"'
    expect(summaryOf(missing)).toContain(`\n\`\`\`diff\n${line}\n\`\`\`\n`)
    expect(reportText(missing, { color: false })).toContain(` ${line}`)
  })

  test('calls what it links to worth knowing where nothing is wrong', () => {
    const known = record({ causes: ['ttl-long'] })
    expect(summaryOf(report([known]))).toContain('| Worth knowing |')
    expect(summaryOf(report([known, record({ state: 'waiting' })]))).toContain('| What is wrong |')
  })

  test('tells a second cause in one line below the table', () => {
    const second = cause('alias-loop', [finding({ records: [1], headline: 'the alias goes in a circle' })])
    const screen = typo()
    const text = summaryOf({ ...screen, causes: [...screen.causes, second] })
    expect(text).toMatch(
      /^- ❌ \[`alias-loop`\].*, `www\.example\.com` CNAME: the alias goes in a circle\. Correct/m,
    )
  })

  test('of many records has a table of those that nobody can explain', () => {
    const screen = forty()
    const text = summaryOf({ ...screen, causes: screen.causes.filter(({ id }) => id !== 'caa-forbids') })
    expect(text).toMatch(
      /### 1 record without a known cause\n\n.*\n.*\n\| ⛔ \| `_acme-challenge\.a32\.example\.net` TXT/,
    )
  })

  test('of very many records says that not all could be asked why', () => {
    const open = (count: number) => report(Array.from({ length: count }, () => record({ state: 'waiting' })))
    const words = 'The questions that tell why are asked about 512 records of a run at most.'
    expect(summaryOf(open(513))).toContain(words)
    expect(summaryOf(open(512))).not.toContain(words)
  })

  test('shows in its table where values part that have the same beginning and end', () => {
    const wrong = (value: string): Partial<ServerReport> => ({
      sight: 'wrong',
      said: { kind: 'answer', words: 'an answer', values: [value], ttl: 60, ede: [] },
    })
    const servers = ['"aaaaaaaaaaaa-1-bbbbbbbbbbbb"', '"aaaaaaaaaaaa-2-bbbbbbbbbbbb"'].map((value, index) =>
      server(`ns${index}.example.net`, `192.0.2.${index}`, wrong(value)),
    )
    const text = summaryOf(report([record({ state: 'waiting', servers })]))
    expect(text).toContain('| 1\u00a0×\u00a0`…aaaaaaa-1-bbbb…`, 1\u00a0×\u00a0`…aaaaaaa-2-bbbb…` |')
  })

  test('shows in its table of several values the one that others do not have', () => {
    const wrong = (...values: string[]): Partial<ServerReport> => ({
      sight: 'wrong',
      said: { kind: 'answer', words: 'an answer', values, ttl: 60, ede: [] },
    })
    const servers = [wrong('"a"', '"b"'), wrong('"c"', '"a"'), wrong('"b"', '"a"')].map((more, index) =>
      server(`ns${index}.example.net`, `192.0.2.${index}`, more),
    )
    const text = summaryOf(report([record({ state: 'waiting', servers })]))
    expect(text).toContain('| 2\u00a0×\u00a0`"b" and 1 more`, 1\u00a0×\u00a0`"c" and 1 more` |')
  })

  test('does not repeat in its table what stands above a caret', () => {
    expect(summaryOf(typo())).not.toContain('What was seen')
  })

  test('says in its footer what was not looked at', () => {
    const settings = { require: 'resolvers-only', timeout: 600_000 } as const
    expect(summaryOf(report([record()], { settings }))).toContain('authoritative servers: not asked')
    expect(summaryOf(behind())).toContain('resolvers: not asked')
    expect(summaryOf(ready())).not.toContain('not asked')
  })

  test('claims to have spared the caches only where none was asked', () => {
    expect(summaryOf(typo())).toContain('has put no wrong answer into any cache')
    expect(summaryOf(remembered())).not.toContain('has put no wrong answer')
  })
})

describe('what a user can do while a cache holds on', () => {
  const until = after(300_000)
  const held = record({
    state: 'waiting',
    resolvers: { right: 0, of: 1 },
    servers: [resolver('Google', '8.8.8.8', { ...denied(60), until })],
  })
  const verdict = { state: 'waiting', ready: false, waiting: 'helps', until } as const

  test('is not to wait longer when the timeout reaches far enough, and not to empty a cache that has no page for it', () => {
    const text = summaryOf(
      report([held], { verdict, settings: { require: 'resolvers', timeout: 600_000, challenge: 'dns-01' } }),
    )
    expect(text).toContain('| Go on, the CA will see the record | `require: authoritative` |')
    expect(text).not.toContain('Wait for the cache')
    expect(text).not.toContain('Empty the cache')
  })

  test('speaks of visitors where there is no certificate', () => {
    const text = summaryOf(report([held], { verdict, settings: { require: 'resolvers', timeout: 600_000 } }))
    expect(text).toContain('Go on, if your visitors can wait')
  })

  test('is nothing while the authoritative servers are not right yet', () => {
    const early = { ...held, authoritative: { right: 3, of: 4 } }
    const text = summaryOf(report([early], { verdict, settings: { require: 'resolvers', timeout: 600_000 } }))
    expect(text).not.toContain('What you can do')
  })
})

describe('text for a terminal', () => {
  test('is coloured only where asked, and says the same without', () => {
    const plain = reportText(typo(), { color: false }).join('\n')
    const coloured = reportText(typo(), { color: true }).join('\n')
    const codes = new RegExp(`${String.fromCodePoint(27)}\\[\\d+m`, 'g')
    expect(coloured).not.toBe(plain)
    expect(coloured.replace(codes, '')).toBe(plain)
  })

  test.each(['warning', 'note'] as const)('says a %s of a run that is ready once', (severity) => {
    const headline = 'the TTL is a day'
    const told = cause('ttl-long', [finding({ headline })], { severity, state: 'ready', final: false })
    const text = reportText({ ...ready(), causes: [told] }, { color: false }).join('\n')
    expect(text.split(headline)).toHaveLength(2)
    expect(text).toContain('ttl-long, ')
  })

  test('shows a screenful of servers and counts the rest', () => {
    const servers = Array.from({ length: 30 }, (_, index) => resolver(`r${index}`, `192.0.2.${index}`))
    expect(reportText(report([record({ state: 'waiting', servers })]), { color: false }).at(-1)).toBe(
      '   and 18 more',
    )
  })
})
