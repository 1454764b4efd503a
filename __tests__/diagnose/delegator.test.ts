import { describe, expect, test } from '@jest/globals'
import { failing } from '../world/answer-faults.ts'
import { internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import { findingOf, TOKEN } from './lab.ts'

const HOSTS = { 'ns1.sub.example.com': ['192.0.2.11'], 'ns2.sub.example.com': ['192.0.2.12'] }

/** sub.example.com, delegated from example.com, at two servers. */
function delegated(text = `_acme-challenge TXT "${TOKEN}"`) {
  return internet({ 'com.': '', 'example.com.': '', 'sub.example.com.': { text, servers: HOSTS } })
}

const SETTINGS = { domains: '_acme-challenge.sub.example.com', 'expected-values': TOKEN, timeout: '2s' }

describe('the zone above a delegated subdomain', () => {
  test('is whose operator has to delegate it, and not the registrar', async () => {
    const net = delegated()
    net.fault(['192.0.2.11', '192.0.2.12'], failing('REFUSED'))
    const { report } = await runGate(net, SETTINGS)
    expect(findingOf(report, 'zone-not-loaded').cure.sentence).toBe(
      'Load `sub.example.com` at these servers, or have the operator of `example.com` delegate it to those that serve it.',
    )
  })

  test('is where a server is taken out of the NS set', async () => {
    const net = delegated()
    net.fault('192.0.2.12', failing('REFUSED'))
    const { report } = await runGate(net, SETTINGS)
    expect(findingOf(report, 'server-refuses').cure.sentence).toMatch(/in the zone and in `example\.com`\.$/)
  })
})
