// Faults of the way there and back: nobody there, doors closed, messages lost, late, torn or from somewhere else.
import { frame } from '../../src/net/frames.ts'
import type { Peer } from '../../src/net/world.ts'
import { onAnswer, onOctets, type Fault } from './fault.ts'
import type { Deed, Door, HttpHead } from './host.ts'

/** Nothing comes back, not even a refusal. */
export const silent: Fault = doors('silent')

/** Connections are reset, datagrams come back as "port unreachable". */
export const refused: Fault = doors('refused')

/** The certificate is not one that a client accepts. */
export const badCertificate: Fault = doors('bad-certificate')

/** The first so many questions are lost. */
export function losesFirst(count: number): Fault {
  let lost = 0
  return onAnswer((asked, host) => (lost++ < count ? [] : host.answer(asked)))
}

/** Every answer is late by so many milliseconds. */
export function delayed(ms: number): Fault {
  return onAnswer((asked, host) => host.answer(asked).map((deed) => later(deed, ms)))
}

/** Every answer comes from another address or port. */
export function answersFrom(from: Peer): Fault {
  return onAnswer((asked, host) => host.answer(asked).map((deed) => sentFrom(deed, from)))
}

/** In front of the right answer comes one from somebody who guesses: made from it by `forge`. */
export function forged(forge: (octets: Uint8Array) => Uint8Array): Fault {
  return onOctets((octets, _asked, after) => [
    { after, message: forge(octets) },
    { after: after + 1, message: octets },
  ])
}

/** Answers are noise that is no DNS message and carries no id. */
export const garbage: Fault = onOctets((octets) =>
  octets.map((octet, at) => (octet * 31 + at * 17 + 0x5a) & 0xff),
)

/** Answers are cut after so many octets, without TC. */
export function cutShort(octets: number): Fault {
  return onOctets((whole) => whole.slice(0, octets))
}

/** A stream carries half of the answer's frame, and then ends or hangs. */
export function halfFrame(then: 'ends' | 'hangs'): Fault {
  return onOctets((octets, _asked, after) => {
    const half = { after, raw: frame(octets).slice(0, Math.ceil(octets.length / 2)) }
    return then === 'ends' ? [half, { after, close: 'end' }] : [half]
  })
}

/** A stream carries its answers octet by octet, one every so many milliseconds, and one answer after the other. */
export function dripping(ms: number): Fault {
  const free = new Map<string, number>()
  return onOctets((octets, { at, client }, after) => {
    const stream = `${client.ip} ${client.port}`
    const framed = frame(octets)
    const start = Math.max(at + after, free.get(stream) ?? 0) - at
    free.set(stream, at + start + framed.length * ms)
    return Array.from(framed, (octet, place) => ({
      after: start + (place + 1) * ms,
      raw: Uint8Array.of(octet),
    }))
  })
}

/** A stream is reset in answer to a question. */
export const resets: Fault = onOctets((_octets, _asked, after) => [{ after, close: 'reset' }])

/** Answers over HTTPS come under this head, whatever they say. */
export function underHead(http: HttpHead): Fault {
  return onOctets((message, _asked, after) => [{ after, message, http }])
}

function later(deed: Deed, ms: number): Deed {
  return { ...deed, after: deed.after + ms }
}

function sentFrom(deed: Deed, from: Peer): Deed {
  return 'message' in deed ? { ...deed, from } : deed
}

function doors(door: Door): Fault {
  return () => ({ door: () => door, answer: () => [] })
}
