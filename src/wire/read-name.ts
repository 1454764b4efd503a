// Reads names from a message and follows compression pointers (RFC 1035 section 4.1.4).

import { labelKey, MAX_LABEL_OCTETS, MAX_NAME_OCTETS, ROOT, type Name } from './name.ts'
import { keepName, keptName, readOctets, readU16, readU8, type Reader } from './reader.ts'
import { WireError } from './wire-error.ts'

/** A name has at most 127 labels, and an honest pointer stands for one of them at least. */
const MAX_POINTERS = 127
/** The two high bits that mark a pointer. */
const POINTER_BITS = 0xc0
/** No name begins in the header (RFC 1035 section 4.1.1). */
const HEADER_OCTETS = 12

/**
 * The next name. A pointer must lead to an earlier name that ends before the labels in front of the pointer begin, so no
 * loop is possible. Pointers are followed in the RDATA of every type that has names here: senders must not write them in
 * the newer ones (RFC 3597 section 4), but what they mean is not in doubt.
 */
export function readName(reader: Reader): Name {
  const start = reader.at
  const first = reader.bytes[start] ?? 0
  // Most names of an answer are a pointer and nothing else.
  if (first < POINTER_BITS || start + 2 > reader.end) return readLabels(reader, 0)
  return followPointer(reader, readU16(reader) - (POINTER_BITS << 8), start, 1)
}

function readLabels(reader: Reader, pointers: number): Name {
  const start = reader.at
  const labels: Uint8Array[] = []
  let key = ''
  let octets = 1
  for (;;) {
    const at = reader.at
    const length = readU8(reader)
    if (length === 0) return remember(reader, start, labels.length === 0 ? ROOT : { labels, key })
    if (length >= POINTER_BITS) {
      const tail = followPointer(reader, ((length - POINTER_BITS) << 8) | readU8(reader), start, pointers + 1)
      if (octets + octetsOf(tail) > MAX_NAME_OCTETS) throw tooLong(start)
      return labels.length === 0 ? tail : remember(reader, start, joinNames(labels, key, tail))
    }
    if (length > MAX_LABEL_OCTETS) {
      throw new WireError(
        'label-type',
        at,
        `label type 0x${length.toString(16)} is neither a label nor a pointer`,
      )
    }
    octets += length + 1
    if (octets > MAX_NAME_OCTETS) throw tooLong(start)
    labels.push(readOctets(reader, length))
    key += `${labelKey(reader.bytes, at + 1, at + 1 + length)}.`
  }
}

/** The name at `target`, which must lie before `start`; the reader stays behind the pointer. */
function followPointer(reader: Reader, target: number, start: number, pointers: number): Name {
  const known = keptName(reader, target)
  if (known && known.end <= start) return known.name
  if (target < HEADER_OCTETS || target >= start || pointers > MAX_POINTERS) {
    throw new WireError(
      'pointer',
      reader.at - 2,
      `a compression pointer leads to octet ${target}, which is no earlier name`,
    )
  }
  const { at, end, overrun } = reader
  reader.at = target
  reader.end = start
  reader.overrun = 'pointer'
  const name = readLabels(reader, pointers)
  reader.at = at
  reader.end = end
  reader.overrun = overrun
  return name
}

function joinNames(labels: readonly Uint8Array[], key: string, tail: Name): Name {
  return tail === ROOT ? { labels, key } : { labels: [...labels, ...tail.labels], key: key + tail.key }
}

function remember(reader: Reader, start: number, name: Name): Name {
  keepName(reader, { name, start, end: reader.at })
  return name
}

function octetsOf(name: Name): number {
  return name.labels.reduce((octets, label) => octets + label.length + 1, 0)
}

function tooLong(at: number): WireError {
  return new WireError('name-too-long', at, `a name has more than ${MAX_NAME_OCTETS} octets`)
}
