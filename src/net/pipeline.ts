// A pipeline: questions to one server over one stream at a time, dialled anew when it ends (RFC 7766 section 6.2).
import type { Matched } from './answer.ts'
import type { Reply } from './exchange.ts'
import { openLink, type Link, type LinkParts, type Seen } from './link.ts'
import type { Query } from './query.ts'

/** What came of one question on a stream; a message is not decoded yet. */
export type StreamOutcome = ({ kind: 'message' } & Matched) | Exclude<Reply, { kind: 'reply' }>

/** One question to be put on a stream. */
interface StreamQuestion {
  build(id: number): Query
  /** The moment at which it is given up. */
  readonly until: number
  /** It was written to a stream. */
  sent(): void
  /** `ignored`: messages that came on its stream meanwhile and answered nothing that was asked. */
  done(outcome: StreamOutcome, ignored: number): void
}

export interface Pipeline {
  /** Puts a question; the returned function takes it back. */
  ask(question: StreamQuestion): () => void
  /** Gives up what is due and returns the next moment at which something is. */
  look(now: number): number
  /** Lets the next question dial anew. */
  renew(): void
}

interface Item {
  readonly question: StreamQuestion
  /** Streams it was written to. */
  dials: number
  /** Where it waits for its answer. */
  seat: Seat | undefined
}

interface Seat {
  readonly link: Link
  readonly id: number
  /** What had come over the link when the question was written. */
  readonly before: Seen
}

/** A stream that ended without an answer may have been an old one: once more on a new one, then it is the server's way. */
const DIALS_WITHOUT_ANSWER = 2

/** A pipeline without a stream yet. */
export function createPipeline(parts: LinkParts): Pipeline {
  const queue: Item[] = []
  const seated = new Set<Item>()
  let current: Link | undefined
  let wanting = false

  const flow = () => {
    while (queue.length > 0) {
      current ??= dial()
      if (current?.free() !== true) return
      const item = queue.shift()
      if (item !== undefined) write(item, current)
    }
  }
  const dial = (): Link | undefined => {
    if (wanting) return undefined
    wanting = !parts.pool.take(() => {
      wanting = false
      flow()
    })
    if (wanting) return undefined
    const link = openLink(parts, (why) => {
      if (current === link) current = undefined
      ended(link, why)
    })
    return link
  }
  const write = (item: Item, link: Link) => {
    const before = { ...link.seen }
    const id = link.write({
      build: (fresh) => item.question.build(fresh),
      message(matched) {
        finish(item, { kind: 'message', ...matched })
        flow()
      },
    })
    item.seat = { link, id, before }
    item.dials += 1
    seated.add(item)
    item.question.sent()
  }
  const finish = (item: Item, outcome: StreamOutcome) => {
    seated.delete(item)
    item.question.done(outcome, item.seat === undefined ? 0 : unmatchedSince(item.seat))
  }
  const ended = (link: Link, why?: string) => {
    for (const item of seated) {
      if (item.seat?.link !== link) continue
      if (mayDialAgain(item, link, why)) {
        seated.delete(item)
        queue.push(item)
      } else {
        finish(item, endOf(link, why))
      }
    }
    flow()
  }
  const giveUp = (item: Item) => {
    const { seat } = item
    if (seat === undefined) {
      finish(item, { kind: 'timeout' })
      return
    }
    const quiet = seat.link.seen.answers === seat.before.answers
    finish(item, quiet && seat.link.partial() > 0 ? SLOW : { kind: 'timeout' })
    seat.link.drop(seat.id)
    // Nothing at all came on this stream: the next question had better not rely on it.
    if (quiet) leave(seat.link)
  }
  const leave = (link: Link | undefined) => {
    if (current === link) current = undefined
    link?.retire()
  }

  return {
    ask(question) {
      const item: Item = { question, dials: 0, seat: undefined }
      queue.push(item)
      flow()
      return () => {
        take(queue, item)
        if (seated.delete(item)) item.seat?.link.drop(item.seat.id)
      }
    },
    look(now) {
      let next = Infinity
      for (const item of [...queue, ...seated]) {
        const { until } = item.question
        if (until > now) {
          next = Math.min(next, until)
        } else {
          take(queue, item)
          giveUp(item)
        }
      }
      flow()
      return next
    },
    renew() {
      leave(current)
    },
  }
}

const SLOW: StreamOutcome = { kind: 'malformed', why: 'a message that did not come to its end in time' }

function mayDialAgain({ dials, seat }: Item, link: Link, why?: string): boolean {
  if (why === 'EMFILE' || why === 'ENFILE') return true
  const served = link.seen.answers > (seat?.before.answers ?? 0)
  return link.seen.opened && (served || dials < DIALS_WITHOUT_ANSWER)
}

function endOf(link: Link, why?: string): StreamOutcome {
  if (link.partial() > 0) return { kind: 'malformed', why: 'the connection ended inside a message' }
  return { kind: 'unreachable', why: why ?? 'the connection was closed without an answer' }
}

function unmatchedSince({ link, before }: Seat): number {
  return link.seen.unmatched - before.unmatched
}

function take<T>(from: T[], item: T): void {
  const at = from.indexOf(item)
  if (at >= 0) from.splice(at, 1)
}
