// Answers: octets that were found to answer a question, read as a message or named as malformed.
import { decodeMessage, WireError } from '../wire/message.ts'
import type { Reply } from './exchange.ts'
import { isTruncated, type Match } from './match.ts'
import type { Query } from './query.ts'

export type Answer = Extract<Reply, { kind: 'reply' | 'malformed' }>

/** A message that answers a query. */
export interface Matched {
  readonly bytes: Uint8Array
  readonly match: Exclude<Match, 'other'>
  readonly query: Query
}

/** Reads a message. Its question is taken from the query: with its letters as the user wrote them, not as they were mixed. */
export function readAnswer(bytes: Uint8Array, match: Match, query: Query): Answer {
  try {
    return { kind: 'reply', message: decodeMessage(bytes, match === 'no-question' ? undefined : query) }
  } catch (error) {
    if (error instanceof WireError) return { kind: 'malformed', why: error.message }
    throw error
  }
}

/** Reads a message from a stream, where it must be whole and, unless it is an error, carry the question. */
export function readStreamAnswer({ bytes, match, query }: Matched): Answer {
  if (isTruncated(bytes)) return { kind: 'malformed', why: 'truncated, although it did not come by UDP' }
  const answer = readAnswer(bytes, match, query)
  if (match === 'no-question' && answer.kind === 'reply' && answer.message.rcode === 'NOERROR')
    return { kind: 'malformed', why: 'an answer without the question' }
  return answer
}
