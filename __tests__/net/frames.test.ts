import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createFrames, frame } from '../../src/net/frames.ts'

test('messages come whole, however the stream is cut', () => {
  const messages = fc.array(fc.uint8Array({ maxLength: 400 }), { maxLength: 8 })
  fc.assert(
    fc.property(messages, fc.array(fc.nat({ max: 90 })), (sent, cuts) => {
      const stream = Buffer.concat(sent.map(frame))
      const frames = createFrames()
      const heard: Uint8Array[] = []
      let at = 0
      for (const cut of [...cuts, stream.length]) {
        heard.push(...frames.push(stream.subarray(at, at + cut)))
        at = Math.min(stream.length, at + cut)
      }
      expect(heard.map((message) => [...message])).toEqual(sent.map((message) => [...message]))
      expect(frames.partial()).toBe(0)
    }),
  )
})

test('what is not whole is counted and not delivered', () => {
  const frames = createFrames()
  expect(frames.push(Uint8Array.of(0))).toEqual([])
  expect(frames.push(Uint8Array.of(3, 1, 2))).toEqual([])
  expect(frames.partial()).toBe(4)
})

test('the longest message has a length of two full octets', () => {
  expect([...frame(new Uint8Array(65535)).subarray(0, 2)]).toEqual([255, 255])
})
