// What is asked again when a zone is walked to once more: as long as the zone above delegates it alike, what was not right, and of the
// others one in turn.
import { describe, expect, test } from '@jest/globals'

import { parseName } from '../../src/wire/name.ts'
import { failing } from '../world/answer-faults.ts'
import { within } from '../world/fault.ts'
import { internet, type Internet } from '../world/internet.ts'
import { openLab, serverIn, zoneIn, type Lab } from './lab.ts'

const MINUTE = 60_000
const [FIRST, SECOND, THIRD] = ['198.51.100.1', '198.51.100.2', '198.51.100.3']
const SERVERS = { 'ns1.example.com': [FIRST], 'ns2.example.com': [SECOND], 'ns3.example.com': [THIRD] }
const NAME = parseName('_acme-challenge.example.com')
const APEX = parseName('example.com')

function zones(text = ''): Internet {
  return internet({ 'com.': '', 'example.com.': { text, servers: SERVERS } })
}

interface Again {
  readonly lab: Lab
  /** The first walk, and the last. */
  readonly walks: readonly [Awaited<ReturnType<typeof walkIn>>, Awaited<ReturnType<typeof walkIn>>]
  /** What the last walk asked. */
  readonly asked: readonly string[]
}

function walkIn(lab: Lab) {
  return lab.walker.zoneOf(NAME)
}

/** Walks to the zone and, so many minutes later, once more; once a minute in between as well. */
async function walkAgain(net: Internet, minutes = 1, unheard: readonly string[] = []): Promise<Again> {
  const lab = openLab(net)
  return lab.world.run(async () => {
    const first = await walkIn(lab)
    let [last, before] = [first, 0]
    for (let minute = 1; minute <= minutes; minute++) {
      await lab.world.sleep(minute * MINUTE - lab.world.now())
      lab.walker.forget(APEX, unheard.map(parseName))
      before = lab.asked().length
      last = await walkIn(lab)
    }
    return { lab, walks: [first, last], asked: lab.asked().slice(before) }
  })
}

/** The way to the zone: its delegation, and whether it holds the name. */
const WAY = ['203.0.113.2 example.com. NS', `${FIRST} _acme-challenge.example.com. NS`]
const aboutFirst = ['ns1.example.com. A', 'ns1.example.com. AAAA']
/** One server whose turn it is: its addresses and, by one of them, the NS set. */
const ONE = 3

/** What was asked beside the way, without the addresses of the servers asked. */
function beside(asked: readonly string[]): string[] {
  return asked.filter((line) => !/ (example\.com|_acme-challenge\.example\.com)\. NS$/.test(line)).map(toWhom)
}

function toWhom(line: string): string {
  return line.slice(line.indexOf(' ') + 1)
}

describe('a zone that is delegated as before', () => {
  test('costs the way to it and one server, each in turn, and is the same', async () => {
    const turns = [1, 2, 3, 4].map(async (minutes) => {
      const { walks, asked } = await walkAgain(zones(), minutes)
      expect(asked).toHaveLength(WAY.length + ONE)
      const [first, last] = walks.map(zoneIn)
      expect(last?.servers).toEqual(first?.servers)
      return asked.slice(WAY.length).flatMap((line) => /^(.*) example\.com\. NS$/.exec(line)?.[1] ?? [])
    })
    expect(await Promise.all(turns)).toEqual([[FIRST], [SECOND], [THIRD], [FIRST]])
  })

  test('costs no more where its servers lie elsewhere, without glue', async () => {
    const servers = { 'ns1.host.net': [FIRST, '2001:db8::1'], 'ns2.host.net': [SECOND] }
    const net = internet({ 'com.': '', 'net.': '', 'host.net.': { servers }, 'example.com.': { servers } })
    const { asked } = await walkAgain(net)
    expect(asked.filter((line) => line.endsWith(' example.com. NS')).length).toBe(1 + 2)
    expect(asked.map(toWhom)).not.toContain('ns2.host.net. A')
  })

  test('nor where an address has no route from here', async () => {
    const servers = { 'ns1.example.com': [FIRST], 'ns2.example.com': [SECOND, '2001:db8::1'] }
    const net = internet({ 'com.': '', 'example.com.': { servers } })
    const lab = openLab(net, { families: [4] })
    await lab.world.run(() => walkIn(lab))
    const before = lab.asked().length
    lab.walker.forget(APEX)
    await lab.world.run(() => walkIn(lab))
    expect(lab.asked().slice(before)).toHaveLength(WAY.length + ONE)
  })
})

