// Each rule about CAA says why the CA refuses, where the records are, and the line that cures it.
import { describe, expect, test } from '@jest/globals'
import { CAA_CASES } from '../../gallery/cases/caa.ts'
import { example, NS1, NS2, ORDER, RIGHT } from '../../gallery/scenery.ts'
import type { GalleryCase } from '../../gallery/case.ts'
import { play } from '../../gallery/play.ts'
import { failingType } from '../../world/answer-faults.ts'
import { runGate } from '../../world/run-gate.ts'
import { signedInternet, type SignedScript } from '../../world/signed-internet.ts'
import { when } from '../../world/fault.ts'
import { silent } from '../../world/path-faults.ts'
import { without, withSignatures, flipped } from '../../world/spoil.ts'
import { causesIn } from '../four.ts'
import { diffOf, findingOf } from '../lab.ts'

const ACCOUNT = 'https://acme-v02.api.letsencrypt.org/acme/acct/1234567890'

const REFUSALS: Record<string, { headline: string; diff: string[] }> = {
  'caa-forbids': {
    headline: "CAA forbids Let's Encrypt for `shop.eu.example.com`",
    diff: ['  example.com. IN CAA 0 issue "digicert.com"', '+ example.com. IN CAA 0 issue "letsencrypt.org"'],
  },
  'caa-forbids-wildcard': {
    headline: "CAA forbids Let's Encrypt the wildcard `*.example.com`",
    diff: ['  example.com. IN CAA 0 issuewild ";"', '+ example.com. IN CAA 0 issuewild "letsencrypt.org"'],
  },
  'caa-nobody': {
    headline: 'CAA at `example.com` lets no CA issue',
    diff: ['  example.com. IN CAA 0 issue ";"', '+ example.com. IN CAA 0 issue "letsencrypt.org"'],
  },
  'caa-misnamed': {
    headline: "CAA at `example.com` does not write the name of Let's Encrypt right",
    diff: [
      '- example.com. IN CAA 0 issue "letsencrypt.com"',
      '+ example.com. IN CAA 0 issue "letsencrypt.org"',
    ],
  },
  'caa-malformed': {
    headline: 'the CAA record at `example.com` cannot be read',
    diff: [
      '- example.com. IN CAA 0 issue "letsencrypt.org; policy ev"',
      '+ example.com. IN CAA 0 issue "letsencrypt.org"',
    ],
  },
  'caa-account': {
    headline: "CAA at `example.com` lets Let's Encrypt issue to another account only",
    diff: [
      '  example.com. IN CAA 0 issue "letsencrypt.org; accounturi=https://acme-staging-v02.api.letsencrypt.org/acme/acct/76543"',
      `+ example.com. IN CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}"`,
    ],
  },
  'caa-method': {
    headline: "CAA at `example.com` does not let Let's Encrypt use dns-01",
    diff: [
      '  example.com. IN CAA 0 issue "letsencrypt.org; validationmethods=http-01"',
      '+ example.com. IN CAA 0 issue "letsencrypt.org; validationmethods=dns-01"',
    ],
  },
  'caa-critical-unknown': {
    headline: 'CAA at `example.com` has a critical property that no CA knows',
    diff: ['- example.com. IN CAA 128 tbs "unknown"'],
  },
}

function caseOf(id: string): GalleryCase {
  const shown = CAA_CASES[id]
  if (!shown) throw new RangeError(`the gallery has no ${id}`)
  return shown
}

describe.each(Object.entries(REFUSALS))('%s', (id, { headline, diff }) => {
  test('blocks the run after two looks 30 s apart, and its lines make it ready', async () => {
    const { before, after } = await play(caseOf(id))
    expect(before.verdict).toMatchObject({ state: 'blocked', headline, waiting: 'cannot-help' })
    expect(before.ending).toBe('final')
    expect(before.took).toBeGreaterThanOrEqual(30_000)
    expect(before.causes[0]).toMatchObject({
      id,
      severity: 'error',
      final: true,
      state: 'blocked',
      zone: 'example.com.',
    })
    const finding = findingOf(before, id)
    expect(diffOf(finding)).toEqual(diff)
    expect(finding.explain).toMatch(
      /^The record itself is right, yet the CA must refuse\. CAA at example\.com /,
    )
    expect(finding.evidence[0]).toMatch(
      /^ns1\.example\.com \(192\.0\.2\.1\), example\.com\. CAA: 0 issue|128/,
    )
    expect(after.verdict.state).toBe('ready')
    expect(causesIn(after)).toEqual([])
  })
})

