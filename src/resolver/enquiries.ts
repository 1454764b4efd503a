// The questions of walks: each is asked once for all walks that need its answer at the same time, and what leads further is kept.
import type { Question } from '../wire/message.ts'
import { isSubdomain, type Name } from '../wire/name.ts'
import { askFirst, type AskFirstParts } from './ask-first.ts'
import { serversIn } from './ask-zone.ts'
import type { Errand } from './errand.ts'
import type { Observation, Zone } from './zone.ts'

export interface Enquiries {
  /** What a server of the zone says, the first that tells; undefined when none does, or the errand may not ask any more. */
  ask(zone: Zone, question: Question, errand: Errand): Promise<Observation | undefined>
  /** Drops what is known of a name and of all below it. */
  forget(name: Name): void
}

interface Entry {
  readonly name: Name
  readonly observation: Promise<Observation | undefined>
}

/** Makes the memory of a run's walks. */
export function createEnquiries(parts: AskFirstParts): Enquiries {
  const known = new Map<string, Entry>()

  return {
    async ask(zone, question, errand) {
      const key = `${zone.apex.key} ${question.name.key} ${question.type}`
      const before = known.get(key)
      if (before) return before.observation
      if (errand.budget.questions <= 0) return undefined
      errand.budget.questions -= 1
      const entry = { name: question.name, observation: firstTold(parts, zone, question, errand) }
      known.set(key, entry)
      const observation = await entry.observation
      if (!leadsFurther(observation) && known.get(key) === entry) known.delete(key)
      return observation
    },
    forget(name) {
      for (const [key, entry] of known) if (isSubdomain(entry.name, name)) known.delete(key)
    },
  }
}

async function firstTold(
  parts: AskFirstParts,
  zone: Zone,
  question: Question,
  { signal }: Errand,
): Promise<Observation | undefined> {
  const { told } = await askFirst(parts, serversIn(zone), question, { signal })
  return told?.observation
}

/** A denial is as many as there are names, and soon out of date; it is not worth its memory. */
function leadsFurther(observation: Observation | undefined): boolean {
  return observation?.outcome.kind === 'referral' || observation?.outcome.kind === 'answer'
}
