// A signed zone looks the same at every server that has it, and each of them proves it.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { verifyKeys, type KeysVerdict } from '../../src/dnssec/keys.ts'
import { createNetwork, type Network } from '../../src/net/network.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import { answeredSet, judgeAnswer } from '../../src/resolver/judge-answer.ts'
import { parseName } from '../../src/wire/name.ts'
import type { Daemon } from './daemon.ts'
import { describeWith } from './installed.ts'
import { all, ask, type Way } from './same-view/ask.ts'
import { AUTHORITATIVE_PROGRAMS, authoritativeWays, startAuthoritative } from './same-view/authoritative.ts'
import { KINDS, signAll, SIGNED_ROWS, type SignedZone } from './same-view/signed.ts'
import { viewOf } from './same-view/view.ts'
import { SIGNING_PROGRAMS } from './zone-tools.ts'

const PLACES = { bindPort: 5363, knot: '127.60.2.1', nsd: '127.60.2.2', pdns: '127.60.2.3' }
const WAYS = authoritativeWays(PLACES)

describeWith([...AUTHORITATIVE_PROGRAMS, ...SIGNING_PROGRAMS], describe)('a signed zone', () => {
  const running: Daemon[] = []
  const now = Math.floor(Date.now() / 1000)
  let zones: readonly SignedZone[]
  let network: Network

  beforeAll(async () => {
    network = createNetwork(nodeWorld())
    zones = await signAll()
    await startAuthoritative(PLACES, zones, running, { signed: true })
  })

  afterAll(async () => {
    network.close()
    await Promise.all(running.map((daemon) => daemon.stop()))
  })

  /** What the DNSKEY records that this server gives are worth. */
  async function keysFrom(way: Way, apex: string): Promise<KeysVerdict> {
    const { observation } = await ask(network, way, { apex, owner: '@', type: 'DNSKEY', dnssec: true })
    const { outcome } = observation
    const ds = zones.find((zone) => zone.apex === apex)?.ds ?? []
    return verifyKeys(parseName(apex), ds, outcome.kind === 'answer' ? answeredSet(outcome) : undefined, now)
  }

  describe.each(Object.keys(KINDS))('%s', (apex) => {
    test.each(SIGNED_ROWS)('%s %s', async (owner, type, expected, overOptOut = expected) => {
      const asked = { apex, owner, type, dnssec: true }
      const views = new Set<string>()
      const judged = WAYS.map(async (way) => {
        const keys = await keysFrom(way, apex)
        const { observation } = await ask(network, way, asked)
        views.add(viewOf(observation))
        const trust = keys.kind === 'secure' ? judgeAnswer(observation, keys.keys, now)?.status : keys.kind
        return [way.label, [observation.outcome.kind, trust].join(' ').trim()]
      })
      const wanted = apex === 'opt-out.lab.' ? overOptOut : expected
      expect(Object.fromEntries(await Promise.all(judged))).toEqual(all(WAYS, wanted))
      expect([...views]).toHaveLength(1)
    })
  })
})
