// Servers that do not behave the same all the time: limited rates, flapping, several servers behind one address.
import { truncated } from '../../src/demo/octets.ts'
import { decodeMessage, encodeMessage } from '../../src/wire/message.ts'
import { EDNS_OPTION } from '../../src/wire/registry.ts'
import { onAnswer, type Fault } from './fault.ts'
import type { Asked, Host } from './host.ts'

/**
 * Response rate limiting as BIND does it: so many UDP answers a second; of those above, every `slip`th is an empty truncated
 * one and the others are lost. A question with the server's cookie is not counted.
 */
export function rateLimited(perSecond: number, slip = 2): Fault {
  let second = -1
  let answered = 0
  let above = 0
  return onAnswer((asked, host) => {
    if (asked.transport !== 'udp' || bringsServerCookie(asked)) return host.answer(asked)
    if (Math.floor(asked.at / 1000) !== second) {
      second = Math.floor(asked.at / 1000)
      answered = 0
    }
    if (answered++ < perSecond) return host.answer(asked)
    if (++above % slip !== 0) return []
    return host
      .answer(asked)
      .map((deed) =>
        'message' in deed
          ? { after: deed.after, message: encodeMessage(truncated(decodeMessage(deed.message))) }
          : deed,
      )
  })
}

/** The fault comes and goes: the server is well for so many milliseconds, then has the fault for as long, and so on. */
export function flapping(ms: number, fault: Fault): Fault {
  return (host) => {
    const faulty = fault(host)
    const now = (at: number): Host => (Math.floor(at / ms) % 2 === 0 ? host : faulty)
    return {
      door: (transport, at) => now(at).door(transport, at),
      answer: (asked) => now(asked.at).answer(asked),
    }
  }
}

/** Half of the sites behind an anycast address have the fault. */
export function atHalfTheSites(fault: Fault): Fault {
  return (host) => anycast([host, fault(host)])
}

/** Several servers behind one address: the client's port chooses, as where routers spread packets over the sites of an anycast address. */
export function anycast(hosts: readonly [Host, ...Host[]]): Host {
  const [first] = hosts
  const chosen = (asked: Asked): Host => hosts[asked.client.port % hosts.length] ?? first
  return {
    door: (transport, at) => first.door(transport, at),
    answer: (asked) => chosen(asked).answer(asked),
  }
}

function bringsServerCookie({ bytes }: Asked): boolean {
  const options = decodeMessage(bytes).edns?.options ?? []
  const cookie = options.find(({ code }) => code === EDNS_OPTION.COOKIE)
  return cookie !== undefined && cookie.data.length > 8
}
