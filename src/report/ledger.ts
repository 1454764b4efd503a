// The ledger: one line of JSON for every question, to whom, when, over what, and what came back.
import { presentEndpoint } from '../net/endpoint.ts'
import type { Exchange, Reply } from '../net/exchange.ts'
import { presentName } from '../wire/name.ts'
import { presentRdata } from '../wire/rdata.ts'

/** One exchange as a line of JSON without a line end. `started` is when the run began, on the clock of the exchange. */
export function ledgerLine(
  { ask, transport, reply, tries, ignored, notes, at, ms }: Exchange,
  started: number,
): string {
  return JSON.stringify({
    at: Math.round(at - started),
    ms: Math.round(ms),
    server: presentEndpoint(ask.endpoint),
    recursion: ask.recursion,
    name: presentName(ask.question.name),
    type: ask.question.type,
    transport,
    tries,
    ...(ignored > 0 && { ignored }),
    ...(notes.length > 0 && { notes }),
    ...replied(reply),
  })
}

function replied(reply: Reply): Record<string, unknown> {
  switch (reply.kind) {
    case 'timeout':
    case 'unfinished':
      return { outcome: reply.kind }
    case 'unreachable':
    case 'malformed':
      return { outcome: reply.kind, why: reply.why }
    case 'reply': {
      const { flags, rcode, answer } = reply.message
      const values = answer.map(
        ({ name, ttl, rdata }) => `${presentName(name)} ${ttl} ${rdata.type} ${presentRdata(rdata)}`,
      )
      return { outcome: rcode, aa: flags.aa, ...(flags.ad && { ad: true }), answer: values }
    }
  }
}
