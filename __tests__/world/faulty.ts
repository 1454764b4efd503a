// One authoritative server with faults, in a virtual world, for the tests of the faults.
import type { Message } from '../../src/wire/message.ts'
import { dig } from '../demo/dig.ts'
import type { Fault } from './fault.ts'
import { internet, type Internet } from './internet.ts'
import { probe, read, type Heard } from './probe.ts'
import { virtualWorld, type VirtualWorld } from './virtual.ts'

/** The server's address. */
export const IP = '192.0.2.1'
/** A question that it has an answer to. */
export const QUERY = dig('wWw.eXample.com', 'A')

/** An internet whose one server has these faults, the last one outermost. */
export function faulty(...faults: Fault[]): { net: Internet; world: VirtualWorld } {
  const net = internet({ 'example.com.': { text: 'www A 192.0.2.80', servers: { 'ns1.example.com': [IP] } } })
  for (const fault of faults) net.fault(IP, fault)
  return { net, world: virtualWorld(net) }
}

/** Asks a server that has the fault. */
export function ask(fault: Fault, options: Parameters<typeof probe>[3] = {}, query = QUERY): Promise<Heard> {
  const { world } = faulty(fault)
  return world.run(() => probe(world, IP, query, options))
}

/** The answer of a server that has the fault. Throws when there is none. */
export async function answerTo(fault: Fault, query = QUERY): Promise<Message> {
  const [message] = read(await ask(fault, {}, query))
  if (!message) throw new Error('there was no answer')
  return message
}

/** How many answers come to each of so many questions, one a second. */
export function answersEachSecond(world: VirtualWorld, seconds: number, query = QUERY): Promise<number[]> {
  return world.run(async () => {
    const counts: number[] = []
    for (let second = 0; second < seconds; second++)
      counts.push((await probe(world, IP, query)).messages.length)
    return counts
  })
}
