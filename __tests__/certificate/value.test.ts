import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { valueShape } from '../../src/certificate/value.ts'

/** RFC 8555 section 8.1 with the thumbprint of RFC 7638 section 3.1, and its value. */
const KEY_AUTHORIZATION =
  'evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA.NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const VALUE = 'ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'
const HEX = Buffer.from(VALUE, 'base64url').toString('hex')
/** A value with both characters that standard base64 writes otherwise. */
const SPECIAL = 'ab-_1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'
const STANDARD = 'ab+/1Ckl1+tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'

describe('a value', () => {
  test('of 43 base64url characters has the right shape', () => {
    expect(valueShape(VALUE)).toEqual({ kind: 'right' })
  })

  test('has the right shape whatever was digested', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const digest = createHash('sha256').update(bytes).digest('base64url')
        expect(valueShape(digest)).toEqual({ kind: 'right' })
      }),
    )
  })

  test.each([
    ['', ['empty'], undefined],
    ['""', ['quotes', 'empty'], undefined],
    [`${VALUE}=`, ['padding'], VALUE],
    [STANDARD, ['standard-base64'], SPECIAL],
    [`${STANDARD}=`, ['padding', 'standard-base64'], SPECIAL],
    [KEY_AUTHORIZATION, ['key-authorization'], VALUE],
    [`"${VALUE}"`, ['quotes'], VALUE],
    [`\u201C${VALUE}\u201D`, ['quotes'], VALUE],
    [` ${VALUE}\n`, ['white-space'], VALUE],
    [`${VALUE.slice(0, 20)} ${VALUE.slice(20)}`, ['white-space'], VALUE],
    [`${VALUE}\u200B`, ['white-space'], VALUE],
    [`" ${VALUE}="`, ['quotes', 'white-space', 'padding'], VALUE],
    [`"${KEY_AUTHORIZATION}"`, ['quotes', 'key-authorization'], VALUE],
    [HEX, ['hex-digest'], VALUE],
    [HEX.toUpperCase(), ['hex-digest'], VALUE],
    [`_acme-challenge.example.com. 60 IN TXT "${VALUE}"`, ['zone-file-line'], VALUE],
    [`_acme-challenge.example.com. TXT ${VALUE}`, ['zone-file-line'], VALUE],
    [VALUE.slice(0, 42), ['too-short'], undefined],
    [`${VALUE}8`, ['too-long'], undefined],
    ['a'.repeat(5000), ['too-long'], undefined],
    [VALUE.replace(/8$/, '9'), ['impossible-last-character'], undefined],
    [VALUE.replace('Z', 'é'), ['other-characters'], undefined],
    [VALUE.replace('Z', '='), ['other-characters'], undefined],
    [VALUE.replace('Z', '.'), ['other-characters'], undefined],
    ['hello.world', ['too-short', 'other-characters'], undefined],
  ] as const)('of %j shows the mistakes %j', (text, mistakes, suggestion) => {
    expect(valueShape(text)).toEqual({
      kind: 'wrong',
      mistakes,
      sentences: mistakes.map(() => expect.any(String)),
      ...(suggestion !== undefined && { suggestion }),
    })
  })

  test('can end in one of 16 characters only', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const possible = alphabet
      .split('')
      .filter((last) => valueShape(VALUE.slice(0, 42) + last).kind === 'right')
    expect(possible.join('')).toBe('AEIMQUYcgkosw048')
  })

  test('of the wrong length is told how long it is', () => {
    expect(valueShape('abc')).toHaveProperty('sentences', ['The value has 3 characters; it needs 43.'])
  })
})

describe('the shape of any text', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.stringMatching(/^["' =\n]*[\w+/.=-]{40,46}["' =\n]*$/),
  )

  test('is right for 43 characters that decode to 32 octets and back, and wrong with a mistake otherwise', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const decoded = Buffer.from(text, 'base64url')
        const isDigest = decoded.length === 32 && decoded.toString('base64url') === text
        const shape = valueShape(text)
        expect(shape.kind).toBe(isDigest ? 'right' : 'wrong')
        expect(shape.kind === 'wrong' && shape.mistakes.length === 0).toBe(false)
      }),
    )
  })

  test('only ever suggests a value of the right shape', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const shape = valueShape(text)
        const { suggestion = VALUE } = shape.kind === 'wrong' ? shape : {}
        expect(valueShape(suggestion)).toEqual({ kind: 'right' })
      }),
    )
  })
})
