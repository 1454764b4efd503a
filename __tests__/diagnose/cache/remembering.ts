// Resolvers for the tests of rules about caches: beside the four servers of example.com, with what somebody asked them before.
import { encodeMessage } from '../../../src/wire/message.ts'
import { parseName } from '../../../src/wire/name.ts'
import type { RRType } from '../../../src/wire/registry.ts'
import type { Internet } from '../../world/internet.ts'
import { recursive } from '../../world/recursive.ts'

export const FIRST = '192.0.2.53'
export const SECOND = '192.0.2.54'

/** Settings of a run for whose visitors both resolvers matter. */
export const FOR_VISITORS = {
  domains: 'www.example.com',
  'expected-values': '192.0.2.80',
  require: 'resolvers',
  resolvers: `${FIRST}, ${SECOND}`,
}

/** Puts both resolvers there, with empty caches. */
export function addResolvers(net: Internet): void {
  for (const ip of [FIRST, SECOND]) net.put(ip, recursive(net))
}

/** Has somebody ask a resolver before the run begins. */
export function askedBefore(net: Internet, ip: string, name = 'www.example.com', type: RRType = 'A'): void {
  const flags = { qr: false, aa: false, tc: false, rd: true, ra: false, ad: false, cd: false }
  const query = {
    id: 1,
    opcode: 0,
    flags,
    rcode: 'NOERROR' as const,
    answer: [],
    authority: [],
    additional: [],
  }
  const somebody = { ip: '192.0.2.99', port: 4_000 }
  net.host(ip)?.answer({
    bytes: encodeMessage({ ...query, question: [{ name: parseName(name), type }] }),
    transport: 'udp',
    client: somebody,
    server: { ip, port: 53 },
    at: 0,
  })
}
