import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import {
  ancestorsOf,
  canonicalName,
  compareNames,
  equalNames,
  isSubdomain,
  NameError,
  nameOf,
  parentOf,
  parseName,
  prependLabel,
  presentName,
  replaceSuffix,
  ROOT,
  type Name,
} from '../../src/wire/name.ts'
import { anyName, anyLabel } from './arbitraries.ts'
import { hex, utf8 } from './octets.ts'

const LONGEST_LABEL = 'a'.repeat(63)
/** 255 octets on the wire: three labels of 63 and one of 61, each with its length, and the root. */
const LONGEST_NAME = `${LONGEST_LABEL}.${LONGEST_LABEL}.${LONGEST_LABEL}.${'b'.repeat(61)}.`

describe('reading a name', () => {
  test('the final dot may be left out, and the case of the labels stays', () => {
    const name = parseName('_acme-challenge.WWW.example')
    expect(name.labels).toEqual([utf8('_acme-challenge'), utf8('WWW'), utf8('example')])
    expect(name.key).toBe('_acme-challenge.www.example.')
    expect(presentName(name)).toBe('_acme-challenge.WWW.example.')
    expect(parseName('_acme-challenge.WWW.example.')).toEqual(name)
  })

  test('the root is one dot', () => {
    expect(parseName('.')).toBe(ROOT)
    expect(presentName(ROOT)).toBe('.')
  })

  test.each([
    ['a\\.b.example.', '03 612e62 07 6578616d706c65'],
    ['\\000\\255\\032.', '03 00ff20'],
    ['a\\ b\\;\\@.', '05 6120623b40'],
  ])('escapes stand for octets: %s', (text, wire) => {
    const octets = hex(wire)
    expect(parseName(text).labels[0]).toEqual(octets.subarray(1, 1 + (octets[0] ?? 0)))
  })

  test.each([
    ['', 'empty'],
    ['a..b.example', 'empty label'],
    ['.example', 'empty label'],
    ['..', 'empty label'],
    [`${LONGEST_LABEL}a.example`, '64 octets, the limit is 63'],
    [`x${LONGEST_NAME}`, '64 octets, the limit is 63'],
    [`x.${LONGEST_NAME}`, '257 octets, the limit is 255'],
    ['bücher.example', 'outside ASCII at position 2'],
    ['a\\', 'broken escape'],
    ['a\\25.example', 'broken escape'],
    ['a\\256.example', 'broken escape'],
    ['a\\ü.example', 'broken escape'],
  ])('%p is no name, and the error says why', (text, why) => {
    expect(() => parseName(text)).toThrow(NameError)
    expect(() => parseName(text)).toThrow(why)
  })

  test('a plain letter and the same letter as an escape make the same name', () => {
    expect(parseName('\\119Ww._a-1.example')).toEqual(parseName('wWw._a-1.example'))
  })

  test('63 octets in a label and 255 in a name are allowed', () => {
    expect(presentName(parseName(LONGEST_NAME))).toBe(LONGEST_NAME)
    expect(parseName(LONGEST_NAME.slice(0, -1))).toEqual(parseName(LONGEST_NAME))
  })

  test('labels that are empty, too long or too many make no name', () => {
    expect(() => nameOf([utf8('a'), new Uint8Array()])).toThrow(NameError)
    expect(() => nameOf([new Uint8Array(64)])).toThrow(NameError)
    expect(() => nameOf(Array.from({ length: 128 }, () => utf8('a')))).toThrow(NameError)
    expect(nameOf([])).toBe(ROOT)
  })
})

describe('writing a name', () => {
  test('what means something in a master file gets a backslash, what is not plain ASCII its number', () => {
    expect(presentName(nameOf([utf8('."\\;()@$'), hex('00 09 0a 20 7f 80 ff')]))).toBe(
      '\\.\\"\\\\\\;\\(\\)\\@\\$.\\000\\009\\010\\032\\127\\128\\255.',
    )
  })

  test('every name comes back from its text as it was', () => {
    fc.assert(fc.property(anyName, (name) => expect(parseName(presentName(name))).toEqual(name)))
  })

  test('the text is printable ASCII without spaces', () => {
    fc.assert(fc.property(anyName, (name) => expect(presentName(name)).toMatch(/^[!-~]+$/)))
  })

  test('the key is the text of the canonical name', () => {
    fc.assert(fc.property(anyName, (name) => expect(presentName(canonicalName(name))).toBe(name.key)))
  })
})

