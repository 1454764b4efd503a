// One zone looks the same at every server that has it, and through every resolver over every transport.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { presentEndpoint } from '../../src/net/endpoint.ts'
import { createNetwork, type Network } from '../../src/net/network.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import type { Hearing } from '../../src/resolver/observe.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import { LAB_CA } from '../world/loopback-secure.ts'
import type { Daemon } from './daemon.ts'
import { gateHere } from './gate-here.ts'
import { describeWith } from './installed.ts'
import { startNsd } from './nsd.ts'
import { all, ask, onEach, type Way } from './same-view/ask.ts'
import { AUTHORITATIVE_PROGRAMS, authoritativeWays, startAuthoritative } from './same-view/authoritative.ts'
import { DIFFERENCES, type Difference } from './same-view/differences.ts'
import { QUESTIONS } from './same-view/questions.ts'
import { isSecure, MISNAMED, startResolvers, STRANGERS, WAYS as RESOLVERS } from './same-view/resolvers.ts'
import { viewOf } from './same-view/view.ts'
import { APEX, CHILD, CHILD_IP, HUGE, ROOT, ROOT_IP, SERVERS, ZONES } from './same-view/zones.ts'

const PLACES = { bindPort: 5360, ...SERVERS }
const AUTHORITATIVE = authoritativeWays(PLACES)
const BY_UDP = [...AUTHORITATIVE, ...RESOLVERS].filter(({ endpoint }) => endpoint.transport === 'udp')

/** As the input `resolvers` takes them. */
function addressesOf(ways: readonly Way[]): string {
  return ways.map(({ endpoint }) => presentEndpoint(endpoint)).join(', ')
}

