import { describe, expect, test } from '@jest/globals'

import { headlineOf } from '../../src/report/headline.ts'
import { outlookOf, titleState } from '../../src/report/outlook.ts'
import { phraseMarkdown, phraseText, plain, sentence } from '../../src/report/phrase.ts'
import type { RecordReport, Report } from '../../src/report/report.ts'
import { after, cause, denied, finding, record, report, resolver, server } from './reports.ts'
import { forty, typo } from './screens.ts'

function headline(records: readonly RecordReport[], more: Partial<Report> = {}): string {
  const { settings, causes, ending } = report(records, more)
  return headlineOf({ records, settings, causes, ending })
}

describe('the headline', () => {
  const settings = { require: 'authoritative', timeout: 600_000 } as const

  test('of a run that is ready says what was checked', () => {
    expect(headline([record()])).toBe('DNS will pass validation')
    expect(headline([record({ anyValue: true })])).toBe(
      'the way to the name is in order; no value was checked',
    )
    expect(headline([record()], { settings })).toBe(
      '`_acme-challenge.example.com` TXT is right everywhere it was asked',
    )
    expect(headline([record(), record()], { settings })).toBe(
      'all 2 records are right everywhere they were asked',
    )
  })

  test('of a run that is ready counts its warnings, and no notes', () => {
    const causes = [
      cause('name-policy', [finding()], { severity: 'warning', state: 'ready' }),
      cause('ttl-long', [finding()], { severity: 'note', state: 'ready' }),
    ]
    expect(headline([record()], { causes })).toBe('DNS will pass validation, with 1 warning')
  })

  test('is that of the first error, and a warning is none', () => {
    const causes = [
      cause('alias-long', [finding({ headline: 'long' })], { severity: 'warning' }),
      cause('value-typo', [finding({ headline: 'one wrong character' })]),
    ]
    expect(headline([record({ state: 'failed' })], { causes })).toBe('one wrong character')
  })

  test('of many records counts what passes, what needs a correction, what needs time and what could not be seen', () => {
    const { records, causes } = forty()
    const unseen = records.map((one, index) => (index < 2 ? record({ ...one, state: 'unknown' }) : one))
    expect(headline(unseen, { causes })).toBe(
      '33 of 40 domains pass, 4 need 2 corrections, 1 needs time, 2 could not be seen',
    )
  })

  test('without a known cause tells the answer given most', () => {
    const servers = [
      server('ns1', '192.0.2.1', denied(60)),
      server('ns2', '192.0.2.2', denied(60)),
      server('ns3', '192.0.2.3'),
    ]
    const waiting = record({ state: 'waiting', authoritative: { right: 1, of: 3 }, servers })
    expect(headline([waiting])).toBe(
      '2 of 3 authoritative servers give NXDOMAIN for `_acme-challenge.example.com` TXT',
    )
  })

  test('says that a record is not there only where every server that was asked says so', () => {
    const servers = [server('ns1', '192.0.2.1', denied(60)), server('ns2', '192.0.2.2', denied(60))]
    const nowhere = { state: 'waiting', authoritative: { right: 0, of: 2 } } as const
    expect(headline([record({ ...nowhere, servers })])).toBe(
      '`_acme-challenge.example.com` TXT is not there: 2 of 2 authoritative servers give NXDOMAIN',
    )
    const silent = server('ns3', '192.0.2.3', { sight: 'cannot-tell' })
    expect(headline([record({ ...nowhere, servers: [...servers, silent] })])).not.toContain('is not there')
  })

  test('does not say that nobody could be asked where some were, and were right', () => {
    const unknown = record({ state: 'unknown', servers: [server('ns1', '192.0.2.1')] })
    expect(headline([unknown])).toBe(
      '`_acme-challenge.example.com` TXT is right where it was seen, and too few servers could be asked',
    )
    expect(headline([record({ state: 'unknown', servers: [] })])).toContain(
      'could not be asked of any server',
    )
  })

  test('without a known cause tells of resolvers when the authoritative servers are right', () => {
    const servers = [
      server('ns1', '192.0.2.1'),
      resolver('Google', '8.8.8.8', { sight: 'wrong', differs: 'other' }),
    ]
    const waiting = record({ state: 'waiting', resolvers: { right: 1, of: 2 }, servers })
    expect(headline([waiting])).toBe(
      '1 of 2 resolvers gives another value for `_acme-challenge.example.com` TXT',
    )
  })

  test('of a record that nobody could be asked for says so', () => {
    expect(headline([record({ state: 'unknown' })])).toBe(
      '`_acme-challenge.example.com` TXT could not be asked of any server',
    )
  })
})

