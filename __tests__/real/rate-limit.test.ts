// BIND limits the rate of its denials (RRL), and all of them arrive: by its cookie, by TCP where it gives none, or in bulk.
import { afterEach, describe, expect, test } from '@jest/globals'

import type { Limits } from '../../src/net/limits.ts'
import { createNetwork } from '../../src/net/network.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import { observe } from '../../src/resolver/observe.ts'
import type { Observation } from '../../src/resolver/zone.ts'
import { parseName } from '../../src/wire/name.ts'
import { BIND_IP, startBind, type Bind } from './bind.ts'
import { describeWith } from './installed.ts'

const PORT = 5362
const QUESTIONS = 1000
/** Denials a second. Of those above, BIND answers every second one by an empty truncated message, and drops the others. */
const PER_SECOND = 10
const ZONE = `$ORIGIN limited.lab.
@ 3600 SOA ns hostmaster 1 7200 900 1209600 600
@ 3600 NS ns
ns 3600 A ${BIND_IP}
`

describeWith(['named'], describe)('denials of a BIND that allows ten a second', () => {
  const stops: (() => Promise<void> | void)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })

  /** Starts it, and asks at once for as many names that do not exist. */
  async function denials(
    limit: string,
    options: readonly string[] = [],
    limits: Partial<Limits> = { bulkFrom: Infinity },
  ): Promise<{ bind: Bind; observations: readonly Observation[] }> {
    const zones = [{ apex: 'limited.lab.', text: ZONE }]
    const bind = await startBind(zones, { port: PORT, options: [`rate-limit { ${limit}; }`, ...options] })
    const network = createNetwork(nodeWorld(), { limits })
    stops.push(
      () => network.close(),
      () => bind.stop(),
    )
    const server = {
      name: undefined,
      label: 'BIND',
      endpoint: { transport: 'udp', ip: BIND_IP, port: PORT },
      zone: parseName('limited.lab'),
    } as const
    const names = Array.from({ length: QUESTIONS }, (_, at) => parseName(`absent${at}.limited.lab`))
    const asked = names.map((name) => observe(network, server, { name, type: 'TXT' }, 'authoritative'))
    const observations = (await Promise.all(asked)).map(({ observation }) => observation)
    return { bind, observations }
  }

  /** How many of them were seen and came over this transport. */
  function deniedOver(observations: readonly Observation[], transport: Observation['transport']): number {
    return observations.filter((one) => one.outcome.kind === 'nxdomain' && one.transport === transport).length
  }

  test('arrive by UDP, 1000 of 1000, since it limits nobody who shows its cookie', async () => {
    const { bind, observations } = await denials(`responses-per-second ${PER_SECOND}`)
    expect(deniedOver(observations, 'udp')).toBe(QUESTIONS)
    expect(bind.log()).not.toContain('rate limit')
  })

  test('arrive by TCP, 1000 of 1000, where so many go in bulk', async () => {
    const { bind, observations } = await denials(`responses-per-second ${PER_SECOND}`, [], {})
    const byTcp = deniedOver(observations, 'tcp')
    expect(deniedOver(observations, 'udp') + byTcp).toBe(QUESTIONS)
    expect(byTcp).toBeGreaterThan(QUESTIONS / 2)
    expect(bind.log()).not.toContain('rate limit')
  })

  test.each([
    ['is told of every second one by truncation', ''],
    ['is told of none', '; slip 0'],
  ])(
    'arrive by TCP, 1000 of 1000, where it gives no cookie and whoever is above the limit %s',
    async (_, slip) => {
      const limit = `responses-per-second ${PER_SECOND}${slip}`
      const { bind, observations } = await denials(limit, ['answer-cookie no'])
      const byTcp = deniedOver(observations, 'tcp')
      expect(deniedOver(observations, 'udp') + byTcp).toBe(QUESTIONS)
      expect(byTcp).toBeGreaterThan(QUESTIONS / 2)
      expect(bind.log()).toContain('rate limit drop NXDOMAIN response')
    },
  )
})
