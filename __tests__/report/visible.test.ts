import { describe, expect, test } from '@jest/globals'

import { logLine, shorten, shortenApart, visible } from '../../src/report/visible.ts'

describe('visible text', () => {
  test('shows control characters as decimal escapes, and other invisible ones as code points', () => {
    expect(visible('a\nb\r\u001b[31m\u007f\u009b')).toBe('a\\010b\\013\\027[31m\\127\\155')
    expect(visible('\u202e\u200b\u2028\ufeff\ud800')).toBe('\\u{202e}\\u{200b}\\u{2028}\\u{feff}\\u{d800}')
  })

  test('leaves what can be seen as it is, in any script', () => {
    expect(visible('"v=DKIM1; k=rsa" größe 例え ✅')).toBe('"v=DKIM1; k=rsa" größe 例え ✅')
  })
})

describe('a line for the log', () => {
  test.each([
    ['::error title=x::y', '\\058:error title=x::y'],
    ['  ::add-mask::x', '  \\058:add-mask::x'],
    ['\u00a0::debug::x', '\u00a0\\058:debug::x'],
    ['a ##[error]b', 'a #\\035[error]b'],
    ['###[group]', '##\\035[group]'],
    ['a\n::error::b', 'a\\010::error::b'],
  ])('%j is no workflow command any more', (text, line) => {
    expect(logLine(text)).toBe(line)
  })

  test('keeps colons inside, as IPv6 addresses have them', () => {
    expect(logLine('2001:db8::53 ##')).toBe('2001:db8::53 ##')
  })
})

test('long texts that would look alike show where they part', () => {
  const soas = [41, 42].map((serial) => `ns1.example. h.example. ${serial} 3600 600 86400 60`)
  expect(shortenApart(soas, 16)).toEqual(['…ample. 41 3600…', '…ample. 42 3600…'])
  expect(shortenApart(['abcdefghijk', 'xbcdefghijk', 'abc'], 7)).toEqual(['abc…ijk', 'xbc…ijk', 'abc'])
  expect(shortenApart(['abcdefghijk', 'abcdefghijk'], 7)).toEqual(['abc…ijk', 'abc…ijk'])
})

test('a long text loses its middle and is as long as allowed', () => {
  expect(shorten('abcdefghij', 10)).toBe('abcdefghij')
  expect(shorten('abcdefghijk', 7)).toBe('abc…ijk')
  expect(shorten('abcdefghijk', 6)).toBe('abc…jk')
  expect(shorten('abc', 1)).toBe('…')
})
