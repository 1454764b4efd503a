// A lane: the questions to one server address, in a window and at a pace. It knows no transport; a carrier does the sending.
import type { Carrier, Course } from './carrier.ts'
import type { Reply } from './exchange.ts'
import type { Health } from './health.ts'
import type { Pace } from './pace.ts'
import { createLive } from './live.ts'
import { note, settle, type Holder, type Pending } from './pending.ts'
import { createQueue } from './queue.ts'
import type { Window } from './window.ts'
import type { World } from './world.ts'

export interface Lane {
  ask(pending: Pending): void
  /** Does what is due and returns the next moment at which something is, or Infinity. */
  look(now: number): number
  /** Takes new ports before the next question. */
  renew(): void
  /** Ends all questions as `unfinished`. */
  close(): void
}

export interface LaneParts<C extends Course> {
  readonly world: World
  readonly carrier: Carrier<C>
  readonly window: Window
  readonly pace: Pace
  readonly health: Health
  /** Tells the sweep of a moment that is earlier than what it knows. */
  readonly by: (moment: number) => void
  /** Told of every question that is sent. */
  readonly counted: () => void
}

/**
 * A lane with so many under way sends in bursts: answers come in bursts, and to receive and send in turns would cost a switch of
 * processes for every packet. With fewer, no question waits.
 */
const BUSY = 32
const BATCH_MS = 1

/** A lane without a question. */
export function createLane<C extends Course>(parts: LaneParts<C>): Lane {
  const { world, carrier, window, pace, health, by, counted } = parts
  const queue = createQueue<Pending>()
  const live = createLive<C>()
  let wanting = false
  let pumping = false

  const pump = () => {
    while (!wanting) {
      const pending = next()
      if (pending === undefined) return
      const { type } = pending.ask.question
      const silent = health.silent(type)
      // While an address is silent, one question finds out for all.
      if (live.size() >= (silent ? 1 : window.size())) return
      const now = world.now()
      if (silent && !health.mayProbe(type, now)) {
        queue.shift()
        note(pending, 'known-silent')
        settle(pending, { kind: 'timeout' })
        continue
      }
      wanting = !carrier.ready(wake)
      if (wanting) return
      const wait = pace.take(now)
      if (wait > 0) {
        by(now + wait)
        return
      }
      queue.shift()
      if (silent) health.probing(type, now)
      start(pending, now)
    }
  }
  const wake = () => {
    wanting = false
    pump()
  }
  const pumpSoon = () => {
    const busy = live.size()
    if (pumping || busy >= window.size() || next() === undefined) return
    if (busy < BUSY) {
      pump()
      return
    }
    pumping = true
    world.after(BATCH_MS, () => {
      pumping = false
      pump()
    })
  }
  const next = (): Pending | undefined => {
    while (queue.first()?.settled === true) queue.shift()
    return queue.first()
  }
  const start = (pending: Pending, now: number) => {
    counted()
    pending.at ??= now
    pending.holder = holder
    live.add(carrier.start(pending, now))
  }
  const leave = (pending: Pending): C | undefined => {
    const course = live.remove(pending)
    if (course !== undefined) carrier.end(course)
    return course
  }
  const holder: Holder = {
    release(pending, reply) {
      const course = leave(pending)
      if (course !== undefined) learn(course, reply)
      pumpSoon()
    },
    requeue(pending) {
      leave(pending)
      pending.holder = undefined
      queue.unshift(pending)
      pump()
    },
  }
  const learn = ({ fate, late, pending }: C, reply: Reply) => {
    const { ask, at = 0 } = pending
    switch (fate) {
      case 'heard':
        window.answered(late)
        break
      case 'silent':
        health.unanswered(ask.question.type, at)
        if (health.silent(ask.question.type)) window.reset()
        break
      case 'unreachable':
        if (!health.heardSince(at)) drain(reply)
        break
      case 'open':
        break
    }
  }
  const drain = (reply: Reply) => {
    for (const pending of queue.clear()) settle(pending, reply)
  }

  return {
    ask(pending) {
      queue.push(pending)
      pumpSoon()
    },
    look(now) {
      let due = carrier.sweep(now)
      live.each((course) => {
        if (course.due <= now) carrier.look(course, now)
        if (course.due < due) due = course.due
      })
      pump()
      return due
    },
    renew() {
      // What was asked before goes out from the ports of before.
      pump()
      carrier.renew()
    },
    close() {
      drain({ kind: 'unfinished' })
      live.each(({ pending }) => {
        settle(pending, { kind: 'unfinished' })
      })
      carrier.renew()
    },
  }
}
