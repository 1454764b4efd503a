import { afterEach, describe, expect, test } from '@jest/globals'
import { encodeMessage } from '../../src/wire/message.ts'
import { dig, lines } from '../demo/dig.ts'
import { failing, truncates, wrongId } from './answer-faults.ts'
import { within, type Fault } from './fault.ts'
import { internet } from './internet.ts'
import { loopbackLab, type LoopbackLab } from './loopback.ts'
import {
  answersFrom,
  badCertificate,
  cutShort,
  delayed,
  dripping,
  forged,
  halfFrame,
  refused,
  resets,
  silent,
} from './path-faults.ts'
import { probe, read, type Heard } from './probe.ts'

const IP = '127.0.0.1'
const QUERY = dig('www.example.com', 'A')
const ANSWER = ['www.example.com. 300 A 192.0.2.80']
/** Long enough to be sure that nothing comes. */
const QUIET_MS = 300

const labs: LoopbackLab[] = []
afterEach(async () => {
  await Promise.all(labs.splice(0).map((lab) => lab.stop()))
})

/** Opens a lab with one server for everything, which has these faults. */
async function open(...faults: Fault[]): Promise<LoopbackLab> {
  const servers = { 'ns1.example.com': [IP] }
  const net = internet({ '.': { servers }, 'example.com.': { text: 'www A 192.0.2.80', servers } })
  for (const fault of faults) net.fault(IP, fault)
  const lab = await loopbackLab(net)
  labs.push(lab)
  return lab
}

function ask(lab: LoopbackLab, transport: 'udp' | 'tcp' | 'tls', ms = 5000): Promise<Heard> {
  const port = transport === 'tls' ? lab.tlsPort : lab.port
  return probe(lab.world, IP, QUERY, { transport, port, ms, count: 1 })
}

function post(lab: LoopbackLab, ms = 5000): ReturnType<LoopbackLab['world']['https']> {
  const url = new URL(`https://${IP}:${lab.httpsPort}/dns-query`)
  return lab.world.https(url, encodeMessage(QUERY), { bytes: 65536, ms })
}

describe('the lab on loopback', () => {
  test.each(['udp', 'tcp', 'tls'] as const)('answers over %s', async (transport) => {
    const [message] = read(await ask(await open(), transport))
    expect(lines(message?.answer ?? [])).toEqual(ANSWER)
  })

  test('answers over HTTPS', async () => {
    const answer = await post(await open())
    expect(answer).toMatchObject({ kind: 'answer', status: 200, contentType: 'application/dns-message' })
  })

  test('shows at once what changes', async () => {
    const servers = { 'ns1.example.com': [IP] }
    const net = internet({ '.': { servers }, 'example.com.': { servers } })
    const lab = await loopbackLab(net)
    labs.push(lab)
    expect(read(await ask(lab, 'udp'))[0]?.rcode).toBe('NXDOMAIN')
    net.change('example.com.', { add: 'www A 192.0.2.80' })
    expect(read(await ask(lab, 'udp'))[0]?.answer).toHaveLength(1)
  })
})

describe('its faults over UDP', () => {
  test('silence', async () => {
    expect((await ask(await open(silent), 'udp', QUIET_MS)).messages).toEqual([])
  })

  test('delay', async () => {
    const lab = await open(delayed(200))
    const asked = lab.world.now()
    const [first] = (await ask(lab, 'udp')).messages
    expect((first?.at ?? 0) - asked).toBeGreaterThanOrEqual(190)
  })

  test('truncation, another response code, another id', async () => {
    expect(read(await ask(await open(truncates), 'udp'))[0]?.flags.tc).toBe(true)
    expect(read(await ask(await open(failing('REFUSED')), 'udp'))[0]?.rcode).toBe('REFUSED')
    expect(read(await ask(await open(wrongId), 'udp'))[0]?.id).not.toBe(QUERY.id)
  })

  test('an answer from another port never arrives', async () => {
    expect((await ask(await open(answersFrom({ ip: IP, port: 0 })), 'udp', QUIET_MS)).messages).toEqual([])
  })

  test('a forged answer comes first', async () => {
    const lab = await open(forged((octets) => octets.with(1, (octets[1] ?? 0) ^ 1)))
    const heard = await probe(lab.world, IP, QUERY, { port: lab.port, count: 2, ms: 5000 })
    expect(read(heard).map(({ id }) => id)).toEqual([QUERY.id ^ 1, QUERY.id])
  })

  test('a cut message', async () => {
    const [message] = (await ask(await open(cutShort(17)), 'udp')).messages
    expect(message?.octets).toHaveLength(17)
  })
})

describe('its faults over streams', () => {
  test('a port that is closed', async () => {
    const lab = await open(within({ transports: ['tcp'] }, refused))
    expect((await ask(lab, 'tcp')).closed).toEqual(['ECONNREFUSED'])
    expect((await ask(lab, 'udp')).messages).toHaveLength(1)
  })

  test('a port that closes later', async () => {
    const lab = await open(within({ from: 1, transports: ['tcp'] }, refused))
    await lab.world.sleep(5)
    expect((await ask(lab, 'tcp')).messages).toEqual([])
  })

  test('a connection on which nothing is said', async () => {
    const lab = await open(within({ transports: ['tcp', 'tls', 'https'] }, silent))
    expect((await ask(lab, 'tcp', QUIET_MS)).messages).toEqual([])
    expect(await post(lab, QUIET_MS)).toEqual({ kind: 'timeout' })
  })

  test.each(['tcp', 'tls'] as const)('half a frame over %s', async (transport) => {
    const heard = await ask(await open(halfFrame('ends')), transport)
    expect([heard.messages.length, heard.closed]).toEqual([0, ['in order']])
    expect(heard.octets).toBeGreaterThan(2)
  })

  test('a slow drip', async () => {
    expect(lines(read(await ask(await open(dripping(1)), 'tcp'))[0]?.answer ?? [])).toEqual(ANSWER)
  })

  test('a reset', async () => {
    const lab = await open(resets)
    expect((await ask(lab, 'tcp')).closed).toEqual(['ECONNRESET'])
    expect((await post(lab)).kind).toBe('unreachable')
  })

  test('a certificate that nobody vouches for', async () => {
    const lab = await open(badCertificate)
    const heard = await ask(lab, 'tls')
    expect([heard.messages.length, heard.closed.length]).toEqual([0, 1])
    expect((await post(lab)).kind).toBe('unreachable')
  })
})
