import { describe, expect, test } from '@jest/globals'

import { barLines } from '../../src/report/bars.ts'
import { caretLines, cureLines } from '../../src/report/caret.ts'
import { caaDiagram, pathDiagram } from '../../src/report/path.ts'
import { pictureOf } from '../../src/report/picture.ts'
import type { ServerReport } from '../../src/report/report.ts'
import { after, BEGAN, denied, record, report, resolver, server } from './reports.ts'
import { behind, blocked, forty, ready, remembered, typo, unseen } from './screens.ts'

describe('the caret', () => {
  const value = 'v=DKIM1; k=rsa; p=' + 'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A'.repeat(8)

  test('stands below the first character that differs', () => {
    const lines = caretLines({ seen: 'abXd', expected: 'abcd', position: 2, remark: 'here' }, record())
    const [, seen = '', , caret = ''] = lines
    expect(seen.charAt(caret.indexOf('^'))).toBe('X')
    expect(caret).toBe('     ^ here')
  })

  test('of a long value shows twelve characters on both sides', () => {
    const wrong = `${value.slice(0, 100)}!${value.slice(101)}`
    const [, seen = '', expected = '', caret = ''] = caretLines(
      { seen: wrong, expected: value, position: 100, remark: 'x' },
      record(),
    )
    expect(seen).toMatch(/^- …[^…]{12}![^…]{12}… {3}found$/)
    expect(expected).toMatch(/^\+ …[^…]{25}… {3}expected$/)
    expect(seen.charAt(caret.indexOf('^'))).toBe('!')
  })

  test('stands behind the last character when one is missing', () => {
    const [, seen = '', , caret = ''] = caretLines(
      { seen: 'abc', expected: 'abcd', position: 3, remark: 'd' },
      record(),
    )
    expect(seen.charAt(caret.indexOf('^'))).toBe('"')
  })

  test('does not move when characters before it are shown as escapes', () => {
    const [, seen = '', , caret = ''] = caretLines(
      { seen: 'a\tXd', expected: 'a\tcd', position: 2, remark: 'x' },
      record(),
    )
    expect(seen.charAt(caret.indexOf('^'))).toBe('X')
  })

  test('counts the servers that show the value', () => {
    const said = { kind: 'answer', words: 'an answer', values: ['"abXd"'], ede: [] }
    const servers = [server('ns1.example.net', '192.0.2.1', { said }), server('ns2.example.net', '192.0.2.2')]
    const [, seen] = caretLines(
      { seen: 'abXd', expected: 'abcd', position: 2, remark: 'x' },
      record({ servers }),
    )
    expect(seen).toContain('found on 1 of 2 authoritative servers')
  })
})

test('lines to add, to remove and to keep have their signs', () => {
  const lines = [
    { change: 'add', line: 'a' },
    { change: 'remove', line: 'b' },
    { change: 'keep', line: 'c'.repeat(400) },
  ] as const
  expect(cureLines(lines, 5)).toEqual(['+ a', '- b', '  cc…cc'])
})

describe('bars', () => {
  const run = { began: BEGAN, ended: after(60_000), took: 60_000 }
  const appears = {
    history: [
      { at: 0, sight: 'absent' },
      { at: 30_000, sight: 'right' },
    ],
  } as const

  test('change where the view changed, and end with the time at which it became right', () => {
    const lines = barLines(record({ servers: [server('ns1.example.net', '192.0.2.1', appears)] }), run)
    expect(lines[1]).toBe(`  ns1.example.net  192.0.2.1  ${'░'.repeat(20)}${'█'.repeat(20)} 30 s`)
  })

  test('are blank while a server was not asked', () => {
    const late = { history: [{ at: 45_000, sight: 'right' }] } as const
    const servers = [server('ns1.example.net', '192.0.2.1', appears), resolver('Google', '8.8.8.8', late)]
    expect(barLines(record({ servers }), run)[2]).toBe(
      `  Google           8.8.8.8    ${' '.repeat(30)}${'█'.repeat(10)} 45 s`,
    )
  })

  test('say where a server changed so often that not every change was kept', () => {
    const often = {
      history: [
        { at: 0, sight: 'absent' },
        { at: 15_000, sight: 'right' },
        { at: 45_000, sight: 'absent', skipped: 99 },
        { at: 58_500, sight: 'right' },
      ],
    } as const
    const lines = barLines(record({ servers: [server('ns1.example.net', '192.0.2.1', often)] }), run)
    expect(lines[1]).toContain(`${'░'.repeat(10)}${'▒'.repeat(20)}${'░'.repeat(9)}█`)
    expect(lines.at(-1)).toMatch(/░ old or no answer {3}█ right answer {3}▒ one and the other$/)
  })

  test('go on to the instant at which a cache lets go', () => {
    const servers = [resolver('Google', '8.8.8.8', { ...denied(60), until: after(120_000) })]
    const [axis, bar] = barLines(record({ servers }), run)
    expect(axis).toMatch(/09:13 +now 09:14:10 UTC$/)
    expect(bar).toBe(`  Google  8.8.8.8  ${'░'.repeat(20)}│${'░'.repeat(18)}█ 09:15:10 UTC`)
  })

  test('are not drawn where nothing changed and nothing is known to come', () => {
    expect(barLines(record({ servers: [server('ns1.example.net', '192.0.2.1')] }), run)).toEqual([])
  })

  test('leave out servers that could not be tested from here', () => {
    const servers = [
      server('ns1.example.net', '192.0.2.1', appears),
      server('ns2.example.net', '2001:db8::1', { sight: 'not-tested' }),
    ]
    expect(barLines(record({ servers }), run)).toHaveLength(3)
  })

  test('share a line where there are many servers with the same bar', () => {
    const servers = Array.from({ length: 20 }, (_, index) =>
      server(`ns${index % 4}.example.net`, `192.0.2.${index}`, appears),
    )
    const lines = barLines(record({ servers }), run)
    expect(lines).toHaveLength(3)
    expect(lines[1]).toContain('4 servers  (20 addresses)')
  })
})