/** The report on example.com with its record in place and these CAA records. */
async function reportOn(caa: string, settings: Record<string, string> = {}) {
  const { net } = signedInternet({ '.': { unsigned: true }, ...unsigned(caa) })
  return (await runGate(net, { ...ORDER, ...settings })).report
}

function unsigned(caa: string, text = RIGHT): Record<string, SignedScript> {
  const zones = example(`${text}\n${caa}`)
  return Object.fromEntries(
    Object.entries(zones).map(([apex, script]) => [
      apex,
      { ...(typeof script === 'string' ? { text: script } : script), unsigned: true },
    ]),
  )
}

describe('a refusal', () => {
  test('says nothing of the record where that is not right either', async () => {
    const { net } = signedInternet({ '.': { unsigned: true }, ...unsigned('@ CAA 0 issue ";"', '') })
    const { report } = await runGate(net, ORDER)
    expect(findingOf(report, 'caa-nobody').explain).toMatch(/^CAA at example\.com lets no CA issue/)
  })

  test('of apex and wildcard is told once', async () => {
    const settings = {
      domains: 'example.com\n*.example.com',
      match: 'any',
    }
    const report = await reportOn('@ CAA 0 issue "digicert.com"', settings)
    expect(report.causes.filter(({ severity }) => severity === 'error').map(({ id }) => id)).toEqual([
      'caa-forbids',
    ])
    expect(diffOf(findingOf(report, 'caa-forbids'))).toEqual(REFUSALS['caa-forbids']?.diff)
  })

  test('names a CA by its identity where several share it', async () => {
    const report = await reportOn('@ CAA 0 issue "digicert.com"', { ca: 'zerossl' })
    expect(report.verdict.headline).toBe('CAA forbids `sectigo.com` for `example.com`')
  })

  test('that comes through an alias is cured in the zone of its target', async () => {
    const { net } = signedInternet({
      '.': { unsigned: true },
      'net.': { unsigned: true },
      'host.net.': { unsigned: true, text: 'shop A 192.0.2.80\nshop CAA 0 issue "digicert.com"' },
      ...unsigned(
        '',
        `shop CNAME shop.host.net.\n${RIGHT.replace('_acme-challenge', '_acme-challenge.shop')}`,
      ),
    })
    const { report } = await runGate(net, { ...ORDER, domains: 'shop.example.com' })
    expect(report.causes[0]).toMatchObject({ id: 'caa-forbids', zone: 'host.net.' })
    expect(findingOf(report, 'caa-forbids').cure.sentence).toContain('at `shop.host.net`')
    expect(diffOf(findingOf(report, 'caa-forbids')).at(-1)).toBe(
      '+ shop.host.net. IN CAA 0 issue "letsencrypt.org"',
    )
  })

  test('by a property that only its CA takes for critical says so', async () => {
    const report = await reportOn('@ CAA 0 issue "letsencrypt.org"\n@ CAA 1 tbs "x"')
    expect(report.verdict.headline).toBe(
      "CAA at `example.com` has a property that Let's Encrypt takes for critical and does not know",
    )
    expect(causesIn(report)).toEqual(['caa-critical-unknown', 'caa-profiles-differ'])
  })

  test.each([
    [
      'accounturi=1; accounturi=2',
      'caa-account',
      "CAA at `example.com` pins Let's Encrypt to an account that cannot be",
    ],
    [
      'accounturi=acct-7',
      'caa-account',
      "CAA at `example.com` pins Let's Encrypt to an account that cannot be",
    ],
    [
      'validationmethods=http-01; validationmethods=dns-01',
      'caa-method',
      "CAA at `example.com` has a list of challenges that Let's Encrypt cannot read",
    ],
  ])('by "%s" is told by %s', async (parameters, id, headline) => {
    const report = await reportOn(`@ CAA 0 issue "letsencrypt.org; ${parameters}"`)
    expect(report.verdict).toMatchObject({ state: 'blocked', headline })
    expect(report.causes[0]?.id).toBe(id)
  })
})

