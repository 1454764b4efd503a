// Readers of the settings that name servers to ask: roots and resolvers.
import { EndpointError, parseEndpoint, type Endpoint } from '../net/endpoint.ts'
import { PUBLIC_RESOLVERS, publicResolver, type PublicResolver } from '../resolver/public.ts'
import { nearestWord } from './nearest.ts'
import type { Reader } from './reader.ts'

/** A recursive resolver to ask: a public one by its preset, the ones that this machine uses, or any by its address. */
export type ResolverChoice =
  | { readonly kind: 'public'; readonly resolver: PublicResolver }
  | { readonly kind: 'system' }
  | { readonly kind: 'address'; readonly endpoint: Endpoint }

/** A root server as it was written; questions go to it by UDP, and by TCP where that is needed. */
export interface WrittenRoot {
  readonly ip: string
  readonly port: number
  readonly text: string
  readonly line?: number
}

/** An entry of `resolvers`; `none` stands for no resolver at all. */
export interface WrittenResolver {
  readonly choice: ResolverChoice | 'none'
  readonly text: string
  readonly line?: number
}

const RESOLVER_WORDS = [...PUBLIC_RESOLVERS.map(({ id }) => id), 'system', 'none']
const ADDRESS_FORMS = '192.0.2.1, 192.0.2.1:5353, [2001:db8::1]:5353'
const RESOLVER_FORMS = `${RESOLVER_WORDS.join(', ')}, or an address such as ${ADDRESS_FORMS}, tcp://192.0.2.1, tls://dns.example, https://dns.example/dns-query`

/** Reads the address of a root server. */
export const readRoot: Reader<WrittenRoot> = (entry, notes) => {
  const endpoint = endpointOf(entry.text)
  if (endpoint?.transport === 'udp') return { ...entry, ip: endpoint.ip, port: endpoint.port }
  const problem = 'is not the address of a root server'
  notes.mistake({ line: entry.line, given: entry.text, problem, allowed: ADDRESS_FORMS })
  return undefined
}

/** Reads a preset, `system`, `none` or an address. */
export const readResolver: Reader<WrittenResolver> = (entry, notes) => {
  const choice = choiceOf(entry.text)
  if (choice !== undefined) return { ...entry, choice }
  notes.mistake({
    line: entry.line,
    given: entry.text,
    problem: 'is neither a known resolver nor the address of one',
    allowed: RESOLVER_FORMS,
    meant: nearestWord(entry.text, RESOLVER_WORDS),
  })
  return undefined
}

function choiceOf(text: string): WrittenResolver['choice'] | undefined {
  const word = text.toLowerCase()
  if (word === 'none') return 'none'
  if (word === 'system') return { kind: 'system' }
  const resolver = publicResolver(word)
  if (resolver) return { kind: 'public', resolver }
  const endpoint = endpointOf(text)
  return endpoint && { kind: 'address', endpoint }
}

function endpointOf(text: string): Endpoint | undefined {
  try {
    return parseEndpoint(text)
  } catch (error) {
    if (error instanceof EndpointError) return undefined
    throw error
  }
}
