import { describe, expect, test } from '@jest/globals'
import { caretOf } from '../../../src/diagnose/value/caret.ts'
import { characterName } from '../../../src/diagnose/value/characters.ts'
import { parseRdata } from '../../../src/wire/rdata.ts'

const txt = (text: string) => parseRdata('TXT', text)

describe('the caret', () => {
  test('stands under the first difference as it is shown: escapes take more than one place', () => {
    expect(caretOf(txt('"a\\"\\007bX"'), txt('"a\\"\\007bY"'), 'other')).toEqual({
      seen: 'a\\"\\007bX',
      expected: 'a\\"\\007bY',
      position: 8,
      remark: 'other',
    })
  })

  test('joins the strings of a record', () => {
    expect(caretOf(txt('"ab" "cX"'), txt('"abc" "d"'), '')).toMatchObject({ seen: 'abcX', position: 3 })
  })

  test('stands behind the end of the expected text where there is more than that', () => {
    expect(caretOf(txt('"abcd"'), txt('"abc"'), '')).toMatchObject({ position: 3 })
  })

  test('is for texts only', () => {
    expect(caretOf(parseRdata('A', '192.0.2.1'), txt('"a"'), '')).toBeUndefined()
  })
})

describe('the name of a character', () => {
  test.each([
    ['0', 'digit 0'],
    ['O', 'capital letter O'],
    ['l', 'small letter l'],
    ['-', 'hyphen'],
    ['–', 'en dash'],
    ['é', '"é"'],
    ['\u200e', 'character U+200E'],
    ['\u0007', 'character U+0007'],
  ])('%j is called %s', (character, name) => {
    expect(characterName(character)).toBe(name)
  })
})