describe('caa-lookup-failed', () => {
  test('blocks the run, and says that every CA refuses', async () => {
    const { before, after } = await play(caseOf('caa-lookup-failed'))
    expect(before.verdict).toMatchObject({
      state: 'blocked',
      headline: 'CAA of `example.com` cannot be looked up, so every CA refuses',
      waiting: 'cannot-help',
    })
    expect(before.causes[0]).toMatchObject({ id: 'caa-lookup-failed', severity: 'error', final: true })
    expect(findingOf(before, 'caa-lookup-failed').cure.sentence).toContain('answer questions for CAA')
    expect(causesIn(after)).toEqual([])
  })

  /** A zone that is proven to be unsigned, whose servers fail for CAA. */
  async function reportOnUnsigned(settings: Record<string, string>) {
    const { net, anchor } = signedInternet(example(RIGHT, { unsigned: true }))
    net.fault([NS1, NS2], failingType('CAA', 'SERVFAIL'))
    return (await runGate(net, { ...ORDER, timeout: '20s', 'trust-anchor': anchor, ...settings })).report
  }

  test("names Let's Encrypt alone where the zone is proven to be unsigned, and goes on waiting for a server that fails", async () => {
    const report = await reportOnUnsigned({})
    expect(report.verdict).toMatchObject({
      state: 'blocked',
      headline: "CAA of `example.com` cannot be looked up, so Let's Encrypt refuses",
      waiting: 'may-help',
    })
    expect(report.causes[0]).toMatchObject({ final: false })
    expect(report.ending).toBe('timeout')
  })

  test('is a warning for another CA where the zone is proven to be unsigned', async () => {
    const report = await reportOnUnsigned({ ca: 'digicert' })
    expect(report.verdict.state).toBe('ready')
    expect(report.causes.map(({ id, severity }) => [id, severity])).toEqual([
      ['caa-lookup-failed', 'warning'],
    ])
    expect(findingOf(report, 'caa-lookup-failed').headline).toBe(
      'CAA of `example.com` cannot be looked up, so DigiCert may refuse',
    )
  })

  test('tells of a denial that does not validate while the record does', async () => {
    const { net, anchor } = signedInternet(example(RIGHT, { spoil: without('NSEC') }))
    const { report } = await runGate(net, { ...ORDER, 'trust-anchor': anchor })
    expect(report.records[0]?.dnssec).toEqual({ status: 'secure' })
    expect(causesIn(report)).toEqual(['caa-lookup-failed'])
    expect(findingOf(report, 'caa-lookup-failed').cure.sentence).toContain('Sign the zone')
  })

  test('leaves what DNSSEC spoils for the record as well to the rules about DNSSEC', async () => {
    const { net, anchor } = signedInternet(example(RIGHT, { spoil: withSignatures('DNSKEY', flipped) }))
    const { report } = await runGate(net, { ...ORDER, 'trust-anchor': anchor })
    expect(report.records[0]?.caa[0]?.verdict).toBe('failed')
    expect(causesIn(report)).toEqual(['dnssec-signature-wrong'])
  })
})

test('caa-undecided is a warning beside a record that is right, cured by the settings', async () => {
  const { before, after } = await play(caseOf('caa-undecided'))
  expect(before.verdict.state).toBe('ready')
  expect(before.causes.map(({ id, severity, final }) => [id, severity, final])).toEqual([
    ['caa-undecided', 'warning', false],
  ])
  expect(findingOf(before, 'caa-undecided').cure.sentence).toContain('`account-uri`')
  expect(causesIn(after)).toEqual([])
})

test('caa-profiles-differ is a note that says what the other reading is', async () => {
  const { before, after } = await play(caseOf('caa-profiles-differ'))
  expect(before.verdict.state).toBe('ready')
  expect(before.causes.map(({ id, severity }) => [id, severity])).toEqual([['caa-profiles-differ', 'note']])
  expect(findingOf(before, 'caa-profiles-differ').explain).toContain(
    "As Let's Encrypt reads them: CAA at example.com",
  )
  expect(causesIn(after)).toEqual([])
})

test('where nothing answers for CAA and nothing for the record, no rule about CAA speaks', async () => {
  const { net } = signedInternet(example(RIGHT, {}))
  net.fault(
    [NS1, NS2],
    when(({ question }) => ['CAA', 'TXT'].includes(question[0]?.type ?? ''), silent),
  )
  const { report } = await runGate(net, { ...ORDER, timeout: '5s' })
  expect(report.verdict.state).toBe('unknown')
  expect(causesIn(report).filter((id) => id.startsWith('caa-'))).toEqual([])
})