describe('comparing names', () => {
  test('ASCII letters count without case, other octets by value', () => {
    expect(equalNames(parseName('EXAMPLE.com'), parseName('example.COM.'))).toBe(true)
    expect(equalNames(parseName('\\192.example'), parseName('\\224.example'))).toBe(false)
    expect(equalNames(parseName('a\\.b.example'), parseName('a.b.example'))).toBe(false)
  })

  test('the canonical order is that of RFC 4034 section 6.1', () => {
    const ordered = [
      'example',
      'a.example',
      'yljkjljk.a.example',
      'Z.a.example',
      'zABC.a.EXAMPLE',
      'z.example',
    ]
    const names = [...ordered, '\\001.z.example', '*.z.example', '\\200.z.example'].map(parseName)
    expect(names.toReversed().sort(compareNames)).toEqual(names)
    expect([parseName('a'), ROOT].sort(compareNames)[0]).toBe(ROOT)
  })

  test('the order says equal exactly for equal names, and turns round with its arguments', () => {
    fc.assert(
      fc.property(anyName, anyName, (a, b) => {
        expect(compareNames(a, b) === 0).toBe(equalNames(a, b))
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0)
      }),
    )
  })
})

describe('the tree of names', () => {
  test('the parent lacks the first label; the root has none', () => {
    expect(parentOf(parseName('a\\.b.example.com'))).toEqual(parseName('example.com'))
    expect(parentOf(parseName('com'))).toBe(ROOT)
    expect(parentOf(ROOT)).toBeUndefined()
  })

  test('the ancestors begin with the name and end with the root', () => {
    expect(ancestorsOf(parseName('a.b.')).map(presentName)).toEqual(['a.b.', 'b.', '.'])
    expect(ancestorsOf(ROOT)).toEqual([ROOT])
  })

  test.each([
    ['www.Example.com', 'eXample.com', true],
    ['example.com', 'example.com', true],
    ['example.com', '.', true],
    ['com', 'example.com', false],
    ['badexample.com', 'example.com', false],
    ['a\\.example.com', 'example.com', false],
  ])('%s below %s: %s', (name, ancestor, expected) => {
    expect(isSubdomain(parseName(name), parseName(ancestor))).toBe(expected)
  })

  test('a label in front gives the name below', () => {
    expect(prependLabel('a\\.b', parseName('example'))).toEqual(parseName('a\\.b.example'))
    expect(prependLabel(utf8('*'), ROOT)).toEqual(parseName('*'))
    expect(() => prependLabel('a.b', ROOT)).toThrow('not one label')
    expect(() => prependLabel('.', ROOT)).toThrow('not one label')
    expect(() => prependLabel('abc', parseName(LONGEST_NAME))).toThrow('the limit is 255')
  })

  test('a label in front and the parent undo each other', () => {
    fc.assert(
      fc.property(anyLabel, anyName, (label, name) => {
        fc.pre(wireOctets(name) + label.length + 1 <= 255)
        expect(parentOf(prependLabel(label, name))).toEqual(name)
      }),
    )
  })
})

describe('replacing the ending of a name (RFC 6672)', () => {
  const from = parseName('example.com')
  const to = parseName('example.net')

  test('the labels in front stay as they are', () => {
    expect(replaceSuffix(parseName('WWW.a.EXAMPLE.com'), from, to)).toEqual(parseName('WWW.a.example.net'))
    expect(replaceSuffix(from, from, to)).toEqual(to)
    expect(replaceSuffix(parseName('a.b'), ROOT, to)).toEqual(parseName('a.b.example.net'))
  })

  test('a name outside, or a result over 255 octets, gives nothing', () => {
    expect(replaceSuffix(parseName('www.example.org'), from, to)).toBeUndefined()
    expect(replaceSuffix(parseName('abc.example.com'), from, parseName(LONGEST_NAME))).toBeUndefined()
  })
})

function wireOctets(name: Name): number {
  return name.labels.reduce((octets, label) => octets + 1 + label.length, 1)
}
