// Judge: whether an answer settles its question, or says that the question must be put in another way.
import type { Message } from '../wire/message.ts'
import type { Server } from './server.ts'

/**
 * `take`: it settles the question, be it an error. `without-edns`: the server may not know EDNS(0). `with-cookie`: it wants its cookie.
 * `once-more`: it failed, perhaps only now.
 */
export type Judgement = 'take' | 'without-edns' | 'with-cookie' | 'once-more'

/** Judges an answer to a query that was sent with or without EDNS, and learns whether the server speaks it. */
export function judge(message: Message, edns: boolean, server: Server): Judgement {
  switch (message.rcode) {
    case 'FORMERR':
    case 'NOTIMP':
      // RFC 6891 section 7. A server that has used EDNS before means something else.
      return edns && server.edns !== 'spoken' ? 'without-edns' : 'take'
    case 'BADVERS':
      // RFC 6891 section 6.1.3 has no version below the 0 that was asked with.
      return edns ? 'without-edns' : 'take'
    case 'BADCOOKIE':
      return edns ? 'with-cookie' : 'take'
    case 'SERVFAIL':
      return 'once-more'
    default:
      if (message.edns !== undefined) server.edns = 'spoken'
      return 'take'
  }
}
