import { describe, expect, test } from '@jest/globals'
import type { Exchange } from '../../src/net/exchange.ts'
import { createNetwork } from '../../src/net/network.ts'
import {
  dropsEdns,
  failing,
  formerrOnEdns,
  lowerCases,
  requiresCookies,
  withoutCookies,
  wrongCase,
  wrongId,
  wrongQuestion,
} from '../world/answer-faults.ts'
import { within } from '../world/fault.ts'
import {
  answersFrom,
  cutShort,
  delayed,
  forged,
  garbage,
  losesFirst,
  refused,
  silent,
} from '../world/path-faults.ts'
import { ask, askOnce, said, server } from './asking.ts'

const RIGHT = 'NOERROR 192.0.2.80'
const noTcp = within({ transports: ['tcp'] }, silent)

describe('one question by UDP', () => {
  test('a server that is well is asked once', async () => {
    const exchange = await askOnce([])
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange).toMatchObject({ transport: 'udp', tries: 1, ignored: 0, notes: [], ms: 10 })
  })

  test('the letters of the question come back as the user wrote them, not as they were mixed', async () => {
    const { reply } = await askOnce([])
    if (reply.kind !== 'reply') throw new Error(reply.kind)
    const [question] = reply.message.question
    const [record] = reply.message.answer
    expect(Buffer.concat([...(question?.name.labels ?? [])]).toString()).toBe('wwwexamplecom')
    expect(record?.name).toEqual(question?.name)
  })

  test('a lost packet is sent again after 300 ms, and after 600 ms more', async () => {
    expect(await askOnce(losesFirst(1))).toMatchObject({ tries: 2, ms: 310, reply: { kind: 'reply' } })
    expect(await askOnce(losesFirst(2))).toMatchObject({ reply: { kind: 'reply' } })
  })

  test('a server that needs two seconds is heard, by the answer to the first send', async () => {
    const exchange = await askOnce([delayed(2000), noTcp])
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange).toMatchObject({ transport: 'udp', ms: 2010 })
  })

  test('silence ends after 2.5 s, three datagrams and one connection attempt', async () => {
    const exchange = await askOnce(silent)
    expect(exchange).toMatchObject({ reply: { kind: 'timeout' }, ms: 2500, tries: 4, transport: 'udp' })
  })

  test('a server that only answers TCP is heard, and said so; the next question does not wait for UDP', async () => {
    const { network, world } = server(within({ transports: ['udp'] }, silent))
    const [first, second] = await world.run(async () => [await network.ask(ask()), await network.ask(ask())])
    expect(said(first)).toBe(RIGHT)
    expect(first).toMatchObject({ transport: 'tcp', notes: ['no-udp'], ms: 1520 })
    expect(second).toMatchObject({ transport: 'tcp', notes: ['no-udp'] })
    expect(second.ms).toBeLessThan(300)
  })

  test('a refusing port is unreachable after one more send', async () => {
    const exchange = await askOnce(refused)
    expect(said(exchange)).toBe('unreachable: ECONNREFUSED')
    expect(exchange.tries).toBe(2)
    expect(exchange.ms).toBeLessThan(300)
  })

  test('SERVFAIL is asked once more, and then believed', async () => {
    expect(said(await askOnce(failing('SERVFAIL')))).toBe('SERVFAIL')
    const better = await askOnce(within({ until: 50 }, failing('SERVFAIL')))
    expect(said(better)).toBe(RIGHT)
    expect(better).toMatchObject({ tries: 2, notes: ['servfail-first'] })
  })

  test('SERVFAIL stands when the second question is lost', async () => {
    const exchange = await askOnce([failing('SERVFAIL'), within({ from: 50 }, silent)])
    expect(said(exchange)).toBe('SERVFAIL')
  })

  test('a message that is cut without saying so is malformed, and no record of it is used', async () => {
    expect(said(await askOnce(cutShort(40)))).toMatch(/^malformed: /)
  })
})

describe('answers that do not match (RFC 5452)', () => {
  test.each([
    ['id', wrongId],
    ['question', wrongQuestion],
    ['octets at all', garbage],
  ])('a wrong %s is ignored and counted, and the question goes on waiting', async (_what, fault) => {
    const exchange = await askOnce([fault, noTcp])
    expect(exchange).toMatchObject({ reply: { kind: 'timeout' }, ms: 2500 })
    expect(exchange.ignored).toBeGreaterThanOrEqual(3)
  })

  test('an answer from another address is not delivered', async () => {
    const exchange = await askOnce([answersFrom({ ip: '192.0.2.66', port: 53 }), noTcp])
    expect(exchange).toMatchObject({ reply: { kind: 'timeout' }, ignored: 0 })
  })

  test('a forged id in front of the right answer loses the race and is reported', async () => {
    const exchange = await askOnce(forged((octets) => octets.with(0, (octets[0] ?? 0) ^ 1)))
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange).toMatchObject({ tries: 1, ignored: 1, notes: ['ignored-answers'], transport: 'udp' })
  })

  test('a forged answer in other letter case is not believed: TCP decides', async () => {
    const exchange = await askOnce(
      within(
        { transports: ['udp'] },
        forged((octets) => octets.map((octet, at) => (at > 12 && at < 28 ? octet ^ 0x20 : octet))),
      ),
    )
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange.ignored).toBe(1)
    expect(exchange.notes).not.toContain('case-changed')
  })
})

