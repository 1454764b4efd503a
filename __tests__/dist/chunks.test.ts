import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const holds = (file: string, words: string): boolean =>
  readFileSync(join('dist', file), 'utf8').includes(words)

test.each([
  ['the HTTP client of the toolkit', 'class HttpClient '],
  ['the list of public suffixes', 'function parseImpl('],
])('%s is in a chunk that a plain check does not load', (_, words) => {
  expect(holds('index.js', words)).toBe(false)
  expect(readdirSync('dist').some((file) => file.endsWith('.index.js') && holds(file, words))).toBe(true)
})
