// A lane: the questions to one server address, in a window and at a pace. It knows no transport; a carrier does the sending.
import type { Carrier, Course } from './carrier.ts'
import type { Reply } from './exchange.ts'
import type { Pace } from './pace.ts'
import { note, type Pending } from './pending.ts'
import type { Health } from './health.ts'
import { createQueue } from './queue.ts'
import type { Window } from './window.ts'
import type { World } from './world.ts'

export interface Lane {
  ask(pending: Pending): void
  /** Does what is due and returns the next moment at which something is, or Infinity. */
  look(now: number): number
  /** Takes new ports before the next question. */
  renew(): void
}

export interface LaneParts {
  readonly world: World
  readonly carrier: Carrier
  readonly window: Window
  readonly pace: Pace
  readonly health: Health
  /** Tells the sweep of a moment that is earlier than what it knows. */
  readonly by: (moment: number) => void
}

/** A lane without a question. */
export function createLane({ world, carrier, window, pace, health, by }: LaneParts): Lane {
  const queue = createQueue<Pending>()
  const live = new Set<Course>()
  let wanting = false

  const pump = () => {
    while (!wanting) {
      const pending = queue.first()
      if (pending === undefined || live.size >= room()) return
      if (pending.settled) {
        queue.shift()
        continue
      }
      const now = world.now()
      if (health.silent() && !health.mayProbe(now)) {
        drainSilent()
        return
      }
      wanting = !carrier.ready(wake)
      if (wanting) return
      const wait = pace.take(now)
      if (wait > 0) {
        by(now + wait)
        return
      }
      queue.shift()
      start(pending, now)
    }
  }
  const wake = () => {
    wanting = false
    pump()
  }
  /** While an address is silent, one question finds out for all. */
  const room = () => (health.silent() ? 1 : window.size())

  const start = (pending: Pending, now: number) => {
    if (health.silent()) health.probing(now)
    const course = carrier.start(pending, () => {
      leave(course)
      pending.release = () => {}
      queue.unshift(pending)
    })
    live.add(course)
    pending.release = (reply) => {
      leave(course)
      learn(pending, course, reply)
      pump()
    }
  }
  const leave = (course: Course) => {
    live.delete(course)
    course.end()
  }
  const learn = (pending: Pending, { fate, late }: Course, reply: Reply) => {
    const { at = 0 } = pending
    switch (fate) {
      case 'heard':
        window.answered(late)
        break
      case 'silent':
        health.unanswered(at)
        if (!health.silent()) break
        window.reset()
        drainSilent()
        break
      case 'unreachable':
        if (!health.heardSince(at)) drain(reply)
        break
      case 'open':
        break
    }
  }
  const drainSilent = () => {
    for (const pending of queue.clear()) {
      note(pending, 'known-silent')
      pending.settle({ kind: 'timeout' })
    }
  }
  const drain = (reply: Reply) => {
    for (const pending of queue.clear()) pending.settle(reply)
  }

  return {
    ask(pending) {
      queue.push(pending)
      pump()
    },
    look(now) {
      let next = carrier.look(now)
      for (const course of live) {
        if (course.due <= now) course.look(now)
        if (course.due < next) next = course.due
      }
      pump()
      return next
    },
    renew() {
      carrier.renew()
    },
  }
}
