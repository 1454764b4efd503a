// Twenty thousand broken answers from a server that was asked: what is accepted is what a strict reader accepts, and nothing hangs.
import { describe, expect, test } from '@jest/globals'
import type { Endpoint } from '../../src/net/endpoint.ts'
import type { Exchange } from '../../src/net/exchange.ts'
import { decodeMessage, WireError, type Message } from '../../src/wire/message.ts'
import { parseName } from '../../src/wire/name.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { createNetwork } from '../../src/net/network.ts'
import { onOctets, type Fault } from '../world/fault.ts'
import { internet } from '../world/internet.ts'
import { seededRandom } from '../world/random.ts'
import { virtualWorld } from '../world/virtual.ts'
import { HTTPS, TCP, TLS, UDP } from './asking.ts'

const ANSWERS = 20_000
const IP = '192.0.2.1'
const SEED = 20261122
/** Questions under way at once; enough that the virtual clock is not what takes the time. */
const AT_ONCE = 100
/** The octets that are the likeliest to matter: nothing, one, the largest label, pointers, all ones. */
const TELLING = [0x00, 0x01, 0x3f, 0x40, 0xc0, 0x0c, 0xff]

const ZONE = `
www A 192.0.2.80
text TXT "one" "two"
alias CNAME www
_acme-challenge TXT "gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs"
@ CAA 0 issue "letsencrypt.org"
child NS ns.child
ns.child A 192.0.2.9
`
/** A name below the zone and a type: answers, aliases, denials, and a referral. */
const QUESTIONS: readonly (readonly [string, RRType])[] = [
  ['www', 'A'],
  ['text', 'TXT'],
  ['alias', 'A'],
  ['_acme-challenge', 'TXT'],
  ['', 'CAA'],
  ['', 'SOA'],
  ['x.child', 'A'],
  ['missing', 'TXT'],
]

/** Mutates each answer in one to four places, and keeps what was sent. */
function mutating(sent: Uint8Array[], seed: number): Fault {
  const { number } = seededRandom(seed)
  const below = (bound: number): number => Math.floor(number() * bound)
  const edit = (octets: number[]): void => {
    const place = below(octets.length)
    const octet = (number() < 0.5 ? TELLING[below(TELLING.length)] : undefined) ?? below(256)
    const kind = below(8)
    if (kind === 0) octets.splice(place, 1)
    else if (kind === 1) octets.splice(place, 0, octet)
    else if (kind === 2) octets.splice(Math.max(1, place))
    else octets[place] = octet
  }
  return onOctets((octets) => {
    const broken = [...octets]
    for (let edits = 1 + below(4); edits > 0; edits--) edit(broken)
    const message = Uint8Array.from(broken)
    sent.push(message.slice())
    return message
  })
}

/** Asks so many questions of a server all of whose answers are mutated. */
async function askMutated(
  endpoint: Endpoint,
  count: number,
): Promise<{ exchanges: Exchange[]; sent: Uint8Array[] }> {
  const sent: Uint8Array[] = []
  const net = internet({ 'example.com.': { text: ZONE, servers: { 'ns1.example.com': [IP] } } })
  net.call(IP, 'dns.example')
  net.fault(IP, mutating(sent, SEED))
  const world = virtualWorld(net)
  // A server that sends nonsense is soon known as silent, and then not asked: here it must always be.
  const network = createNetwork(world, {
    limits: { probeEveryMs: 0, silentMs: 800, tcpMs: 800, secureMs: 800 },
  })
  const exchanges = await world.run(async () => {
    const all: Exchange[] = []
    while (sent.length < count) {
      const asked = Array.from({ length: AT_ONCE }, (_, at) => questionAt(all.length + at))
      all.push(
        ...(await Promise.all(
          asked.map((question) => network.ask({ question, endpoint, recursion: false })),
        )),
      )
    }
    return all
  })
  return { exchanges, sent }
}

function questionAt(at: number): { name: ReturnType<typeof parseName>; type: RRType } {
  const [owner = '', type = 'A'] = QUESTIONS[at % QUESTIONS.length] ?? []
  return { name: parseName(owner === '' ? 'example.com' : `${owner}.example.com`), type }
}

/** What a strict reader makes of the octets. */
function strictly(octets: Uint8Array): Message | undefined {
  try {
    return decodeMessage(octets)
  } catch (error) {
    if (error instanceof WireError) return undefined
    throw error
  }
}

/** The values of a message, without the letters of its names, which the network puts back. */
function valuesOf({ rcode, answer, authority }: Message): string {
  const lines = [...answer, ...authority].map(
    ({ name, ttl, rdata }) => `${name.key} ${ttl} ${presentRdata(rdata)}`,
  )
  return [rcode, ...lines].join('\n').toLowerCase()
}

describe.each([
  ['UDP', UDP, ANSWERS / 2],
  ['TCP', TCP, ANSWERS / 5],
  ['TLS', TLS, ANSWERS / 10],
  ['HTTPS', HTTPS, ANSWERS / 5],
] as const)('mutated answers over %s', (_name, endpoint, count) => {
  test(`${count} of them: nothing is accepted that a strict reader refuses, and every question ends`, async () => {
    const { exchanges, sent } = await askMutated(endpoint, count)
    expect(sent.length).toBeGreaterThanOrEqual(count)
    const readable = new Set(
      sent.flatMap((octets) => {
        const message = strictly(octets)
        return message ? [valuesOf(message)] : []
      }),
    )
    const accepted = exchanges.flatMap(({ reply }) =>
      reply.kind === 'reply' ? [valuesOf(reply.message)] : [],
    )
    expect(accepted.filter((values) => !readable.has(values))).toEqual([])
    // Some edits hit what carries no meaning, and most break the message: the test is not idle either way.
    expect(accepted.length).toBeGreaterThan(exchanges.length / 100)
    expect(accepted.length).toBeLessThan(exchanges.length)
    expect(Math.max(...exchanges.map(({ ms }) => ms))).toBeLessThan(60_000)
  })
})
