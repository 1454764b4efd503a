// A pipeline: questions to one server over one stream at a time, dialled anew when it ends (RFC 7766 section 6.2).
import type { Matched } from './answer.ts'
import type { Reply } from './exchange.ts'
import { openLink, type Link, type LinkParts } from './link.ts'
import type { Query } from './query.ts'

/** What came of one question on a stream; a message is not decoded yet. */
export type StreamOutcome = { kind: 'message'; answer: Matched } | Exclude<Reply, { kind: 'reply' }>

/** What a pipeline asks and tells of the questions `Q` that are put on it. */
export interface PipelineEvents<Q> {
  build(question: Q, id: number): Query
  /** It was written to a stream. */
  sent(question: Q): void
  /** `ignored`: messages that came on its stream meanwhile and answered nothing that was asked. */
  done(question: Q, outcome: StreamOutcome, ignored: number): void
}

/** A question that was put, until it is done or taken back. */
export class Ticket<Q> {
  readonly question: Q
  /** The moment at which it is given up. */
  readonly until: number
  /** Streams it was written to. */
  dials = 0
  /** Where it waits for its answer, under which id, and what had come over that link when it was written. */
  link: Link<Ticket<Q>> | undefined = undefined
  id = 0
  answersBefore = 0
  unmatchedBefore = 0

  constructor(question: Q, until: number) {
    this.question = question
    this.until = until
  }
}

export interface Pipeline<Q> {
  /** Puts a question, to be given up at that moment. */
  ask(question: Q, until: number): Ticket<Q>
  takeBack(ticket: Ticket<Q>): void
  /** Gives up what is due and returns the next moment at which something is. */
  look(now: number): number
  /** Lets the next question dial anew. */
  renew(): void
}

/** A stream that ended without an answer may have been an old one: once more on a new one, then it is the server's way. */
const DIALS_WITHOUT_ANSWER = 2

/** A pipeline without a stream yet. */
export function createPipeline<Q>(parts: LinkParts, on: PipelineEvents<Q>): Pipeline<Q> {
  const waiting = new Set<Ticket<Q>>()
  const links = new Set<Link<Ticket<Q>>>()
  let current: Link<Ticket<Q>> | undefined
  let wanting = false

  const flow = () => {
    for (const ticket of waiting) {
      if (!takeSeat(ticket)) return
      waiting.delete(ticket)
    }
  }
  const takeSeat = (ticket: Ticket<Q>): boolean => {
    current ??= dial()
    if (current?.free() !== true) return false
    write(ticket, current)
    return true
  }
  const dial = (): Link<Ticket<Q>> | undefined => {
    if (wanting) return undefined
    wanting = !parts.pool.take(() => {
      wanting = false
      flow()
    })
    if (wanting) return undefined
    const link: Link<Ticket<Q>> = openLink(parts, {
      answer(ticket, answer) {
        finish(ticket, { kind: 'message', answer })
        flow()
      },
      closed(why) {
        if (current === link) current = undefined
        links.delete(link)
        ended(link, why)
      },
    })
    links.add(link)
    return link
  }
  const write = (ticket: Ticket<Q>, link: Link<Ticket<Q>>) => {
    ticket.link = link
    ticket.answersBefore = link.seen.answers
    ticket.unmatchedBefore = link.seen.unmatched
    ticket.dials += 1
    ticket.id = link.write(ticket, (id) => on.build(ticket.question, id))
    on.sent(ticket.question)
  }
  const finish = (ticket: Ticket<Q>, outcome: StreamOutcome) => {
    const { link, unmatchedBefore } = ticket
    on.done(ticket.question, outcome, link === undefined ? 0 : link.seen.unmatched - unmatchedBefore)
  }
  const ended = (link: Link<Ticket<Q>>, why?: string) => {
    for (const ticket of link.waiting()) {
      if (mayDialAgain(ticket, link, why)) waiting.add(ticket)
      else finish(ticket, endOf(link, why))
    }
    flow()
  }
  const giveUp = (ticket: Ticket<Q>) => {
    const { link } = ticket
    waiting.delete(ticket)
    if (link === undefined) {
      finish(ticket, { kind: 'timeout' })
      return
    }
    const quiet = link.seen.answers === ticket.answersBefore
    finish(ticket, quiet && link.partial() > 0 ? SLOW : { kind: 'timeout' })
    link.drop(ticket.id)
    // Nothing at all came on this stream: the next question had better not rely on it.
    if (quiet) leave(link)
  }
  const leave = (link: Link<Ticket<Q>> | undefined) => {
    if (current === link) current = undefined
    link?.retire()
  }

  return {
    ask(question, until) {
      const ticket = new Ticket(question, until)
      if (waiting.size > 0 || !takeSeat(ticket)) waiting.add(ticket)
      return ticket
    },
    takeBack(ticket) {
      if (!waiting.delete(ticket)) ticket.link?.drop(ticket.id)
    },
    look(now) {
      let next = Infinity
      for (const tickets of [waiting, ...[...links].map((link) => link.waiting())])
        for (const ticket of tickets) {
          if (ticket.until <= now) giveUp(ticket)
          else if (ticket.until < next) next = ticket.until
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

function mayDialAgain<Q>(
  { dials, answersBefore }: Ticket<Q>,
  { seen }: Link<Ticket<Q>>,
  why?: string,
): boolean {
  if (why === 'EMFILE' || why === 'ENFILE') return true
  return seen.opened && (seen.answers > answersBefore || dials < DIALS_WITHOUT_ANSWER)
}

function endOf<Q>(link: Link<Ticket<Q>>, why?: string): StreamOutcome {
  if (link.partial() > 0) return { kind: 'malformed', why: 'the connection ended inside a message' }
  return { kind: 'unreachable', why: why ?? 'the connection was closed without an answer' }
}
