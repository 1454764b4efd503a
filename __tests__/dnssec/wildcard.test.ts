import { expect, test } from '@jest/globals'
import { labelCount, wildcardSource } from '../../src/dnssec/wildcard.ts'
import { parseName } from '../../src/wire/name.ts'

test.each([
  ['.', 0],
  ['example.', 1],
  ['a.b.example.', 3],
  ['*.example.', 1],
  ['a.*.example.', 3],
  ['**.example.', 2],
])('%s counts %i labels (RFC 4034 section 3.1.3)', (name, labels) => {
  expect(labelCount(parseName(name))).toBe(labels)
})

test.each([
  ['a.b.example.', 3, undefined],
  ['a.b.example.', 2, '*.b.example.'],
  ['a.b.example.', 1, '*.example.'],
  ['*.example.', 1, undefined],
  ['*.b.example.', 1, '*.example.'],
  ['a.example.', 0, '*.'],
])('%s signed with %i labels comes from %s', (name, labels, source) => {
  expect(wildcardSource(parseName(name), labels)?.key).toBe(source)
})
