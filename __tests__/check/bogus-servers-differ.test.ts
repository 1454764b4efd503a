// DNSSEC where the servers do not give the same: what is bogus at one of them only is no proof that waiting is of no use.
import { describe, expect, test } from '@jest/globals'

import { causesIn } from '../diagnose/four.ts'
import { example, NS2, ORDER, RIGHT } from '../gallery/scenery.ts'
import { runGate } from '../world/run-gate.ts'
import { signedInternet, type SignedScript } from '../world/signed-internet.ts'
import { flipped, withSignatures } from '../world/spoil.ts'

const SPOILT = { text: RIGHT, spoil: withSignatures('TXT', flipped) }
const SPOILT_KEYS = { text: RIGHT, spoil: withSignatures('DNSKEY', flipped) }
const SETTINGS = { ...ORDER, timeout: '10m' }

/** example.com, signed, of which the second server has other data until it is mended, if it ever is. */
function halfSpoilt(script: SignedScript, mendedAt?: number) {
  const internet = signedInternet(example(RIGHT, {}))
  internet.replace('example.com.', script, { only: [NS2] })
  if (mendedAt !== undefined) internet.replace('example.com.', { text: RIGHT }, { at: mendedAt })
  return internet
}

describe('answers that are bogus at one server only', () => {
  test('are waited for, since that server may be behind', async () => {
    const { net, anchor } = halfSpoilt(SPOILT, 90_000)
    const { report } = await runGate(net, { ...SETTINGS, 'trust-anchor': anchor })
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(105_000)
  })

  test('leave the run waiting, in words that promise no end', async () => {
    const { net, anchor } = halfSpoilt(SPOILT)
    const { report } = await runGate(net, { ...SETTINGS, timeout: '50s', 'trust-anchor': anchor })
    expect(report).toMatchObject({ ending: 'timeout', verdict: { state: 'waiting', waiting: 'may-help' } })
    expect(causesIn(report)).toEqual(['dnssec-signature-wrong'])
    expect(report.verdict.headline).toBe(
      'a DNSSEC signature of `example.com` does not fit its record, though not at every server',
    )
  })
})

test('keys that one server alone gives wrong end no run, whichever server is asked for them', async () => {
  const { net, anchor } = halfSpoilt(SPOILT_KEYS)
  const { report } = await runGate(net, { ...SETTINGS, timeout: '50s', 'trust-anchor': anchor })
  expect(report.ending).not.toBe('final')
  expect(report.verdict.state).not.toBe('blocked')
})
