// CAA where the servers do not say the same: a CA may hear any of them, at each level anew.
import { describe, expect, test } from '@jest/globals'

import { causesIn } from '../diagnose/four.ts'
import { example, NS1, NS2, ORDER, TOKEN } from '../gallery/scenery.ts'
import { internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import { signedInternet } from '../world/signed-internet.ts'
import { flipped, withSignatures } from '../world/spoil.ts'

const OURS = 'CAA 0 issue "letsencrypt.org"'
const OTHERS = 'CAA 0 issue "digicert.com"'
const RIGHT = `_acme-challenge.app 60 TXT "${TOKEN}"\napp 60 A 192.0.2.80`
const SETTINGS = { ...ORDER, domains: 'app.example.com', timeout: '5s' }

/** The report where the first server has these CAA records, and the second one others in their place. */
async function reportOn(first: string, remove: string, add?: string) {
  const net = internet(example(`${RIGHT}\n${first}`, {}))
  net.change('example.com.', { at: 0, remove, ...(add !== undefined && { add }), only: [NS2] })
  return (await runGate(net, SETTINGS)).report
}

describe('a climb from level to level', () => {
  test('may meet nothing at one server and records that forbid at another, one level up', async () => {
    const report = await reportOn(`app ${OURS}\n@ ${OTHERS}`, 'app CAA\n@ CAA', `@ ${OURS}`)
    expect(report.verdict.ready).toBe(false)
    expect(causesIn(report)).toEqual(['caa-forbids'])
    expect(report.records[0]?.caa[0]).toMatchObject({ verdict: 'forbidden', decidedAt: 'example.com.' })
  })

  test('does not go on above a level at which every server has records', async () => {
    const report = await reportOn(
      `app ${OURS}\n@ ${OTHERS}`,
      'app CAA',
      `app ${OURS}\napp CAA 0 iodef "mailto:a@example.com"`,
    )
    expect(report.verdict.state).toBe('ready')
  })

  test('may end where one server has no alias', async () => {
    const net = internet({
      ...example(`_acme-challenge.app 60 TXT "${TOKEN}"\napp CNAME host.net.`, {}),
      'net.': '',
      'host.net.': `@ ${OURS}\n@ A 192.0.2.80`,
    })
    net.change('example.com.', { at: 0, remove: 'app CNAME', add: `app ${OTHERS}`, only: [NS2] })
    const { report } = await runGate(net, SETTINGS)
    expect(report.verdict.ready).toBe(false)
    expect(causesIn(report)).toEqual(['caa-forbids'])
  })
})

describe('records that forbid at one server only', () => {
  const forbidding = () => {
    const net = internet(example(`${RIGHT}\n@ ${OURS}`, {}))
    net.change('example.com.', { at: 0, remove: '@ CAA', add: `@ ${OTHERS}`, only: [NS2] })
    return net
  }

  test('are waited for, since that server may be behind', async () => {
    const net = forbidding()
    net.change('example.com.', { at: 90_000, remove: '@ CAA', add: `@ ${OURS}`, only: [NS2] })
    const { report } = await runGate(net, { ...SETTINGS, timeout: '10m' })
    expect(report.verdict.state).toBe('ready')
    expect(report.took).toBeLessThan(105_000)
  })

  test('leave the run waiting, in words that promise no end', async () => {
    const { report } = await runGate(forbidding(), { ...SETTINGS, timeout: '50s' })
    expect(report).toMatchObject({
      ending: 'timeout',
      verdict: {
        state: 'waiting',
        waiting: 'may-help',
        headline: "CAA forbids Let's Encrypt for `app.example.com`, though not at every server",
      },
    })
    expect(report.causes[0]).toMatchObject({
      id: 'caa-forbids',
      severity: 'error',
      final: false,
      state: 'waiting',
    })
    expect(report.causes[0]?.findings[0]?.explain).toMatch(
      /^The record itself is right, yet the CA may have to refuse\. /,
    )
  })

  test('are final as soon as no server has others, whomever they name', async () => {
    const net = forbidding()
    net.change('example.com.', {
      at: 60_000,
      remove: '@ CAA',
      add: '@ CAA 0 issue "sectigo.com"',
      only: [NS1],
    })
    const { report } = await runGate(net, { ...SETTINGS, timeout: '10m' })
    expect(report).toMatchObject({ ending: 'final', verdict: { state: 'blocked', waiting: 'cannot-help' } })
    expect(report.took).toBeGreaterThanOrEqual(90_000)
    expect(report.took).toBeLessThan(105_000)
  })

  test('do not matter where every server spoils its answers about CAA', async () => {
    const spoilt = signedInternet(example(`${RIGHT}\n@ ${OURS}`, { spoil: withSignatures('CAA', flipped) }))
    spoilt.replace(
      'example.com.',
      { text: `${RIGHT}\n@ ${OTHERS}`, spoil: withSignatures('CAA', flipped) },
      { only: [NS2] },
    )
    const { report } = await runGate(spoilt.net, {
      ...SETTINGS,
      timeout: '10m',
      'trust-anchor': spoilt.anchor,
    })
    expect(report).toMatchObject({ ending: 'final', verdict: { state: 'blocked' } })
  })
})