describeWith([...AUTHORITATIVE_PROGRAMS, 'unbound'], describe)('one zone', () => {
  const running: Daemon[] = []
  let network: Network

  beforeAll(async () => {
    network = createNetwork(nodeWorld({ ca: LAB_CA }))
    await startAuthoritative(PLACES, ZONES, running)
    running.push(await startNsd(ROOT_IP, [ROOT]))
    running.push(await startNsd(CHILD_IP, [CHILD]))
    await startResolvers(running)
  })

  afterAll(async () => {
    network.close()
    await Promise.all(running.map((daemon) => daemon.stop()))
  })

  function heardOn(
    ways: readonly Way[],
    { apex = APEX, owner, type }: Pick<Difference, 'apex' | 'owner' | 'type'>,
    look: (heard: Hearing) => unknown = ({ observation }) => viewOf(observation),
  ): Promise<Record<string, unknown>> {
    return onEach(network, ways, { apex, owner, type }, look)
  }

  test.each(QUESTIONS)('looks the same at every server: $owner $type', async ({ seen, ...question }) => {
    expect(await heardOn(AUTHORITATIVE, question)).toEqual(all(AUTHORITATIVE, seen))
  })

  test.each(QUESTIONS)('looks the same through every resolver: $owner $type', async (question) => {
    expect(await heardOn(RESOLVERS, question)).toEqual(all(RESOLVERS, question.resolved))
  })

  test.each(DIFFERENCES)(
    'is shown by each server in its own way: $what',
    async ({ look, seen, ...question }) => {
      const ways = AUTHORITATIVE.filter(({ endpoint }) => endpoint.transport === 'udp')
      const expected = Object.entries(seen).map(([server, way]) => [`${server} by UDP`, way])
      expect(await heardOn(ways, question, look)).toEqual(Object.fromEntries(expected))
    },
  )

  test('has RRsets without an order, which BIND changes from answer to answer', async () => {
    const way = AUTHORITATIVE.filter(({ label }) => label === 'BIND by UDP')
    const orders = Array.from({ length: 40 }, async () => {
      const { 'BIND by UDP': values } = await heardOn(way, { owner: 'several', type: 'TXT' }, ({ message }) =>
        message?.answer.map(({ rdata }) => presentRdata(rdata)).join(' '),
      )
      return values
    })
    expect(new Set(await Promise.all(orders)).size).toBeGreaterThan(1)
  })

  test('is had whole by TCP where an answer does not fit into UDP', async () => {
    const way = ({ observation: { notes, transport } }: Hearing) => [transport, notes.includes('truncated')]
    const huge = { owner: 'huge', type: 'TXT' } as const
    expect(await heardOn(BY_UDP, huge, way)).toEqual(all(BY_UDP, ['tcp', true]))
    expect(await heardOn(BY_UDP, { ...huge, owner: 'long' }, way)).toEqual(all(BY_UDP, ['udp', false]))
  })

  test('is asked over the transport that was named', async () => {
    const transports = await heardOn(
      RESOLVERS,
      { owner: 'one', type: 'TXT' },
      (heard) => heard.observation.transport,
    )
    expect(Object.values(transports)).toEqual(RESOLVERS.map(({ endpoint }) => endpoint.transport))
  })

  test.each([
    ...AUTHORITATIVE.map((way) => ({ ...way, count: 1000 })),
    // Politeness lets 200 a second through.
    ...RESOLVERS.map((way) => ({ ...way, count: 300 })),
  ])('is seen in each of $count answers to questions put at once: $label', async ({ count, ...way }) => {
    const { transport } = way.endpoint
    const owners = Array.from({ length: count / 2 }, (_, at) => [
      `${transport}${at}`,
      `${transport}${at}.wild`,
    ])
    const asked = owners.flat().map((owner) => ask(network, way, { apex: APEX, owner, type: 'TXT' }))
    const outcomes = (await Promise.all(asked)).map(({ observation }) => observation.outcome.kind)
    expect(outcomes).toEqual(owners.flatMap(() => ['nxdomain', 'answer']))
  })

  test('is not had from resolvers with a certificate of an unknown CA, which is what is said', async () => {
    const refused = 'unreachable | DEPTH_ZERO_SELF_SIGNED_CERT'
    expect(await heardOn(STRANGERS, { owner: 'one', type: 'TXT' })).toEqual(all(STRANGERS, refused))
  })

  test('is not had from resolvers with a certificate for another name, which is what is said', async () => {
    const refused = 'unreachable | ERR_TLS_CERT_ALTNAME_INVALID'
    expect(await heardOn(MISNAMED, { owner: 'one', type: 'TXT' })).toEqual(all(MISNAMED, refused))
  })

  test('is right for the gate at servers of three kinds, and by TLS and HTTPS through resolvers of two', async () => {
    const report = await gateHere(
      {
        records: [
          'several.view.lab TXT "second"',
          `huge.view.lab TXT ${HUGE[0]}`,
          'capitals.view.lab TXT "a value"',
          'capitals.view.lab CNAME one.view.lab.',
          'away.view.lab TXT "in another zone"',
          'x.renamed.view.lab TXT "behind DNAME"',
          'x.renamed.view.lab CNAME x.new.view.lab.',
          '_acme-challenge.glued.view.lab TXT "in a zone of its own"',
          'https-alias.view.lab HTTPS 0 one.view.lab.',
        ].join('\n'),
        roots: ROOT_IP,
        require: 'resolvers',
        resolvers: addressesOf(RESOLVERS.filter(isSecure)),
        timeout: '20s',
      },
      LAB_CA,
    )
    expect(report.records.map(({ resolvers }) => resolvers)).toEqual(
      report.records.map(() => ({ right: 4, of: 4 })),
    )
    expect(report.verdict.state).toBe('ready')
  })

  test('cannot be told through resolvers whose certificates are refused, and the gate says why', async () => {
    const inputs = { domains: 'one.view.lab', 'record-type': 'TXT', roots: ROOT_IP, require: 'resolvers' }
    const resolvers = addressesOf(STRANGERS)
    const report = await gateHere({ ...inputs, resolvers, timeout: '0' }, LAB_CA)
    expect(report.verdict.state).toBe('unknown')
    expect(report.causes).toMatchObject([{ id: 'resolver-not-answering' }])
    expect(report.causes[0]?.findings[0]?.explain).toContain('DEPTH_ZERO_SELF_SIGNED_CERT')
  })

  test('with a circle of aliases is a lost cause for the gate, though one of the servers fails over it', async () => {
    const inputs = { domains: 'circle.view.lab', 'record-type': 'TXT', roots: ROOT_IP, timeout: '20s' }
    const report = await gateHere({ ...inputs, 'expected-values': 'x' })
    expect(report).toMatchObject({ ending: 'final', verdict: { state: 'failed' } })
    expect(report.causes.map(({ id }) => id)).toEqual(['alias-loop'])
  })

  test('came from servers that are all still running', () => {
    expect(running.map((daemon) => daemon.alive())).toEqual(running.map(() => true))
  })
})
