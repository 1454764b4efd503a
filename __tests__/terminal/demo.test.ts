import { expect, test } from '@jest/globals'

import { startServing } from '../../src/demo/demo.ts'
import { serveDemo } from '../../src/terminal/demo.ts'

test('a demo at a port that is taken says so and is no crash', async () => {
  const demo = await startServing()
  const port = Number(demo.roots[0]?.split(':').at(-1))
  const told: string[] = []
  const screen = {
    print: () => {},
    note: (line: string) => void told.push(line),
    color: false,
    live: false,
    size: () => ({ columns: 80, rows: 24 }),
  }
  expect(await serveDemo(port, screen, new AbortController().signal)).toBe(2)
  expect(told).toEqual([expect.stringMatching(/^error: the demo cannot be served: .*EADDRINUSE/)])
  await demo.stop()
})