describe('letter case', () => {
  test('a server that changes it by UDP and by TCP is found out, and then asked without mixing', async () => {
    const { network, world } = server(lowerCases)
    const [first, second] = await world.run(async () => [await network.ask(ask()), await network.ask(ask())])
    expect(said(first)).toBe(RIGHT)
    expect(first).toMatchObject({ transport: 'tcp', ignored: 1, notes: ['case-changed'] })
    expect(said(second)).toBe(RIGHT)
    expect(second).toMatchObject({ transport: 'udp', tries: 1, ignored: 0, notes: ['case-changed'] })
  })

  test('a server that changes it and has no TCP is still heard', async () => {
    const exchange = await askOnce([wrongCase, noTcp])
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange).toMatchObject({ transport: 'udp', notes: ['no-tcp', 'case-changed'] })
  })
})

describe('EDNS', () => {
  test('FORMERR to EDNS is asked again without it, said so, and remembered', async () => {
    const { network, world } = server(formerrOnEdns)
    const [first, second] = await world.run(async () => [await network.ask(ask()), await network.ask(ask())])
    expect(said(first)).toBe(RIGHT)
    expect(first.tries).toBe(2)
    expect(first.notes).toContain('no-edns')
    expect(said(second)).toBe(RIGHT)
    expect(second).toMatchObject({ tries: 1 })
  })

  test('silence to EDNS is found out with the last send, verified once, said so, and remembered', async () => {
    const { network, world } = server([dropsEdns, noTcp])
    const [first, second] = await world.run(async () => [await network.ask(ask()), await network.ask(ask())])
    expect(said(first)).toBe(RIGHT)
    expect(first.notes).toContain('no-edns')
    expect(first.ms).toBeLessThan(2500)
    expect(second).toMatchObject({ tries: 1, ms: 10 })
  })

  test('two lost packets are not taken for a server without EDNS', async () => {
    const exchange = await askOnce(losesFirst(2))
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange.notes).not.toContain('no-edns')
    const { reply } = exchange
    expect(reply.kind === 'reply' && reply.message.edns).toBeTruthy()
  })

  test('an error that does not come from EDNS stays, and nothing is said of EDNS', async () => {
    const exchange = await askOnce(failing('NOTIMP'))
    expect(said(exchange)).toBe('NOTIMP')
    expect(exchange.notes).not.toContain('no-edns')
  })
})

describe('cookies', () => {
  test('a server that insists on its own cookie gets it', async () => {
    const exchange = await askOnce(requiresCookies)
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange).toMatchObject({ tries: 2, transport: 'udp', notes: ['bad-cookie'] })
  })

  test('an answer without a cookie is taken, and noted', async () => {
    const exchange = await askOnce(withoutCookies)
    expect(said(exchange)).toBe(RIGHT)
    expect(exchange.notes).toEqual(['no-cookie'])
  })

  test('a server that has sent cookies and then does not is asked by TCP', async () => {
    const { network, world } = server(within({ from: 100, transports: ['udp'] }, withoutCookies))
    const later = await world.run(async () => {
      await network.ask(ask())
      await world.sleep(200)
      return network.ask(ask())
    })
    expect(said(later)).toBe(RIGHT)
    expect(later).toMatchObject({ transport: 'tcp', ignored: 1 })
  })
})

describe('ending early', () => {
  test('an abort ends the question at once, and says nothing of the server', async () => {
    const { network, world } = server(silent)
    const abort = new AbortController()
    const exchange = await world.run(() => {
      world.after(700, () => abort.abort())
      return network.ask(ask(), abort.signal)
    })
    expect(exchange).toMatchObject({ reply: { kind: 'unfinished' }, ms: 700 })
  })

  test('an abort says nothing about the server: the next question is sent', async () => {
    const { network, world } = server(within({ until: 1000 }, silent))
    const exchange = await world.run(async () => {
      const abort = new AbortController()
      world.after(900, () => abort.abort())
      await network.ask(ask(), abort.signal)
      await world.sleep(200)
      return network.ask(ask())
    })
    expect(said(exchange)).toBe(RIGHT)
  })

  test('closing ends what is in flight, and later questions too', async () => {
    const { network, world } = server(silent)
    const exchanges = await world.run(() => {
      const first = network.ask(ask())
      world.after(100, () => network.close())
      return first.then(async (exchange) => [exchange, await network.ask(ask())])
    })
    expect(exchanges).toMatchObject([
      { reply: { kind: 'unfinished' }, ms: 100 },
      { reply: { kind: 'unfinished' }, tries: 0 },
    ])
  })

  test('every exchange is recorded once, when it ends, and counted when it is sent', async () => {
    const { world } = server([])
    const recorded: Exchange[] = []
    const network = createNetwork(world, { record: (exchange) => recorded.push(exchange) })
    const exchange = await world.run(() => network.ask(ask()))
    expect(recorded).toEqual([exchange])
    expect(network.asked).toBe(1)
  })
})
