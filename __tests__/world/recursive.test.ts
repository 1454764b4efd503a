import { expect, test } from '@jest/globals'
import { edeOf, type Message } from '../../src/wire/message.ts'
import { dig, digEdns, lines } from '../demo/dig.ts'
import { explains, failing, showsTtl } from './answer-faults.ts'
import { internet, type Internet } from './internet.ts'
import { silent } from './path-faults.ts'
import { probe, read } from './probe.ts'
import { recursive, recursivePool } from './recursive.ts'
import { virtualWorld, type VirtualWorld } from './virtual.ts'

const IP = '198.51.100.53'
const SERVERS = { 'ns1.example.com': ['192.0.2.1'], 'ns2.example.com': ['192.0.2.2'] }
const RD = { flags: { ...dig('.', 'NS').flags, rd: true } }
const QUERY = dig('t.example.com', 'TXT', RD)

function lab(text = ''): Internet {
  return internet({ 'com.': '', 'example.com.': { text, servers: SERVERS } })
}

async function ask(world: VirtualWorld, query: Message = QUERY): Promise<Message> {
  const [message] = read(await world.run(() => probe(world, IP, query, { count: 1 })))
  if (!message) throw new Error('there was no answer')
  return message
}

test('a resolver keeps a missing name for its negative TTL, though the record has appeared', async () => {
  const net = lab()
  net.put(IP, recursive(net))
  net.change('example.com.', { at: 5000, add: 't TXT "new"' })
  const world = virtualWorld(net)
  expect((await ask(world)).rcode).toBe('NXDOMAIN')
  await world.run(() => world.sleep(30_000))
  const still = await ask(world)
  expect([still.rcode, still.authority[0]?.ttl]).toEqual(['NXDOMAIN', 29])
  await world.run(() => world.sleep(30_000))
  expect(lines((await ask(world)).answer)).toEqual(['t.example.com. 300 TXT "new"'])
})

test('a resolver that is asked only when all servers show the record never sees it missing', async () => {
  const net = lab()
  net.put(IP, recursive(net))
  net.change('example.com.', { at: 0, add: 't TXT "new"' })
  expect((await ask(virtualWorld(net))).answer).toHaveLength(1)
})

test('caches behind one address know different things', async () => {
  const net = lab('t TXT "old"')
  net.put(IP, recursivePool(net, 2))
  const world = virtualWorld(net)
  await ask(world)
  net.change('example.com.', { at: 100, remove: 't TXT', add: 't TXT "new"' })
  await world.run(() => world.sleep(1000))
  const shown = [await ask(world), await ask(world)].flatMap(({ answer }) => lines(answer)).toSorted()
  expect(shown).toEqual(['t.example.com. 298 TXT "old"', 't.example.com. 300 TXT "new"'])
})

test('a resolver asks the servers that are there, and fails when none is', async () => {
  const net = lab('t TXT "x"')
  net.put(IP, recursive(net))
  net.fault('192.0.2.1', silent)
  expect((await ask(virtualWorld(net))).rcode).toBe('NOERROR')
  net.fault('192.0.2.2', silent)
  expect((await ask(virtualWorld(net), dig('u.example.com', 'TXT', RD))).rcode).toBe('SERVFAIL')
})

test('a resolver may fail, explain itself and show a TTL that is not the time left', async () => {
  const net = lab('t TXT "x"')
  net.put(IP, recursive(net))
  net.fault(IP, showsTtl(30))
  expect((await ask(virtualWorld(net))).answer[0]?.ttl).toBe(30)
  net.fault(IP, failing('REFUSED'))
  net.fault(IP, explains(15, 'on a list'))
  const response = await ask(virtualWorld(net), { ...digEdns('t.example.com', 'TXT'), ...RD })
  expect([response.rcode, edeOf(response)]).toEqual(['REFUSED', [{ code: 15, text: 'on a list' }]])
})
