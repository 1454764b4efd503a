// One question to one server, and the observation made of it.
import type { Network } from '../net/network.ts'
import type { Message, Question } from '../wire/message.ts'
import { classify } from './classify.ts'
import type { Observation, Server } from './zone.ts'

/** How a question is asked. `dnssec` sets DO, `checkingDisabled` CD. */
export interface Manner {
  readonly dnssec?: boolean
  readonly checkingDisabled?: boolean
  readonly signal?: AbortSignal | undefined
}

/** An observation, and the message that it was made of, if one came. */
export interface Hearing {
  readonly observation: Observation
  readonly message: Message | undefined
}

/** Asks one server one question: an authoritative one without recursion, a resolver with. Never rejects. */
export async function observe(
  network: Network,
  server: Server,
  question: Question,
  role: Observation['role'],
  manner: Manner = {},
): Promise<Hearing> {
  const { dnssec = false, checkingDisabled = false, signal } = manner
  const recursion = role !== 'authoritative'
  const exchange = await network.ask(
    { question, endpoint: server.endpoint, recursion, dnssec, checkingDisabled },
    signal,
  )
  const { reply, transport, notes, tries, at, ms } = exchange
  const outcome = classify(question, server.zone, reply)
  return {
    observation: { question, server, role, outcome, transport, notes, tries, at, ms },
    message: reply.kind === 'reply' ? reply.message : undefined,
  }
}
