import { expect, test } from '@jest/globals'
import { readFile } from 'node:fs/promises'
import { setImmediate } from 'node:timers/promises'
import { createClock } from './clock.ts'

test('timers run in the order of their moments, those of one moment in the order of their making', async () => {
  const clock = createClock()
  const seen: string[] = []
  const note = (what: string) => () => seen.push(`${what}@${clock.now()}`)
  clock.after(30, note('c'))
  clock.after(10, note('a'))
  clock.after(30, note('d'))
  clock.after(20, note('b'))
  await clock.run(() => new Promise<void>((resolve) => void clock.after(40, resolve)))
  expect(seen).toEqual(['a@10', 'b@20', 'c@30', 'd@30'])
})

test('a thousand timers in any order come out sorted', async () => {
  const clock = createClock()
  const seen: number[] = []
  for (let at = 0; at < 1000; at++) clock.after((at * 7919) % 1009, () => seen.push(clock.now()))
  await clock.run(() => new Promise<void>((resolve) => void clock.after(2000, resolve)))
  expect(seen).toHaveLength(1000)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
})

test('a cancelled timer does not run, and does not move the clock', async () => {
  const clock = createClock()
  const cancel = clock.after(5, () => {
    throw new Error('it ran')
  })
  cancel()
  await clock.run(() => new Promise<void>((resolve) => void clock.after(10, resolve)))
  expect(clock.now()).toBe(10)
})

test('time stands still while anything can run', async () => {
  const clock = createClock()
  clock.after(1, () => {})
  const moment = await clock.run(async () => {
    for (let turn = 0; turn < 50; turn++) await Promise.resolve()
    return clock.now()
  })
  expect(moment).toBe(0)
})

test('time stands still while a file is read', async () => {
  const clock = createClock()
  clock.after(1, () => {})
  const moment = await clock.run(async () => {
    await readFile(import.meta.filename)
    return clock.now()
  })
  expect(moment).toBe(0)
})

test('time stands still outside of run', async () => {
  const clock = createClock()
  clock.after(1, () => {})
  await setImmediate()
  expect(clock.now()).toBe(0)
})

test('what the task throws is thrown by run', async () => {
  await expect(createClock().run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
})

test('a task that nothing can end is told so', async () => {
  await expect(createClock().run(() => new Promise(() => {}))).rejects.toThrow(
    'nothing is left to happen at 0 ms',
  )
})
