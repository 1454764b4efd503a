import { describe, expect, test } from '@jest/globals'

import { edeText } from '../../src/wire/ede.ts'
import { edeOf, type EdnsOption, type Message } from '../../src/wire/message.ts'
import { hex, utf8 } from './octets.ts'

function withOptions(...options: EdnsOption[]): Message {
  return {
    id: 0,
    opcode: 0,
    flags: { qr: true, aa: false, tc: false, rd: false, ra: false, ad: false, cd: false },
    rcode: 'SERVFAIL',
    question: [],
    answer: [],
    authority: [],
    additional: [],
    edns: { udpSize: 1232, version: 0, dnssecOk: false, options },
  }
}

function error(code: number, text: Uint8Array): EdnsOption {
  return { code: 15, data: Uint8Array.of(code >>> 8, code & 0xff, ...text) }
}

describe('extended DNS errors', () => {
  test('all of them are read, in order, and other options are left', () => {
    const cookie = { code: 10, data: hex('0102030405060708') }
    const message = withOptions(error(7, utf8('expired 2026-11-01')), cookie, error(4660, utf8('')))
    expect(edeOf(message)).toEqual([
      { code: 7, text: 'expired 2026-11-01' },
      { code: 4660, text: '' },
    ])
  })

  test('without EDNS there are none', () => {
    const { edns: _, ...message } = withOptions()
    expect(edeOf(message)).toEqual([])
  })

  test.each([
    ['UTF-8 stays', utf8('für „dich“ 你'), 'für „dich“ 你'],
    ['one NUL at the end is left out', utf8('end\0'), 'end'],
    [
      'line breaks and controls are escaped',
      utf8('a\r\n::error::\u0007\u0085'),
      'a\\013\\010::error::\\007\\194\\133',
    ],
    ['a backslash is doubled', utf8('a\\010'), 'a\\\\010'],
    ['marks that turn the direction are escaped', utf8('a\u202Eb\u2028'), 'a\\226\\128\\174b\\226\\128\\168'],
    ['what is not UTF-8 is escaped octet by octet', hex('61 ff c3 5c 0a'), 'a\\255\\195\\\\\\010'],
  ])('%s', (_, octets, text) => {
    expect(edeOf(withOptions(error(0, octets)))).toEqual([{ code: 0, text }])
  })

  test('assigned codes have the words of the registry, others their number', () => {
    expect([0, 22, 33, 34].map(edeText)).toEqual([
      'Other Error',
      'No Reachable Authority',
      'Negative Trust Anchor',
      'EDE 34',
    ])
  })
})
