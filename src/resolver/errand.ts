// An errand: what one walk carries along, into the walks that it starts for the addresses of servers too.
import type { Name } from '../wire/name.ts'

/**
 * Questions one walk may ask, those for server addresses included. A zone with 13 servers in 13 other zones needs about 150;
 * delegations that are made to multiply (the NXNS attack) find their end here.
 */
const MAX_QUESTIONS = 300
/** Walks inside walks: an address that needs the address of a server that needs ... Three are seen in good zones. */
const MAX_DEPTH = 6

export interface Errand {
  readonly signal: AbortSignal | undefined
  /** Shared by all walks of the errand. */
  readonly budget: { questions: number }
  /** The hosts whose addresses wait for this walk, the first one first. */
  readonly waiting: readonly Name[]
}

/** A new errand with the whole budget. */
export function newErrand(signal?: AbortSignal): Errand {
  return { signal, budget: { questions: MAX_QUESTIONS }, waiting: [] }
}

/** The same errand for the address of a host; `loop` when that address waits for itself, `too-many` when the way there is too deep. */
export function errandFor(host: Name, errand: Errand): Errand | 'loop' | 'too-many' {
  if (errand.waiting.some(({ key }) => key === host.key)) return 'loop'
  if (errand.waiting.length >= MAX_DEPTH || errand.budget.questions <= 0) return 'too-many'
  return { ...errand, waiting: [...errand.waiting, host] }
}
