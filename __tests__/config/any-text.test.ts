import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'

import { SettingsError } from '../../src/config/mistake.ts'
import { SETTING_NAMES } from '../../src/config/settings.ts'
import { read, TOKEN, type Raw } from './reading.ts'

const WORDS = [
  'a.dev',
  '*.a.dev',
  '_acme-challenge.a.dev',
  'bücher.de',
  'A',
  'TXT',
  'CNAME',
  'dns-01',
  'dns-persist-01',
  'http-01',
  'absent',
  'any',
  'resolvers-only',
  'none',
  'google',
  '127.0.0.1:5300',
  '1/2',
  '0',
  'true',
  'letsencrypt',
  TOKEN,
  'https://acme.dev/1',
  'value-typo: note',
  '_acme-challenge.a.dev TXT x',
  '. DS 1 8 2 00',
  ',',
  '#',
  '"',
  '\\',
  ';',
  '(',
]
const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom(...WORDS, '\n', ' '), { maxLength: 6 }).map((parts) => parts.join('')),
)
const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...SETTING_NAMES) }, fc.string())
const raw: fc.Arbitrary<Raw> = fc.dictionary(name, text, { maxKeys: 8 })

describe('any text in any setting', () => {
  test('gives settings, or an error that carries every mistake in full', async () => {
    await fc.assert(
      fc.asyncProperty(raw, async (given) => {
        const result: unknown = await read(given).catch((error: unknown) => error)
        if (!(result instanceof Error)) return
        expect(result).toBeInstanceOf(SettingsError)
        const { mistakes } = result as SettingsError
        expect(mistakes).not.toEqual([])
        for (const { sentence, allowed } of mistakes)
          expect(sentence.endsWith(` Allowed: ${allowed}.`)).toBe(true)
      }),
      { numRuns: 400 },
    )
  })

  test('never gives a run that expects nothing', async () => {
    await fc.assert(
      fc.asyncProperty(raw, async (given) => {
        const expectations = await read(given).then(
          (settings) => settings.expectations,
          () => undefined,
        )
        expect(expectations).not.toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
