import { describe, expect, test } from '@jest/globals'
import { askZone, serversIn } from '../../src/resolver/ask-zone.ts'
import { rootsAt } from '../../src/resolver/roots.ts'
import { parseName } from '../../src/wire/name.ts'
import { internet } from '../world/internet.ts'
import { silent } from '../world/path-faults.ts'
import { openLab, walkTo, zoneIn } from './lab.ts'

const QUESTION = { name: parseName('www.example.com'), type: 'TXT' } as const
const THREE = {
  'ns1.example.com': ['198.51.100.1', '2001:db8::1'],
  'ns2.example.com': ['198.51.100.2'],
}

describe('a question to a whole zone', () => {
  test('goes to every address of every server at the same time', async () => {
    const net = internet({ 'example.com.': { text: 'www TXT "x"', servers: THREE } })
    net.fault('198.51.100.1', silent)
    const lab = openLab(net, { roundTrip: () => 100 })
    const zone = zoneIn(await walkTo(lab, 'www.example.com'))
    const began = lab.world.now()
    const observations = await lab.world.run(() => askZone(lab.network, zone, QUESTION))
    expect(observations.map(({ server, outcome }) => `${server.label} ${outcome.kind}`)).toEqual([
      'ns1.example.com silent',
      'ns1.example.com answer',
      'ns2.example.com answer',
    ])
    expect(observations.map(({ role }) => role)).toEqual(['authoritative', 'authoritative', 'authoritative'])
    expect(lab.world.now() - began).toBeLessThan(4000)
  })

  test('is sent once to an address that has two names, and is seen for both', async () => {
    const servers = { 'ns1.example.com': ['198.51.100.1'], 'ns2.example.com': ['198.51.100.1'] }
    const lab = openLab(internet({ 'example.com.': { text: 'www TXT "x"', servers } }))
    const zone = zoneIn(await walkTo(lab, 'www.example.com'))
    const before = lab.network.asked
    const observations = await lab.world.run(() => askZone(lab.network, zone, QUESTION))
    expect(observations.map(({ server }) => server.label)).toEqual(['ns1.example.com', 'ns2.example.com'])
    expect(lab.network.asked - before).toBe(1)
  })

  test('can be kept to some of its servers', async () => {
    const lab = openLab(internet({ 'example.com.': { text: 'www TXT "x"', servers: THREE } }))
    const zone = zoneIn(await walkTo(lab, 'www.example.com'))
    const servers = serversIn(zone).slice(1, 2)
    const observations = await lab.world.run(() => askZone(lab.network, zone, QUESTION, { servers }))
    expect(observations.map(({ server }) => server.endpoint)).toEqual([
      { transport: 'udp', ip: '2001:db8::1', port: 53 },
    ])
  })

  test('uses the port that the roots were given with', async () => {
    const net = internet({ 'example.com.': { text: 'www TXT "x"', servers: THREE } })
    const lab = openLab(net, { roots: rootsAt(net.roots, 5353) })
    const zone = zoneIn(await walkTo(lab, 'www.example.com'))
    await lab.world.run(() => askZone(lab.network, zone, QUESTION))
    expect(new Set(lab.exchanges.map(({ ask }) => 'port' in ask.endpoint && ask.endpoint.port))).toEqual(
      new Set([5353]),
    )
  })
})
