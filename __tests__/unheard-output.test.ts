import { expect, test } from '@jest/globals'

import { outliveReaders } from '../src/unheard-output.ts'

function failing() {
  let listener: (error: NodeJS.ErrnoException) => void = () => {}
  return {
    on: (_event: 'error', heard: typeof listener) => (listener = heard),
    fail: (code: string) => listener(Object.assign(new Error(`${code}: it failed`), { code })),
  }
}

test('a reader that left is no news, a disk that is full is told once', () => {
  const told: string[] = []
  const [left, full] = [failing(), failing()]
  outliveReaders([left, full], (sentence) => told.push(sentence))
  left.fail('EPIPE')
  full.fail('ENOSPC')
  full.fail('ENOSPC')
  expect(told).toEqual(['not everything could be printed: ENOSPC: it failed'])
})