describe('the outlook', () => {
  test('claims that all servers agree only where they do', () => {
    const screen = typo()
    const [first, second] = screen.records
    const servers = first?.servers.map((one, index) => (index === 0 ? { ...one, ...denied(60) } : one)) ?? []
    const split = { ...screen, records: first && second ? [{ ...first, servers }, second] : [] }
    expect(phraseText(outlookOf(screen))).toContain(
      'Every authoritative server gives the same answer, so waiting will not help.',
    )
    expect(phraseText(outlookOf(split))).toBe(
      'Waiting will not help. Correct the record, then run this job again.',
    )
  })

  test('after a timeout without a known cause names the timeout', () => {
    const waiting = report([record({ state: 'waiting' })], {
      ending: 'timeout',
      verdict: { state: 'waiting', ready: false, waiting: 'may-help' },
    })
    expect(phraseText(outlookOf(waiting))).toContain(
      'The time is over (timeout: 10m): run this job again, or give it more.',
    )
  })

  test('tells people to create a record that no server has', () => {
    const servers = [server('ns1', '192.0.2.1', denied(60))]
    const verdict = { state: 'waiting', ready: false, waiting: 'may-help' } as const
    const missing = report([record({ state: 'waiting', servers })], { ending: 'cancelled', verdict })
    expect(phraseText(outlookOf(missing))).toMatch(
      /Create the record in the zone example\.com, unless that was done a moment ago\. Run this job again later\.$/,
    )
  })

  test('names the servers of a zone below another in which people may have put the record', () => {
    const servers = [
      server('ns1.acme.example', '192.0.2.1', denied(60)),
      server('ns2.acme.example', '192.0.2.2', denied(60)),
    ]
    const path = [{ name: '_acme-challenge.example.com.', zone: '_acme-challenge.example.com.' }]
    const verdict = { state: 'waiting', ready: false, waiting: 'may-help' } as const
    const missing = report([record({ state: 'waiting', servers, path })], { verdict })
    expect(phraseText(outlookOf(missing))).toContain(
      'Create the record in the zone _acme-challenge.example.com, which is served by ns1.acme.example and ns2.acme.example, unless that was done a moment ago; in a zone above it nobody sees it.',
    )
  })

  test('of a run that is ready names servers that could not be heard and values that were not checked', () => {
    const text = phraseText(
      outlookOf(
        report([
          record({ authoritative: { right: 3, of: 4 }, unheard: ['ns9.example.net.'], anyValue: true }),
        ]),
      ),
    )
    expect(text).toContain('is right on every authoritative server that was heard.')
    expect(text).toContain('Any value was taken. ns9.example.net could not be heard.')
  })

  test('of a run that is ready tells servers that said nothing that counts from those that were not heard', () => {
    const refused = { kind: 'lame', words: 'REFUSED', values: [], ede: [] } as const
    const mute = { kind: 'silent', words: 'no answer', values: [], ede: [] } as const
    const servers = [
      server('ns1.example.net', '192.0.2.1'),
      server('ns2.example.net', '192.0.2.2', { sight: 'cannot-tell', said: refused }),
      server('ns3.example.net', '192.0.2.3', { sight: 'cannot-tell', said: mute }),
    ]
    const unheard = ['ns2.example.net.', 'ns3.example.net.']
    const text = phraseText(
      outlookOf(report([record({ authoritative: { right: 1, of: 3 }, unheard, servers })])),
    )
    expect(text).toContain('is right on every authoritative server that could tell.')
    expect(text).toContain('ns3.example.net could not be heard. ns2.example.net gave no answer that counts.')
  })

  test('of a preflight says whether the record is there, and that no value was checked', () => {
    const way = { anyValue: true, expected: [], domains: ['example.com'] }
    const empty = record({ ...way, servers: [server('ns1', '192.0.2.1', { ...denied(60), sight: 'right' })] })
    const old = record({ ...way, servers: [server('ns1', '192.0.2.1')] })
    expect(phraseText(outlookOf(report([empty])))).toMatch(
      /TXT can be looked up on every authoritative server\. The record is not there yet; no value was checked\. Waited/,
    )
    expect(phraseText(outlookOf(report([old])))).toMatch(/server\. No value was checked\. Waited/)
    expect(phraseText(outlookOf(report([empty, old])))).toMatch(
      /2 of 2 records can be looked up .*\. 1 of the records is not there yet; no value was checked\. Waited/,
    )
  })
})

test('many records with one refused among others that wait are not ready, not blocked', () => {
  const [first, ...rest] = forty().records
  const blocked = first ? { ...first, state: 'blocked' as const } : record()
  const verdict = { state: 'blocked', ready: false } as const
  expect(titleState(report([blocked, ...rest], { verdict }))).toBe('failed')
  expect(titleState(report([blocked], { verdict }))).toBe('blocked')
})

test('of many records says that waiting may help those of which nothing tells until when', () => {
  const silent = Array.from({ length: 11 }, () => record({ state: 'waiting' }))
  const verdict = { state: 'waiting', ready: false, waiting: 'may-help' } as const
  expect(phraseText(outlookOf(report(silent, { verdict })))).toBe(
    'Waiting may help 11 of them, if a change is under way.',
  )
  const [first, ...rest] = silent
  const timed = { ...first, ...record({ state: 'waiting', eta: { until: after(120_000), reason: 'x' } }) }
  expect(phraseText(outlookOf(report([timed, ...rest], { verdict })))).toBe(
    'Waiting helps 1 of them. Waiting may help 10 of them, if a change is under way.',
  )
})

describe('phrases', () => {
  const phrases = [
    { text: 'Waited' },
    { text: '57\u00a0s', strong: true },
    { text: '.' },
    { text: 'See `a.example`' },
    { text: ':x' },
  ]

  test('are joined with spaces, but not before punctuation', () => {
    expect(phraseText(phrases)).toBe('Waited 57 s. See a.example:x')
    expect(phraseMarkdown(phrases)).toBe('Waited **57\u00a0s**. See `a.example` `:x`')
  })

  test('lose the marks around data in plain text only in pairs', () => {
    expect(plain('`a` and ` alone')).toBe('a and ` alone')
  })

  test('become sentences with a capital and a full stop', () => {
    expect(sentence('the record is old')).toBe('The record is old.')
  })
})
