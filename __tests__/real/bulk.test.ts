// Ten thousand questions at once to each of Knot, BIND, NSD and PowerDNS: each takes most of them over TCP, and answers all.
import { afterEach, describe, expect, test } from '@jest/globals'

import { createNetwork } from '../../src/net/network.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import { observe } from '../../src/resolver/observe.ts'
import type { Observation } from '../../src/resolver/zone.ts'
import { parseName } from '../../src/wire/name.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import { BIND_IP, startBind } from './bind.ts'
import { describeWith } from './installed.ts'
import { startKnot } from './knot.ts'
import { startNsd } from './nsd.ts'
import { startPdns } from './pdns.ts'

const NAMES = 10_000
/** Every second name is there. */
const isThere = (at: number) => at % 2 === 0
const ZONE = {
  apex: 'bulk.lab.',
  text: [
    '$ORIGIN bulk.lab.',
    '@ 60 SOA ns hostmaster 1 3600 600 86400 60',
    '@ 60 NS ns',
    'ns 60 A 127.56.9.1',
    ...Array.from({ length: NAMES }, (_, at) => (isThere(at) ? `name${at} 60 TXT "value ${at}"` : '')),
    '',
  ].join('\n'),
}

describeWith(['knotd', 'named', 'nsd', 'pdns_server'], describe)('ten thousand questions at once', () => {
  const stops: (() => Promise<void> | void)[] = []
  afterEach(async () => {
    for (const stop of stops.splice(0)) await stop()
  })

  test.each([
    ['Knot', '127.56.9.1', () => startKnot('127.56.9.1', [ZONE])],
    ['BIND', BIND_IP, () => startBind([ZONE])],
    ['NSD', '127.56.9.2', () => startNsd('127.56.9.2', [ZONE])],
    ['PowerDNS', '127.56.9.3', () => startPdns('127.56.9.3', [ZONE])],
  ])('%s answers all, most of them over TCP', async (label, ip, start) => {
    const daemon = await start()
    const network = createNetwork(nodeWorld())
    stops.push(
      () => network.close(),
      () => daemon.stop(),
    )
    const endpoint = { transport: 'udp', ip, port: 53 } as const
    const server = { name: undefined, label, endpoint, zone: parseName(ZONE.apex) }
    const names = Array.from({ length: NAMES }, (_, at) => parseName(`name${at}.${ZONE.apex}`))
    const asked = names.map((name) => observe(network, server, { name, type: 'TXT' }, 'authoritative'))
    const observations = (await Promise.all(asked)).map(({ observation }) => observation)
    expect(observations.map(said)).toEqual(names.map((_, at) => (isThere(at) ? `"value ${at}"` : 'nxdomain')))
    expect(observations.filter(({ transport }) => transport === 'tcp').length).toBeGreaterThan(NAMES / 2)
    expect(observations.flatMap(({ notes }) => notes)).not.toContain('no-tcp')
  })
})

function said({ outcome }: Observation): string {
  return outcome.kind === 'answer'
    ? outcome.records.map(({ rdata }) => presentRdata(rdata)).join(' ')
    : outcome.kind
}
