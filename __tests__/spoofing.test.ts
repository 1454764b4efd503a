// Forged answers that race the right ones: whatever the forger guesses wrong, the gate is not deceived, and says that somebody tried.
import { describe, expect, test } from '@jest/globals'

import { decodeMessage, encodeMessage, type Message } from '../src/wire/message.ts'
import { parseName, type Name } from '../src/wire/name.ts'
import { parseRdata } from '../src/wire/rdata.ts'
import { EDNS_OPTION } from '../src/wire/registry.ts'
import { onOctets, when, within, type Fault } from './world/fault.ts'
import type { Peer } from '../src/net/world.ts'
import { internet, type Internet } from './world/internet.ts'
import { runGate } from './world/run-gate.ts'

const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const FORGED = 'ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'
const SETTINGS = { domains: '_acme-challenge.example.com', timeout: '10s' }
const [VICTIM, OTHER] = ['192.0.2.1', '192.0.2.2'] as const
/** Forged answers in front of each right one; behind it come as many. */
const BURST = 40

/** What a forger says of the record: the forged value, as if the server had it. */
function lie(truth: Message): Message {
  const [asked] = truth.question
  if (!asked) return truth
  const rdata = parseRdata('TXT', FORGED)
  return {
    ...truth,
    rcode: 'NOERROR',
    flags: { ...truth.flags, aa: true, tc: false },
    answer: [{ name: asked.name, class: 1, ttl: 60, rdata }],
    authority: [],
  }
}

/** How a forger errs who has not seen the question. */
type Guess = (lie: Message, attempt: number) => Message

const GUESSES: readonly (readonly [string, Guess])[] = [
  ['id', (said, attempt) => ({ ...said, id: (said.id + attempt + 1) & 0xffff })],
  ['question', (said) => withQuestion(said, () => parseName('other.example.com'))],
  ['letter case', (said) => withQuestion(said, turnedCase)],
  ['cookie', (said) => withCookie(said, (octet) => octet ^ 0xff)],
]

/** Lies from the address given, before and after each answer to a TXT question over UDP. */
function racedBy(guess: Guess, from?: Peer): Fault {
  const race = onOctets((octets, _asked, after) => {
    const lies = Array.from({ length: BURST }, (_, attempt) =>
      encodeMessage(guess(lie(decodeMessage(octets)), attempt)),
    )
    const sent = (at: number) => lies.map((message) => ({ after: at, message, ...(from && { from }) }))
    return [...sent(after), { after: after + 1, message: octets }, ...sent(after + 2)]
  })
  return within(
    { transports: ['udp'] },
    when(({ question: [asked] }) => asked?.type === 'TXT', race),
  )
}

/** A zone at two servers, the first of which is spoofed. */
function spoofed(record: string, fault: Fault): Internet {
  const servers = { 'ns1.example.com': [VICTIM], 'ns2.example.com': [OTHER] }
  const net = internet({ 'com.': '', 'example.com.': { text: record, servers } })
  net.fault(VICTIM, fault)
  return net
}

const RIGHT = `_acme-challenge 60 TXT "${TOKEN}"`

describe.each(GUESSES)('a forger who does not know the %s', (_what, guess) => {
  test('does not make a missing record ready', async () => {
    const { report } = await runGate(spoofed('', racedBy(guess)), { ...SETTINGS, 'expected-values': FORGED })
    expect(report.verdict.state).toBe('waiting')
    expect(JSON.stringify(report.records[0]?.servers)).not.toContain(FORGED)
  })

  test('does not keep a record from being ready', async () => {
    const { report } = await runGate(spoofed(RIGHT, racedBy(guess)), {
      ...SETTINGS,
      'expected-values': TOKEN,
    })
    expect(report.verdict.state).toBe('ready')
    expect(report.records[0]?.authoritative).toEqual({ right: 2, of: 2 })
  })

  test('is reported, at the server in whose name the lies came and at no other', async () => {
    const { report, ledger } = await runGate(spoofed('', racedBy(guess)), {
      ...SETTINGS,
      'expected-values': FORGED,
    })
    const seen = report.records[0]?.servers ?? []
    expect(seen.map(({ address, notes }) => [address, notes.includes('ignored-answers')])).toEqual([
      [VICTIM, true],
      [OTHER, false],
    ])
    const counted = ledger.filter((line) => (line.ignored ?? 0) > 0)
    expect(new Set(counted.map(({ server }) => server))).toEqual(new Set([VICTIM]))
  })
})

test.each([
  ['port', { ip: VICTIM, port: 5353 }],
  ['address', { ip: '203.0.113.66', port: 53 }],
])('lies from another %s, right in all else, reach nobody', async (_what, from) => {
  const fault = racedBy((said) => said, from)
  const { report } = await runGate(spoofed('', fault), { ...SETTINGS, 'expected-values': FORGED })
  expect(report.verdict.state).toBe('waiting')
  expect(JSON.stringify(report)).not.toContain(`TXT ${FORGED}`)
})

test('a forger who knows everything is believed: the lies of these tests would work', async () => {
  const net = spoofed(
    '',
    racedBy((said) => said),
  )
  net.fault(
    OTHER,
    racedBy((said) => said),
  )
  const { report } = await runGate(net, { ...SETTINGS, 'expected-values': FORGED })
  expect(report.verdict.state).toBe('ready')
})

function withQuestion(message: Message, rename: (name: Name) => Name): Message {
  return { ...message, question: message.question.map(({ name, type }) => ({ name: rename(name), type })) }
}

/** The name with all letters turned, as no server that keeps them would write it. */
function turnedCase(name: Name): Name {
  const turned = (octet: number): number =>
    (octet >= 0x41 && octet <= 0x5a) || (octet >= 0x61 && octet <= 0x7a) ? octet ^ 0x20 : octet
  return { ...name, labels: name.labels.map((label) => label.map(turned)) }
}

function withCookie(message: Message, change: (octet: number) => number): Message {
  const { edns } = message
  if (!edns) return message
  const options = edns.options.map((option) =>
    option.code === EDNS_OPTION.COOKIE ? { ...option, data: option.data.map(change) } : option,
  )
  return { ...message, edns: { ...edns, options } }
}
