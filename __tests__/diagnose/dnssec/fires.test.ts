// Each rule about DNSSEC says what is wrong, that the CA refuses, and what cures it.
import { describe, expect, test } from '@jest/globals'
import { DNSSEC_CASES } from '../../gallery/cases/dnssec.ts'
import { play } from '../../gallery/play.ts'
import { causesIn } from '../four.ts'
import { findingOf } from '../lab.ts'

const BOGUS: Record<string, { headline: string; cure: string }> = {
  'dnssec-expired': { headline: 'the DNSSEC signatures of `example.com` have expired', cure: 'Sign' },
  'dnssec-key-missing': {
    headline: '`example.com` has a DS record, but no DNSSEC keys',
    cure: 'registrar remove',
  },
  'dnssec-ds-mismatch': {
    headline: 'the DS record of `example.com` fits none of its DNSSEC keys',
    cure: 'registrar replace',
  },
  'dnssec-key-unfit': {
    headline: 'the DS record of `example.com` is for a key that must not sign zones',
    cure: 'registrar replace',
  },
  'dnssec-no-key': {
    headline: '`example.com` is signed with a key that it does not publish',
    cure: 'Publish',
  },
  'dnssec-no-signature': { headline: 'an answer of `example.com` lacks its DNSSEC signature', cure: 'Sign' },
  'dnssec-signature-wrong': {
    headline: 'a DNSSEC signature of `example.com` does not fit its record',
    cure: 'Sign',
  },
  'dnssec-signer-wrong': {
    headline: 'a record of `example.com` is signed by another zone',
    cure: 'Delegate',
  },
  'dnssec-labels-wrong': {
    headline: 'a DNSSEC signature of `example.com` was made for another name',
    cure: 'Sign',
  },
  'dnssec-unsupported': {
    headline: 'a DNSSEC signature of `example.com` has an algorithm that cannot be verified',
    cure: 'the algorithm of its DS record',
  },
  'dnssec-too-many-tries': {
    headline: '`example.com` has too many DNSSEC signatures to try',
    cure: 'no longer in use',
  },
  'dnssec-denial-missing': {
    headline: '`example.com` is signed, but does not prove what it denies',
    cure: 'NSEC',
  },
}

function caseOf(id: string) {
  const shown = DNSSEC_CASES[id]
  if (!shown) throw new RangeError(`the gallery has no ${id}`)
  return shown
}

describe.each(Object.entries(BOGUS))('%s', (id, { headline, cure }) => {
  test('blocks the run after two looks 30 s apart, and its cure makes it ready', async () => {
    const { before, after } = await play(caseOf(id))
    expect(before.verdict).toMatchObject({ state: 'blocked', headline, waiting: 'cannot-help' })
    expect(before.ending).toBe('final')
    expect(before.took).toBeGreaterThanOrEqual(30_000)
    expect(before.took).toBeLessThan(60_000)
    expect(before.causes[0]).toMatchObject({ id, severity: 'error', final: true, state: 'blocked' })
    const finding = findingOf(before, id)
    expect(finding.cure.sentence).toContain(cure)
    expect(finding.explain).toContain('192.0.2.1')
    expect(finding.evidence).toHaveLength(1)
    expect(after.verdict.state).toBe('ready')
    expect(causesIn(after)).not.toContain(id)
  })
})

test.each(['dnssec-key-missing', 'dnssec-ds-mismatch', 'dnssec-key-unfit'])(
  '%s names the DS record to remove, and the zone above that holds it',
  async (id) => {
    const { before } = await play(caseOf(id))
    expect(before.causes[0]?.zone).toBe('com.')
    const [line, ...others] = findingOf(before, id).cure.lines
    expect(line).toMatchObject({
      change: 'remove',
      line: expect.stringMatching(/^example\.com\. 300 IN DS \d+ 15 2 [\dA-F]{64}$/),
    })
    expect(others).toEqual([])
  },
)

test('dnssec-not-yet-valid blocks the run without ending it, and says when the signatures begin', async () => {
  const { before, after } = await play(caseOf('dnssec-not-yet-valid'))
  expect(before.verdict).toMatchObject({
    state: 'blocked',
    headline: 'the DNSSEC signatures of `example.com` are not valid yet',
    waiting: 'helps',
    until: '2026-11-22T18:00:00.000Z',
  })
  expect(before.ending).toBe('timeout')
  expect(before.causes[0]).toMatchObject({ id: 'dnssec-not-yet-valid', severity: 'error', final: false })
  expect(after.verdict.state).toBe('ready')
})

test('dnssec-indeterminate leaves it open whether a record is ready that is right', async () => {
  const { before, after } = await play(caseOf('dnssec-indeterminate'))
  expect(before.verdict).toMatchObject({
    state: 'unknown',
    headline: 'DNSSEC of `_acme-challenge.example.com` could not be checked',
  })
  expect(before.causes[0]).toMatchObject({ id: 'dnssec-indeterminate', severity: 'error', final: false })
  expect(findingOf(before, 'dnssec-indeterminate').explain).toContain(
    'No server of example.com gave its DNSKEY records: SERVFAIL.',
  )
  expect(causesIn(after)).toEqual([])
})