describe('the path', () => {
  test('of many servers gives the right ones one box, and has at most twelve boxes', () => {
    const right = Array.from({ length: 20 }, (_, index) =>
      server(`ns${index}.example.net`, `192.0.2.${index}`),
    )
    const wrong = Array.from({ length: 5 }, (_, index) =>
      server(`old${index}.example.net`, `198.51.100.${index}`, denied(60)),
    )
    const path = Array.from({ length: 9 }, (_, index) => ({
      name: index === 8 ? '_acme-challenge.example.com.' : `a${index}.example.`,
    }))
    const lines = pathDiagram(record({ path, servers: [...right, ...wrong] }))
    expect(lines.join('\n')).toContain('["20 servers"]')
    expect(lines.join('\n').match(/\["/g)?.length).toBeLessThanOrEqual(12)
  })

  test('says how many names it leaves out', () => {
    const path = Array.from({ length: 7 }, (_, index) => ({
      name: `a${index}.example.`,
      via: 'CNAME' as const,
    }))
    expect(pathDiagram(record({ path })).join('\n')).toContain(
      '-- "CNAME, after 3 more" --> h3["a6.example"]',
    )
  })

  test('cuts long names in the middle and escapes what Mermaid would read', () => {
    const name = `${'a'.repeat(60)}"]; click.`
    expect(pathDiagram(record({ path: [{ name }] }))[1]).toBe(
      `  h0["${'a'.repeat(20)}…${'a'.repeat(10)}#34;#93;#59; click"]`,
    )
  })
})

test('the marks of a short axis are as far apart as they stand, and an address is shown once', () => {
  const late = [
    { at: 0, sight: 'absent' },
    { at: 1_500, sight: 'right' },
  ] as const
  const servers = [server('192.0.2.53', '192.0.2.53', { history: late })]
  const run = report([], { took: 2_000 })
  const lines = barLines(record({ servers }), run)
  expect(lines[0]).toMatch(/ 0 s +0\.7 s +1\.3 s +2 s$/)
  expect(lines[1]?.match(/192\.0\.2\.53/g)).toHaveLength(1)
})

describe('the climb to CAA', () => {
  test('that finds no records ends with the CA permitted', () => {
    const caa = {
      domain: 'a.example.',
      verdict: 'permitted',
      sentence: '',
      allowed: [],
      climb: ['a.example.', 'example.'],
    } as const
    expect(caaDiagram(caa, 'ca.example')).toEqual([
      'flowchart LR',
      '  n0["a.example"]',
      '  n0 -- "no CAA, climb" --> n1["example"]',
      '  n1 -- "no CAA" --> ca["ca.example permitted"]',
      '  classDef good stroke:#1a7f37,stroke-width:3px',
      '  class n1,ca good',
    ])
  })

  test('that meets a record for nobody says so', () => {
    const caa = {
      domain: 'a.example.',
      verdict: 'forbidden',
      sentence: '',
      decidedAt: 'a.example.',
      allowed: [],
      climb: ['a.example.'],
    } as const
    expect(caaDiagram(caa, 'ca.example')).toContain('  n0 -- "issues to nobody" --> ca["ca.example refused"]')
  })

  test('that meets a record for this very CA shows what in it refuses', () => {
    const caa = {
      domain: 'a.example.',
      verdict: 'forbidden',
      sentence: '',
      decidedAt: 'a.example.',
      allowed: ['ca.example'],
      refusal: 'only validationmethods=http-01',
      climb: ['a.example.'],
    } as const
    expect(caaDiagram(caa, 'ca.example')).toContain(
      '  n0 -- "only validationmethods#61;http-01" --> ca["ca.example refused"]',
    )
  })
})

test('each screen has the picture that shows its cause', () => {
  const kinds = [ready(), typo(), remembered(), blocked(), behind(), unseen()].map(
    (screen) => pictureOf(screen)?.kind,
  )
  expect(kinds).toEqual(['bars', 'caret', 'bars', 'path', 'path', 'path'])
})

test('a record that was right at first sight needs no picture, nor does a run without records', () => {
  const servers: ServerReport[] = [server('ns1.example.net', '192.0.2.1')]
  expect(pictureOf(report([record({ servers })]))).toBeUndefined()
  expect(pictureOf(report([]))).toBeUndefined()
  expect(pictureOf(forty())).toBeUndefined()
})
