// Many questions to one server, for the tests of net/.
import type { Exchange } from '../../src/net/exchange.ts'
import type { Network } from '../../src/net/network.ts'
import { parseName } from '../../src/wire/name.ts'
import { onAnswer, type Fault } from '../world/fault.ts'
import type { Asked } from '../world/host.ts'
import { said, UDP } from './asking.ts'

/** Asks for so many names that do not exist, all at once. */
export function askMany(
  network: Network,
  count: number,
  recursion = false,
  signal?: AbortSignal,
): Promise<Exchange[]> {
  return Promise.all(
    Array.from({ length: count }, (_, n) =>
      network.ask(
        { question: { name: parseName(`absent${n}.example.com`), type: 'TXT' }, endpoint: UDP, recursion },
        signal,
      ),
    ),
  )
}

/** How often each outcome occurs. */
export function tally(exchanges: readonly Exchange[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const outcome of exchanges.map(said)) counts[outcome] = (counts[outcome] ?? 0) + 1
  return counts
}

/** Keeps what was asked, and changes nothing. */
export function watched(asked: Asked[]): Fault {
  return onAnswer((query, host) => {
    asked.push(query)
    return host.answer(query)
  })
}
