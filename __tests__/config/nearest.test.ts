import { describe, expect, test } from '@jest/globals'

import { nearestWord } from '../../src/config/nearest.ts'

const WORDS = ['contains', 'exact', 'any', 'absent', 'cloudflare']

describe('the word that a misspelt one was meant to be', () => {
  test.each([
    ['clouflare', 'cloudflare'],
    ['CLOUDFLAIR', 'cloudflare'],
    ['exatc', 'exact'],
    ['contain', 'contains'],
    ['cloud', 'cloudflare'],
    ['Abs', 'absent'],
    ['ony', 'any'],
  ])('%s is near %s', (given, word) => {
    expect(nearestWord(given, WORDS)).toBe(word)
  })

  test.each(['', 'c', 'exclude', 'xyz', 'a very long text that is like nothing'])(
    '%j is near to none',
    (given) => {
      expect(nearestWord(given, WORDS)).toBeUndefined()
    },
  )
})
