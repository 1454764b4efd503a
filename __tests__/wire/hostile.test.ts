// Octets that are no message, or another message: each is refused with a WireError, or read as what it says.
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { decodeMessage, encodeMessage, WireError, type Message } from '../../src/wire/message.ts'
import { encodeRdata } from '../../src/wire/rdata.ts'
import { typeNumber } from '../../src/wire/registry.ts'
import { anyMessage } from './arbitraries.ts'
import { hex } from './octets.ts'
import { samples, sampleWires } from './samples.ts'
import { recordsOf } from './second-reader.ts'

const SEED = 20261122

/** The message, or undefined when decoding throws a WireError inside the octets; any other error goes on. */
function decoded(wire: Uint8Array): Message | undefined {
  try {
    return decodeMessage(wire)
  } catch (error) {
    if (error instanceof WireError && error.at >= 0 && error.at <= wire.length) return undefined
    throw error
  }
}

/**
 * Whether the message holds the very records that a reader sees who knows nothing but RDLENGTH: as many, of the same types,
 * their RDATA octet by octet where it has no names (which may be compressed).
 */
function tellsTheTruth(message: Message, wire: Uint8Array): boolean {
  const seen = recordsOf(wire).filter(({ type }) => type !== typeNumber('OPT'))
  const records = [...message.answer, ...message.authority, ...message.additional]
  return (
    seen.length === records.length &&
    records.every(({ rdata }, at) => {
      const other = seen[at]
      if (other?.type !== typeNumber(rdata.type)) return false
      return other.rdata === undefined || Buffer.compare(encodeRdata(rdata), other.rdata) === 0
    })
  )
}

/** Whether writing the message and reading it again gives the same message. */
function comesBack(message: Message): boolean {
  const wire = encodeMessage(message)
  return Buffer.compare(encodeMessage(decodeMessage(wire)), wire) === 0
}

describe('messages that are cut', () => {
  test.each(sampleWires.map((wire, index) => [index, wire] as const))(
    'every beginning of sample %i is refused',
    (index, wire) => {
      expect(decodeMessage(wire)).toEqual(samples[index])
      const accepted = Array.from(wire.keys()).filter(
        (length) => decoded(wire.subarray(0, length)) !== undefined,
      )
      expect(accepted).toEqual([])
    },
  )

  test('the beginning of any message is refused, and so is anything behind it', () => {
    fc.assert(
      fc.property(
        anyMessage.filter(({ flags }) => !flags.tc),
        fc.nat(),
        (message, place) => {
          const wire = encodeMessage(message)
          expect(decoded(wire.subarray(0, place % wire.length))).toBeUndefined()
          expect(decoded(Uint8Array.of(...wire, place & 0xff))).toBeUndefined()
        },
      ),
    )
  })

  test('with TC set, a beginning is refused or holds the records up to there', () => {
    for (const wire of sampleWires) {
      const truncated = Uint8Array.from(wire, (octet, at) => (at === 2 ? octet | 0x02 : octet))
      const whole = recordsOf(truncated).length
      const held = Array.from(wire.keys()).flatMap((length) => {
        const message = decoded(truncated.subarray(0, length))
        return message && tellsTheTruth(message, truncated.subarray(0, length))
          ? [recordsOf(truncated.subarray(0, length)).length]
          : []
      })
      expect(held).toEqual(Array.from({ length: whole }, (_, records) => records))
    }
  })
})

describe('messages that are mutated', () => {
  const place = fc.nat(0xffff)
  const octet = fc.oneof(fc.nat(0xff), fc.constantFrom(0x00, 0x01, 0x3f, 0x40, 0x80, 0xc0, 0xff))
  const edit = fc.oneof(
    { weight: 6, arbitrary: fc.record({ place, octet, kind: fc.constant('set' as const) }) },
    {
      weight: 1,
      arbitrary: fc.record({ place, octet, kind: fc.constantFrom('insert' as const, 'remove' as const) }),
    },
  )
  const mutated = fc
    .record({ wire: fc.constantFrom(...sampleWires), edits: fc.array(edit, { minLength: 1, maxLength: 4 }) })
    .map(({ wire, edits }) => {
      const octets = [...wire]
      for (const { place, octet, kind } of edits)
        octets.splice(place % octets.length, kind === 'insert' ? 0 : 1, ...(kind === 'remove' ? [] : [octet]))
      return Uint8Array.from(octets)
    })

  test('20,000 times: a WireError, or the truth', () => {
    let read = 0
    fc.assert(
      fc.property(mutated, (wire) => {
        const message = decoded(wire)
        if (!message) return true
        read += 1
        return tellsTheTruth(message, wire) && comesBack(message)
      }),
      { numRuns: 20_000, seed: SEED },
    )
    // Most edits hit RDATA, a TTL or the header and leave a message: the check above is not idle.
    expect(read).toBeGreaterThan(2000)
  })

  test('any octets behind any header: a WireError, or the truth', () => {
    const counts = fc.array(fc.nat(3), { minLength: 4, maxLength: 4 })
    const wires = fc
      .record({ counts, rest: fc.uint8Array({ maxLength: 60 }) })
      .map(({ counts, rest }) =>
        Uint8Array.of(0, 1, 0x80, 0, ...counts.flatMap((count) => [0, count]), ...rest),
      )
    fc.assert(
      fc.property(wires, (wire) => {
        const message = decoded(wire)
        expect(!message || (tellsTheTruth(message, wire) && comesBack(message))).toBe(true)
      }),
      { numRuns: 5000, seed: SEED },
    )
  })
})

test('the costliest message that fits into 65535 octets is read in no more than seconds', () => {
  // 63 names of 127 labels in RDATA that nobody reads, then an owner name that points to each of their labels.
  const name = `${'0161'.repeat(127)}00`
  const unread = `00 04d2 0001 00000000 ${(63 * 255).toString(16)} ${name.repeat(63)}`
  const pointers = Array.from(
    { length: 63 * 127 },
    (_, at) => 0xc000 + 23 + Math.floor(at / 127) * 255 + (at % 127) * 2,
  )
  const owners = pointers.slice(0, 4000).map((pointer) => `${pointer.toString(16)} 04d2 0001 00000000 0000`)
  const wire = hex(
    `0001 8000 0000 ${(1 + owners.length).toString(16).padStart(4, '0')} 0000 0000 ${unread} ${owners.join('')}`,
  )
  const start = performance.now()
  expect(decodeMessage(wire).answer.at(-1)?.name.labels).toHaveLength(127 - (3999 % 127))
  expect(performance.now() - start).toBeLessThan(10_000)
})
