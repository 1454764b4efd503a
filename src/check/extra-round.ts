// The extra questions that are asked about one record at one time: each of them once, and none that the answer to another one answers.
import type { Observation } from '../resolver/zone.ts'
import { isSubdomain } from '../wire/name.ts'
import type { ExtraQuestion } from './evidence.ts'
import { keyOf } from './extra.ts'

/** What is said to one of the questions. */
type AnswerTo = (extra: ExtraQuestion) => Promise<readonly Observation[]>

/**
 * Begins a round of these questions, which `ask` asks. Names below one that is asked about too wait for what is said of that: where it
 * does not exist nothing below it does (RFC 8020), and that is the answer.
 */
export function createExtraRound(all: readonly ExtraQuestion[], ask: AnswerTo): AnswerTo {
  const asked = new Map<string, Promise<readonly Observation[]>>()

  return async (extra) => {
    const { ifShownAt, ...same } = extra
    if (ifShownAt === undefined) return once(extra)
    const there = await once({ ...same, question: { ...same.question, name: ifShownAt } })
    return there.some(({ outcome }) => outcome.kind === 'answer') ? once(extra) : []
  }

  function once(extra: ExtraQuestion): Promise<readonly Observation[]> {
    const key = keyOf(extra)
    const answer = asked.get(key) ?? unlessDenied(extra)
    asked.set(key, answer)
    return answer
  }

  async function unlessDenied(extra: ExtraQuestion): Promise<readonly Observation[]> {
    const said = await Promise.all(all.filter((other) => isAbove(other, extra)).map(once))
    const denial = said.flat().find((one) => denies(one, extra))
    return denial ? [denial] : ask(extra)
  }
}

/** Whether it asks any server of the same zone about a name above. The apex exists, and is not worth waiting for. */
function isAbove(one: ExtraQuestion, { question, zone, servers, resolvers }: ExtraQuestion): boolean {
  const { name } = one.question
  if ((one.ifShownAt ?? one.servers ?? one.resolvers ?? servers ?? resolvers) !== undefined) return false
  if (zone === undefined || one.zone?.key !== zone.key || name.key === zone.key) return false
  return name.key !== question.name.key && isSubdomain(question.name, name)
}

/** A denial without the SOA record of the zone may be anybody's. */
function denies({ outcome }: Observation, { zone }: ExtraQuestion): boolean {
  return outcome.kind === 'nxdomain' && outcome.soa?.name.key === zone?.key
}
