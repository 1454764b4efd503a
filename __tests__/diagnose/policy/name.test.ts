import { describe, expect, test } from '@jest/globals'
import { POLICY_CASES } from '../../gallery/cases/policy.ts'
import { example, ORDER, RECORD, TOKEN } from '../../gallery/scenery.ts'
import { play } from '../../gallery/play.ts'
import { internet } from '../../world/internet.ts'
import { runGate } from '../../world/run-gate.ts'
import { causesIn } from '../four.ts'
import { findingOf } from '../lab.ts'

/** The report on this name on the certificate, with its record in place. */
async function reportOn(domain: string) {
  const owner = `_acme-challenge.${domain.replace('*.', '')}`
  const net = internet({ ...example(''), 'corp.': '', 'test.': '' })
  const zone = ['corp.', 'test.'].find((apex) => domain.endsWith(apex.slice(0, -1))) ?? 'example.com.'
  net.change(zone, { add: `${owner}. 60 TXT "${TOKEN}"` })
  return (await runGate(net, { ...ORDER, domains: domain })).report
}

describe('name-policy', () => {
  test('warns of an underscore in a private zone, and is gone with another name', async () => {
    const shown = POLICY_CASES['name-policy']
    if (!shown) throw new RangeError('the gallery has no name-policy')
    const { before, after } = await play(shown)
    expect(before.verdict.state).toBe('ready')
    expect(before.causes.map(({ id, severity, final }) => [id, severity, final])).toEqual([
      ['name-policy', 'warning', false],
    ])
    expect(findingOf(before, 'name-policy').headline).toBe(
      'my_shop.example.com has an underscore; names in certificates are letters, digits and hyphens',
    )
    expect(causesIn(after)).toEqual([])
  })

  test.each([
    ['shop-.example.com', 'begins or ends with a hyphen'],
    ['ab--c.example.com', 'hyphens in its third and fourth place'],
  ])('warns of %s', async (domain, words) => {
    const report = await reportOn(domain)
    expect(causesIn(report)).toEqual(['name-policy'])
    expect(findingOf(report, 'name-policy').headline).toContain(words)
  })

  test.each(['shop.example.com', '*.example.com', 'xn--bcher-kva.example.com', 'a-b.example.com'])(
    'says nothing of %s',
    async (domain) => {
      expect(causesIn(await reportOn(domain))).toEqual([])
    },
  )

  test.each(['host.corp', 'host.test', 'a.b.c.d.e.f.g.h.i.example.com'])(
    'says nothing of %s: private roots are for such names',
    async (domain) => {
      expect(causesIn(await reportOn(domain))).toEqual([])
    },
  )

  test('says nothing of the underscore of a record that is no certificate', async () => {
    const { report } = await runGate(internet(example(`_acme-challenge 60 TXT "${TOKEN}"`)), RECORD)
    expect(causesIn(report)).toEqual([])
  })
})
