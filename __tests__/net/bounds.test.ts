import { describe, expect, test } from '@jest/globals'
import { LIMITS } from '../../src/net/limits.ts'
import { createPace, UNHURRIED } from '../../src/net/pace.ts'
import { createPool, type Holder } from '../../src/net/pool.ts'
import { createQueue } from '../../src/net/queue.ts'
import { createRoundTrip } from '../../src/net/round-trip.ts'
import { createSweep } from '../../src/net/sweep.ts'
import { createWindow } from '../../src/net/window.ts'
import { createClock } from '../world/clock.ts'
import { faulty } from '../world/faulty.ts'

describe('the window', () => {
  test('doubles with each round trip, up to its bound', () => {
    const window = createWindow(4, 64)
    const sizes = [window.size()]
    for (let trip = 0; trip < 5; trip++) {
      for (let answers = window.size(); answers > 0; answers--) window.answered(false)
      sizes.push(window.size())
    }
    expect(sizes).toEqual([4, 8, 16, 32, 64, 64])
  })

  test('takes one late answer in twenty for chance, and shrinks when one in five is late', () => {
    const [lucky, slow] = [createWindow(4, 100), createWindow(4, 100)]
    for (let n = 0; n < 400; n++) {
      lucky.answered(n % 20 === 0)
      slow.answered(n > 200 && n % 5 === 0)
    }
    expect(lucky.size()).toBe(100)
    expect(slow.size()).toBeLessThan(80)
    expect(slow.size()).toBeGreaterThanOrEqual(4)
  })

  test('shrinks once for one trouble, whatever is still under way, and then grows again', () => {
    const window = createWindow(4, 100)
    for (let n = 0; n < 200; n++) window.answered(false)
    for (let n = 0; n < 200; n++) window.answered(true)
    expect(window.size()).toBe(60)
    for (let n = 0; n < 1000; n++) window.answered(false)
    expect(window.size()).toBe(100)
  })

  test('begins anew after a reset', () => {
    const window = createWindow(4, 64)
    for (let n = 0; n < 30; n++) window.answered(false)
    window.reset()
    expect(window.size()).toBe(4)
  })
})

describe('the round trip', () => {
  test('waits 300 and 600 ms for a server that was never heard', () => {
    const trip = createRoundTrip(LIMITS)
    expect([1, 2, 3].map((send) => trip.wait(send))).toEqual([300, 600, 600])
  })

  test('waits shorter for a near server, but never under 200 ms', () => {
    const trip = createRoundTrip(LIMITS)
    for (let n = 0; n < 20; n++) trip.heard(5, false)
    expect([1, 2, 3, 4].map((send) => trip.wait(send))).toEqual([200, 400, 600, 600])
  })

  test('waits longer for a far one, and leaves room for its variation', () => {
    const trip = createRoundTrip(LIMITS)
    for (const ms of [800, 1000, 900, 1100, 800]) trip.heard(ms, false)
    expect(trip.wait(1)).toBeGreaterThan(1100)
    expect(trip.wait(1)).toBeLessThanOrEqual(2500)
  })

  test('an answer after two sends is no sample, but lengthens the wait when there is no other', () => {
    const trip = createRoundTrip(LIMITS)
    trip.heard(1000, true)
    expect(trip.wait(1)).toBe(1500)
    trip.heard(20, false)
    trip.heard(1000, true)
    expect(trip.wait(1)).toBeLessThan(300)
  })
})

describe('the pace', () => {
  test('allows a burst, then so many a second', () => {
    const pace = createPace(3, 10)
    expect([1, 2, 3].map(() => pace.take(0))).toEqual([0, 0, 0])
    expect(pace.take(0)).toBeCloseTo(100)
    expect(pace.take(60)).toBeCloseTo(40)
    expect(pace.take(100)).toBe(0)
    expect([1, 2, 3, 4].map(() => pace.take(5000) === 0)).toEqual([true, true, true, false])
  })

  test('may be unlimited', () => {
    expect(UNHURRIED.take(0)).toBe(0)
  })
})

describe('the pool', () => {
  const holder = (evicted: string[], name: string): Holder => ({ evict: () => void evicted.push(name) })

  test('closes the socket that has been idle for longest', () => {
    const evicted: string[] = []
    const [a, b] = [holder(evicted, 'a'), holder(evicted, 'b')]
    const pool = createPool(faulty().world, 2)
    expect([pool.take(never), pool.take(never)]).toEqual([true, true])
    pool.idle(b)
    pool.idle(a)
    pool.busy(b)
    pool.idle(b)
    expect(pool.take(never)).toBe(true)
    expect(evicted).toEqual(['a'])
  })

  test('makes others wait in turn while all are busy', () => {
    const woken: string[] = []
    const pool = createPool(faulty().world, 1)
    const only = holder([], 'only')
    pool.take(never)
    expect(pool.take(() => woken.push('first'))).toBe(false)
    expect(pool.take(() => woken.push('second'))).toBe(false)
    pool.give(only)
    expect(woken).toEqual(['first'])
  })

  test('opens no more than the system allows, and asks again after a while', async () => {
    const { world } = faulty()
    const pool = createPool(world, 10)
    const refused = holder([], 'refused')
    pool.take(never)
    pool.take(never)
    pool.full(refused)
    const woken = await world.run(
      () =>
        new Promise((resolve) => {
          const granted = pool.take(() => resolve(world.now()))
          expect(granted).toBe(false)
        }),
    )
    expect(woken).toBe(100)
  })
})

describe('the queue', () => {
  test('gives back what was put in, in order, however long it is', () => {
    const queue = createQueue<{ n: number }>()
    const out: number[] = []
    for (let n = 0; n < 1000; n++) {
      queue.push({ n })
      if (n % 3 !== 0) {
        out.push(queue.first()?.n ?? -1)
        queue.shift()
      }
    }
    queue.unshift({ n: -5 })
    expect(out).toEqual(Array.from({ length: 666 }, (_, n) => n))
    expect(queue.clear().map(({ n }) => n)).toEqual([-5, ...Array.from({ length: 334 }, (_, n) => 666 + n)])
    expect(queue.first()).toBeUndefined()
  })

  test('puts back to the front of an empty queue', () => {
    const queue = createQueue<{ n: number }>()
    queue.unshift({ n: 1 })
    expect(queue.first()).toEqual({ n: 1 })
  })
})

describe('the sweep', () => {
  test('looks when something is due, and leaves no timer behind when nothing is', async () => {
    const clock = createClock()
    const looks: number[] = []
    const due = [30, 32, 500]
    const world = { ...faulty().world, now: clock.now, after: clock.after }
    const sweep = createSweep(world, (now) => {
      looks.push(now)
      while ((due[0] ?? Infinity) <= now) due.shift()
      return due[0] ?? Infinity
    })
    await clock.run(async () => {
      sweep.by(500)
      sweep.by(30)
      await new Promise<void>((resolve) => void clock.after(1000, resolve))
    })
    // 32 is within ten milliseconds of the look before.
    expect(looks).toEqual([30, 40, 500])
  })
})

function never(): void {
  throw new Error('not to be woken')
}
