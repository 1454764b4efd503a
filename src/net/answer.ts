// Answers: octets that were found to answer a question, read as a message or named as malformed.
import { decodeMessage, WireError, type Message } from '../wire/message.ts'
import { isTruncated, type Match } from './match.ts'

export type Answer = { kind: 'message'; message: Message } | { kind: 'malformed'; why: string }

/** Reads a message. */
export function readAnswer(bytes: Uint8Array): Answer {
  try {
    return { kind: 'message', message: decodeMessage(bytes) }
  } catch (error) {
    if (error instanceof WireError) return { kind: 'malformed', why: error.message }
    throw error
  }
}

/** Reads a message from a stream, where it must be whole and, unless it is an error, carry the question. */
export function readStreamAnswer(bytes: Uint8Array, match: Match): Answer {
  if (isTruncated(bytes)) return { kind: 'malformed', why: 'truncated, although it did not come by UDP' }
  const answer = readAnswer(bytes)
  if (match === 'no-question' && answer.kind === 'message' && answer.message.rcode === 'NOERROR')
    return { kind: 'malformed', why: 'an answer without the question' }
  return answer
}
