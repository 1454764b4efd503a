// The shipped action waits for DNS UPDATEs to reach two Knot servers, and Unbound's own log tells what it was asked meanwhile.
import { Resolver } from 'node:dns/promises'
import { setTimeout as sleep } from 'node:timers/promises'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { runAction } from '../dist/run-action.ts'
import type { Daemon } from './daemon.ts'
import { describeWith } from './installed.ts'
import { startKnot } from './knot.ts'
import { startUnbound, type Unbound } from './unbound.ts'
import { addRecords, OPEN_TO_UPDATES } from './update.ts'

const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const ROOT = '127.58.0.1'
const SERVERS = ['127.58.1.1', '127.58.1.2'] as const
const RESOLVER = { ip: '127.58.9.1', port: 5353 }
/** Seconds that a resolver keeps a denial of this zone. */
const NEGATIVE_TTL = 10

const ROOT_ZONE = `. 60 SOA ns. hostmaster. 1 3600 600 86400 60
. 60 NS ns.
ns. 60 A ${ROOT}
lab. 60 NS ns1.lab.
lab. 60 NS ns2.lab.
ns1.lab. 60 A ${SERVERS[0]}
ns2.lab. 60 A ${SERVERS[1]}
`
const LAB_ZONE = `lab. 60 SOA ns1.lab. hostmaster.lab. 1 3600 600 86400 ${NEGATIVE_TTL}
lab. 60 NS ns1.lab.
lab. 60 NS ns2.lab.
ns1.lab. 60 A ${SERVERS[0]}
ns2.lab. 60 A ${SERVERS[1]}
`

describeWith(['knotd', 'knsupdate', 'unbound'], describe)('the shipped action, waiting', () => {
  const running: Daemon[] = []
  const resolver = new Resolver()
  resolver.setServers([`${RESOLVER.ip}:${RESOLVER.port}`])
  let unbound: Unbound

  beforeAll(async () => {
    const lab = { apex: 'lab.', text: LAB_ZONE, options: OPEN_TO_UPDATES.options }
    const { sections } = OPEN_TO_UPDATES
    running.push(await startKnot(ROOT, [{ apex: '.', text: ROOT_ZONE }]))
    for (const ip of SERVERS) running.push(await startKnot(ip, [lab], { sections }))
    unbound = await startUnbound({
      ...RESOLVER,
      roots: [ROOT],
      anchor: `. DS 1 253 2 ${'00'.repeat(32)}`,
      options: ['log-queries: yes', 'cache-max-ttl: 3600', 'cache-max-negative-ttl: 3600'],
    })
    running.push(unbound)
  })

  afterAll(async () => {
    await Promise.all(running.map((daemon) => daemon.stop()))
  })

  /** How often Unbound was asked about a name, of whatever type. */
  function timesAsked(name: string): number {
    return unbound
      .log()
      .split('\n')
      .filter((line) => line.toLowerCase().includes(` ${name}. `)).length
  }

  function gate(name: string) {
    return runAction({
      domains: name,
      'record-type': 'TXT',
      'expected-values': TOKEN,
      roots: ROOT,
      require: 'resolvers',
      resolvers: `${RESOLVER.ip}:${RESOLVER.port}`,
      timeout: '50s',
    })
  }

  /** Lets the servers have the record one after the other; gives how often Unbound was asked just before the last one has it. */
  async function showLate(name: string): Promise<number> {
    const record = `${name}. 60 TXT ${TOKEN}`
    await sleep(1_500)
    await addRecords(SERVERS[0], 'lab.', [record])
    await sleep(1_500)
    const asked = timesAsked(name)
    await addRecords(SERVERS[1], 'lab.', [record])
    return asked
  }

  test('a resolver is not asked before the last server has the record, and has it at once', async () => {
    const name = '_acme-challenge.fresh.lab'
    const waiting = gate(name)
    expect(await showLate(name)).toBe(0)
    const step = await waiting
    expect(step.outputs['state']).toBe('ready')
    expect(step.report?.records[0]?.resolvers).toEqual({ right: 1, of: 1 })
    expect(timesAsked(name)).toBeGreaterThan(0)
  })

  test('a resolver that somebody else asked too early is waited for until it forgets, and is not asked before', async () => {
    const name = '_acme-challenge.early.lab'
    const poisoned = performance.now()
    await expect(resolver.resolveTxt(name)).rejects.toThrow('ENOTFOUND')
    const before = timesAsked(name)
    const waiting = gate(name)
    expect(await showLate(name)).toBe(before)
    const step = await waiting
    expect(step.outputs['state']).toBe('ready')
    expect(performance.now() - poisoned).toBeGreaterThan((NEGATIVE_TTL - 1) * 1_000)
    expect(step.report?.records[0]?.servers.at(-1)?.history.map(({ sight }) => sight)).toEqual([
      'absent',
      'right',
    ])
  })
})
