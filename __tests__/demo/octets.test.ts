import { describe, expect, test } from '@jest/globals'
import { respondToOctets } from '../../src/demo/octets.ts'
import { respond } from '../../src/demo/responder.ts'
import { servedZones, zoneFromText } from '../../src/demo/zone.ts'
import { decodeMessage, encodeMessage, type Message } from '../../src/wire/message.ts'
import { parseName } from '../../src/wire/name.ts'
import { EDNS_OPTION } from '../../src/wire/registry.ts'
import { dig, digEdns } from './dig.ts'

const zones = servedZones([
  zoneFromText(
    parseName('example.com'),
    `@ SOA ns hostmaster 1 2 3 4 5
@ NS ns
small TXT "x"
medium TXT ${`"${'m'.repeat(200)}" `.repeat(4)}
big TXT ${`"${'b'.repeat(200)}" `.repeat(10)}
many NS ns1.many
${Array.from({ length: 60 }, (_, at) => `ns1.many A 192.0.2.${at}`).join('\n')}`,
    300,
  ),
])
const UDP = { ip: '192.0.2.100', overUdp: true }
const SECRET = new TextEncoder().encode('jar')
const client = Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8)

function over(caller: typeof UDP, query: Message): { message: Message; size: number } {
  const octets = respondToOctets(zones, encodeMessage(query), caller)
  if (!octets) throw new Error('there was no answer')
  return { message: decodeMessage(octets), size: octets.length }
}

/** Asks with this cookie. */
function ask(
  data: Uint8Array,
  {
    ip = UDP.ip,
    overUdp = true,
    required = false,
  }: { ip?: string; overUdp?: boolean; required?: boolean } = {},
): Message {
  const query = digEdns('small.example.com', 'TXT', { options: [{ code: EDNS_OPTION.COOKIE, data }] })
  return respond(zones, query, { ip, overUdp }, { secret: SECRET, required })
}

function cookieOf(message: Message): Uint8Array {
  return message.edns?.options[0]?.data ?? new Uint8Array()
}

describe('the size of an answer', () => {
  test('over 512 octets is truncated without EDNS', () => {
    expect(over(UDP, dig('medium.example.com', 'TXT')).message).toMatchObject({
      flags: { tc: true },
      answer: [],
    })
    expect(over(UDP, digEdns('medium.example.com', 'TXT')).message.flags.tc).toBe(false)
  })

  test('over 1232 octets is truncated whatever the client takes', () => {
    const { message, size } = over(UDP, digEdns('big.example.com', 'TXT', { udpSize: 4096 }))
    expect([message.flags.tc, size < 512]).toEqual([true, true])
  })

  test('below 512 octets counts as 512 (RFC 6891 section 6.2.3)', () => {
    expect(over(UDP, digEdns('small.example.com', 'TXT', { udpSize: 12 })).message.flags.tc).toBe(false)
  })

  test('is no matter over TCP', () => {
    expect(over({ ...UDP, overUdp: false }, dig('big.example.com', 'TXT')).message.answer).toHaveLength(1)
  })

  test('of a referral includes its glue (RFC 9471)', () => {
    expect(over(UDP, dig('x.many.example.com', 'A')).message.flags.tc).toBe(true)
  })
})

describe('EDNS', () => {
  test('is echoed with our size and the DO bit, and only where it was asked', () => {
    const { edns } = over(UDP, digEdns('small.example.com', 'TXT', { udpSize: 4000, dnssecOk: true })).message
    expect(edns).toEqual({ udpSize: 1232, version: 0, dnssecOk: true, options: [] })
    expect(over(UDP, dig('small.example.com', 'TXT')).message.edns).toBeUndefined()
  })

  test('of another version is BADVERS', () => {
    expect(over(UDP, digEdns('small.example.com', 'TXT', { version: 1 })).message).toMatchObject({
      rcode: 'BADVERS',
      answer: [],
    })
  })
})

describe('DNS cookies', () => {
  test('bring the client cookie back with 16 octets of the server', () => {
    const cookie = cookieOf(ask(client))
    expect([cookie.length, cookie.subarray(0, 8)]).toEqual([24, client])
  })

  test('are the same for the same client, and others for others', () => {
    expect(cookieOf(ask(client))).toEqual(cookieOf(ask(cookieOf(ask(client)))))
    expect(cookieOf(ask(client, { ip: '192.0.2.101' }))).not.toEqual(cookieOf(ask(client)))
  })

  test('where they are required, only the right one is answered, over UDP', () => {
    expect(ask(client, { required: true })).toMatchObject({ rcode: 'BADCOOKIE', answer: [] })
    expect(ask(client, { required: true, overUdp: false }).rcode).toBe('NOERROR')
    expect(ask(cookieOf(ask(client)), { required: true }).rcode).toBe('NOERROR')
    expect(ask(cookieOf(ask(client)).with(20, 0), { required: true }).rcode).toBe('BADCOOKIE')
  })

  test.each([0, 7, 9, 15, 41])('of %i octets are FORMERR (RFC 7873 section 5.2.2)', (length) => {
    expect(ask(new Uint8Array(length)).rcode).toBe('FORMERR')
  })
})

describe('octets that are no query', () => {
  test('get FORMERR with their id when they have a header', () => {
    const broken = encodeMessage(dig('small.example.com', 'TXT')).slice(0, 20)
    const answer = respondToOctets(zones, broken, UDP)
    expect(answer && decodeMessage(answer)).toMatchObject({ id: 4711, rcode: 'FORMERR', flags: { qr: true } })
  })

  test('get nothing when they are too short or a response', () => {
    expect(respondToOctets(zones, new Uint8Array(11), UDP)).toBeUndefined()
    const response = dig('small.example.com', 'TXT', { flags: { ...dig('.', 'NS').flags, qr: true } })
    expect(respondToOctets(zones, encodeMessage(response), UDP)).toBeUndefined()
  })
})
