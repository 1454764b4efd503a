// Match: whether a message answers the question that was sent (RFC 5452 section 9.1). The address and port are the socket's matter.
import { sameLetter } from './letter-case.ts'

/** Octets of a message header (RFC 1035 section 4.1.1). */
export const HEADER_OCTETS = 12

/**
 * `same`: the id, and the question octet for octet. `other-case`: but for the case of letters. `no-question`: the id, and no question
 * at all, as servers write when they could not read it. `other`: not an answer to this.
 */
export type Match = 'same' | 'other-case' | 'no-question' | 'other'

/** Compares a message with the query; `end` is where the query's only question ends. */
export function matchAnswer(query: Uint8Array, end: number, message: Uint8Array): Match {
  if (message.length < HEADER_OCTETS || messageId(message) !== messageId(query)) return 'other'
  const answer = (message[2] ?? 0) & 0x80
  const opcode = (message[2] ?? 0) & 0x78
  if (answer === 0 || opcode !== 0) return 'other'
  const questions = (message[4] ?? 0) * 256 + (message[5] ?? 0)
  if (questions === 0) return message.length === HEADER_OCTETS || isError(message) ? 'no-question' : 'other'
  return questions === 1 && message.length >= end ? compareQuestion(query, end, message) : 'other'
}

/** The id of a message. */
export function messageId(message: Uint8Array): number {
  return (message[0] ?? 0) * 256 + (message[1] ?? 0)
}

/** TC: the message was cut to fit (RFC 2181 section 9). */
export function isTruncated(message: Uint8Array): boolean {
  return ((message[2] ?? 0) & 0x02) !== 0
}

/** Whether the header counts no answer and no authority records. */
export function isEmpty(message: Uint8Array): boolean {
  return (message[6] ?? 0) + (message[7] ?? 0) + (message[8] ?? 0) + (message[9] ?? 0) === 0
}

function isError(message: Uint8Array): boolean {
  return ((message[3] ?? 0) & 0x0f) !== 0
}

function compareQuestion(query: Uint8Array, end: number, message: Uint8Array): Match {
  let match: Match = 'same'
  for (let at = HEADER_OCTETS; at < end; at++) {
    const sent = query[at] ?? 0
    const came = message[at] ?? 0
    if (sent === came) continue
    // Type and class are the last four octets; they have no letters.
    if (at >= end - 4 || !sameLetter(sent, came)) return 'other'
    match = 'other-case'
  }
  return match
}
