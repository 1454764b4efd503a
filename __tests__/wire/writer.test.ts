import { expect, test } from '@jest/globals'
import fc from 'fast-check'

import { parseName } from '../../src/wire/name.ts'
import { readName } from '../../src/wire/read-name.ts'
import { openReader } from '../../src/wire/reader.ts'
import { encodeName } from '../../src/wire/writer.ts'
import { anyName } from './arbitraries.ts'
import { hex } from './octets.ts'

test('a name alone is its labels with their lengths and the root, its case kept', () => {
  expect(encodeName(parseName('aB.c'))).toEqual(hex('02 6142 01 63 00'))
  expect(encodeName(parseName('.'))).toEqual(hex('00'))
})

test('every name comes back from its octets', () => {
  fc.assert(fc.property(anyName, (name) => expect(readName(openReader(encodeName(name)))).toEqual(name)))
})