describe('of a zone that is delegated as before, is looked at again', () => {
  test('a server that was not heard meanwhile', async () => {
    const { asked } = await walkAgain(zones(), 1, ['ns1.example.com'])
    expect(beside(asked)).toEqual(expect.arrayContaining(aboutFirst))
    expect(asked).toContain(`${FIRST} example.com. NS`)
    expect(asked).not.toContain(`${THIRD} example.com. NS`)
  })

  test('a server that did not serve the zone', async () => {
    const net = zones()
    net.fault(FIRST, within({ until: MINUTE / 2 }, failing('REFUSED')))
    const { asked, walks } = await walkAgain(net)
    expect(asked).toContain(`${FIRST} example.com. NS`)
    expect(asked).not.toContain(`${THIRD} example.com. NS`)
    const kinds = zoneIn(walks[1]).observations.map(({ outcome }) => outcome.kind)
    expect(kinds).toEqual(['answer', 'answer', 'answer'])
  })

  test('a server without an address, which may have got one', async () => {
    const net = internet({
      'com.': 'example NS ns1.example.com.\nexample NS ns2.example.com.\nns1.example A 198.51.100.1',
      'example.com.': {
        text: '@ NS ns1\n@ NS ns2\nns1 A 198.51.100.1',
        servers: { 'ns1.example.com': [FIRST, SECOND] },
      },
    })
    net.change('example.com.', { at: MINUTE / 2, add: 'ns2 A 198.51.100.2' })
    const { walks } = await walkAgain(net)
    const [before, after] = walks.map((walk) => serverIn(walk, 'ns2.example.com'))
    expect(before).toMatchObject({ problem: 'unresolvable', addresses: [] })
    expect(after).toMatchObject({ addresses: [SECOND] })
    expect(after).not.toHaveProperty('problem')
  })

  test('a server whose glue is not its address', async () => {
    const net = internet({
      'com.':
        'example NS ns1.example.com.\nexample NS ns2.example.com.\nns1.example A 198.51.100.9\nns2.example A 198.51.100.2',
      'example.com.': {
        text: '@ NS ns1\n@ NS ns2\nns1 A 198.51.100.1\nns2 A 198.51.100.2',
        servers: { 'ns1.example.com': [FIRST, '198.51.100.9'], 'ns2.example.com': [SECOND] },
      },
    })
    net.change('example.com.', { at: MINUTE / 2, remove: 'ns1 A', add: 'ns1 A 198.51.100.9' })
    const { asked, walks } = await walkAgain(net)
    expect(beside(asked)).toEqual(expect.arrayContaining(aboutFirst))
    expect(serverIn(walks[1], 'ns1.example.com')?.authoritative).toEqual(['198.51.100.9'])
  })

  test('a server that gives another NS set than the zone above', async () => {
    const net = zones('@ NS ns1\n@ NS ns2\n@ NS ns3')
    net.change('example.com.', { at: 0, remove: '@ NS ns2.example.com.', only: [FIRST] })
    net.change('example.com.', { at: MINUTE / 2, add: '@ NS ns2', only: [FIRST] })
    const { asked } = await walkAgain(net)
    expect(asked).toContain(`${FIRST} example.com. NS`)
    expect(asked).not.toContain(`${THIRD} example.com. NS`)
  })
})

describe('a zone that is delegated otherwise is looked at whole', () => {
  test('where another server is listed', async () => {
    const net = zones('@ NS ns1\n@ NS ns2\n@ NS ns3')
    net.change('com.', { at: MINUTE / 2, remove: 'example NS ns2.example.com.\nns2.example A' })
    const { asked } = await walkAgain(net)
    expect(beside(asked)).toEqual(expect.arrayContaining(aboutFirst))
  })

  test('where other glue comes along', async () => {
    const net = zones()
    net.change('com.', { at: MINUTE / 2, remove: 'ns2.example A', add: 'ns2.example A 198.51.100.9' })
    const { asked, walks } = await walkAgain(net)
    expect(beside(asked)).toEqual(expect.arrayContaining(aboutFirst))
    expect(serverIn(walks[1], 'ns2.example.com')?.addresses).toEqual([SECOND, '198.51.100.9'])
  })
})
