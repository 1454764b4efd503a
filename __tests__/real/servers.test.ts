// That the real servers of these tests start, answer, take changes and end: what every other real test stands on.
import { Resolver } from 'node:dns/promises'
import { afterAll, describe, expect, test } from '@jest/globals'
import type { Daemon } from './daemon.ts'
import { describeWith } from './installed.ts'
import { startKnot } from './knot.ts'
import { startNsd } from './nsd.ts'
import { startUnbound } from './unbound.ts'

const NSD_IP = '127.52.0.1'
const KNOT_IP = '127.52.0.2'
const UNBOUND = { ip: '127.52.9.1', port: 5353 }
const ROOT = '. 60 SOA ns.r. h.r. 1 3600 600 86400 60\n. 60 NS ns.r.\n'
const zoneWith = (text: string) => `lab. 60 SOA ns.lab. h.lab. 1 3600 600 86400 60
lab. 60 NS ns.lab.
ns.lab. 60 A ${KNOT_IP}
lab. 60 TXT "${text}"
`

async function textAt(ip: string, port = 53): Promise<string> {
  const resolver = new Resolver({ timeout: 500, tries: 2 })
  resolver.setServers([`${ip}:${port}`])
  return (await resolver.resolveTxt('lab')).flat().join(' ')
}

describeWith(['nsd', 'knotd', 'knotc', 'unbound'], describe)('real servers', () => {
  const running: Daemon[] = []
  afterAll(async () => {
    await Promise.all(running.map((daemon) => daemon.stop()))
  })

  test('NSD serves zones as they are written, and takes others in their place', async () => {
    const nsd = await startNsd(NSD_IP, [{ apex: 'lab.', text: zoneWith('one') }])
    running.push(nsd)
    expect(await textAt(NSD_IP)).toBe('one')
    nsd.reload([{ apex: 'lab.', text: zoneWith('two') }])
    const deadline = Date.now() + 5000
    while ((await textAt(NSD_IP)) !== 'two' && Date.now() < deadline)
      await new Promise((r) => setTimeout(r, 20))
    expect(await textAt(NSD_IP)).toBe('two')
  })

  test('Knot serves zones and takes commands, and Unbound resolves from the roots that it is given', async () => {
    const root = `${ROOT}lab. 60 NS ns.lab.\nns.lab. 60 A ${KNOT_IP}\n`
    const knot = await startKnot(KNOT_IP, [
      { apex: '.', text: root },
      { apex: 'lab.', text: zoneWith('one') },
    ])
    running.push(knot)
    expect(knot.control('status')).toContain('Running')
    const unbound = await startUnbound({
      ...UNBOUND,
      roots: [KNOT_IP],
      anchor: '. DS 1 253 2 ' + '00'.repeat(32),
    })
    running.push(unbound)
    expect(await textAt(UNBOUND.ip, UNBOUND.port)).toBe('one')
    expect(await unbound.control('status')).toContain('is running')
    await unbound.forget()
  })

  test('a server that does not come up is an error with its log', async () => {
    await expect(startNsd('127.52.0.3', [{ apex: 'lab..', text: '' }])).rejects.toThrow(
      /did not come up:\n.*lab\.\./s,
    )
  })

  test('a stopped server answers no more', async () => {
    await Promise.all(running.splice(0).map((daemon) => daemon.stop()))
    await expect(textAt(NSD_IP)).rejects.toThrow(/ECONNREFUSED|ETIMEOUT/)
  })
})
