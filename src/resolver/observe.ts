// One question to one server, and the observation made of it.
import type { Network } from '../net/network.ts'
import type { Message, Question } from '../wire/message.ts'
import { classify, type Outcome } from './classify.ts'
import type { Observation, Server } from './zone.ts'

/** How a question is asked. `dnssec` sets DO. */
export interface Manner {
  readonly dnssec?: boolean
  readonly signal?: AbortSignal | undefined
}

/** An observation, and the message that it was made of, if one came. */
export interface Hearing {
  readonly observation: Observation
  readonly message: Message | undefined
}

/**
 * Asks one server one question: an authoritative one without recursion, a resolver with. One that gave up over the aliases of its
 * own zone is asked for the alias alone. Never rejects.
 */
export async function observe(
  network: Network,
  server: Server,
  question: Question,
  role: Observation['role'],
  manner: Manner = {},
): Promise<Hearing> {
  const heard = await ask(question)
  if (role !== 'authoritative' || !gaveUp(heard.observation.outcome)) return heard
  const alone = await ask({ ...question, type: 'CNAME' })
  return alone.observation.outcome.kind === 'alias' ? alone : heard

  /** What is said to `put` is taken as an answer to the question: an alias is one whatever the type. */
  async function ask(put: Question): Promise<Hearing> {
    const { dnssec = false, signal } = manner
    const recursion = role !== 'authoritative'
    const exchange = await network.ask(
      { question: put, endpoint: server.endpoint, recursion, dnssec },
      signal,
    )
    const { reply, transport, notes, tries, at, ms } = exchange
    const outcome = classify(question, server.zone, reply)
    return {
      observation: { question, server, role, outcome, transport, notes, tries, at, ms },
      message: reply.kind === 'reply' ? reply.message : undefined,
    }
  }
}

/**
 * A server that fails while it speaks with authority has the zone. BIND and PowerDNS answer so where aliases within it lead in a
 * circle or through more names than they follow; what they say of the alias itself is whole.
 */
function gaveUp(outcome: Outcome): boolean {
  return outcome.kind === 'error' && outcome.rcode === 'SERVFAIL' && outcome.aa
}
