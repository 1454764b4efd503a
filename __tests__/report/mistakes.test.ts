import { expect, test } from '@jest/globals'

import { mistakesSummary } from '../../src/report/mistakes.ts'

test('broken settings are a table of what is wrong, escaped and no longer than people read', () => {
  expect(
    mistakesSummary([
      { input: 'timeout', sentence: '"soon" is not a duration. Allowed: 90s.' },
      { input: 'records', line: 3, sentence: '"a|b <img>" cannot be read.' },
    ]),
  ).toBe(
    [
      '## ❌ Not checked: 2 mistakes in the settings',
      '',
      'Nothing was looked up. Correct the inputs of this step, then run it again.',
      '',
      '| Input | Line | What is wrong |',
      '|:--|--:|:--|',
      '| `timeout` |  | "soon" is not a duration. Allowed: 90s. |',
      '| `records` | 3 | `"a\\124b <img>"` cannot be read. |',
      '',
    ].join('\n'),
  )
  const many = Array.from({ length: 60 }, (_, line) => ({ input: 'records', line, sentence: 'It is wrong.' }))
  expect(mistakesSummary(many)).toMatch(/and 10 more, see the log\n$/)
})
