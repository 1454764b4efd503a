// The shipped action against Knot, BIND, NSD and PowerDNS: a tree of zones on port 53 of loopback addresses, walked from its root.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { runAction, type Step } from '../dist/run-action.ts'
import { BIND_IP, startBind } from './bind.ts'
import type { Daemon } from './daemon.ts'
import { describeWith } from './installed.ts'
import { startKnot } from './knot.ts'
import { startNsd } from './nsd.ts'
import { startPdns } from './pdns.ts'

const PROGRAMS = ['knotd', 'knotc', 'named', 'nsd', 'pdns_server', 'pdns_control']
const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const OLD = 'ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'
const ROOT = '127.56.0.1'
const LAB = '127.56.0.2'
const DEAD = '127.56.0.9'
const SERIAL = 2026112201

interface Zone {
  readonly apex: string
  readonly text: string
}

/** A server of the tree, of any kind, whose zones can be replaced while it runs. */
interface Primary {
  replace(zone: Zone): void
  readonly daemon: Daemon
}

interface Kind {
  readonly name: string
  readonly ip: string
  readonly second: string
  start(zones: readonly Zone[]): Promise<Primary>
}

const KINDS: readonly Kind[] = [
  {
    name: 'Knot',
    ip: '127.56.1.1',
    second: '127.56.1.2',
    async start(zones) {
      const knot = await startKnot('127.56.1.1', zones, {
        sections: 'template:\n  - id: default\n    journal-content: none\n',
      })
      return {
        daemon: knot,
        replace({ apex, text }) {
          const record = text.split('\n').find((line) => line.includes(TOKEN)) ?? ''
          const [owner = '', ttl = '', type = '', value = ''] = record.split(' ')
          knot.control('zone-begin', apex)
          knot.control('zone-set', apex, owner, ttl, type, value)
          knot.control('zone-commit', apex)
        },
      }
    },
  },
  {
    name: 'BIND',
    ip: BIND_IP,
    second: '127.56.2.2',
    async start(zones) {
      const bind = await startBind(zones, { options: ['max-udp-size 512'] })
      return { daemon: bind, replace: (zone) => bind.reload([zone]) }
    },
  },
  {
    name: 'NSD',
    ip: '127.56.3.1',
    second: '127.56.3.2',
    async start(zones) {
      const nsd = await startNsd('127.56.3.1', zones)
      return { daemon: nsd, replace: (zone) => nsd.reload([zone]) }
    },
  },
  {
    name: 'PowerDNS',
    ip: '127.56.4.1',
    second: '127.56.4.2',
    async start(zones) {
      const pdns = await startPdns('127.56.4.1', zones)
      return { daemon: pdns, replace: (zone) => pdns.reload([zone]) }
    },
  },
]

/** A zone with two servers below `lab.`, in the test's own words. */
function zone(
  name: string,
  [first, second]: readonly [string, string],
  records: readonly string[],
  serial = SERIAL,
): Zone {
  const apex = `${name}.lab.`
  const text = [
    `${apex} 60 SOA ns1.${apex} hostmaster.${apex} ${serial} 3600 600 86400 60`,
    `${apex} 60 NS ns1.${apex}`,
    `${apex} 60 NS ns2.${apex}`,
    `ns1.${apex} 60 A ${first}`,
    `ns2.${apex} 60 A ${second}`,
    ...records,
    '',
  ]
  return { apex, text: text.join('\n') }
}

function delegation({ apex, text }: Zone): string[] {
  const ours = text.split('\n').filter((line) => line.startsWith(`${apex} 60 NS `) || / 60 A /.test(line))
  return ours.filter((line) => line.startsWith(apex) || line.startsWith('ns'))
}

const txt = (name: string, value: string) => `_acme-challenge.${name}.lab. 60 TXT "${value}"`
const LONG = `"${'a'.repeat(200)}" "${'b'.repeat(200)}" "${'c'.repeat(200)}"`

/** The zones that the first and the second server of a kind serve; most are the same at both. */
function zonesFor({ ip, second }: Kind): {
  readonly first: Zone[]
  readonly second: Zone[]
  readonly dead: Zone[]
} {
  const both: readonly [string, string] = [ip, second]
  const same = [
    zone('right', both, [txt('right', TOKEN)]),
    zone('wrong', both, [txt('wrong', OLD)]),
    zone('absent', both, []),
    zone('nodata', both, [`x._acme-challenge.nodata.lab. 60 A 192.0.2.1`]),
    zone('alias', both, [`_acme-challenge.alias.lab. 60 CNAME alias.challenges.lab.`]),
    zone('challenges', both, [`alias.challenges.lab. 60 TXT "${TOKEN}"`]),
    zone('parent', both, [
      `child.parent.lab. 60 NS ns1.parent.lab.`,
      `child.parent.lab. 60 NS ns2.parent.lab.`,
    ]),
    zone('child.parent', both, [txt('child.parent', TOKEN)]),
    zone('delegating', both, [
      `_acme-challenge.delegating.lab. 60 NS ns1.delegating.lab.`,
      `_acme-challenge.delegating.lab. 60 NS ns2.delegating.lab.`,
    ]),
    zone('_acme-challenge.delegating', both, [txt('delegating', TOKEN)]),
    zone('long', both, [`_acme-challenge.long.lab. 60 TXT ${LONG}`]),
    zone('late', both, []),
  ]
  const half = [txt('half', TOKEN)]
  return {
    first: [...same, zone('half', both, half, SERIAL + 1), zone('dead', [ip, DEAD], [txt('dead', TOKEN)])],
    second: [...same, zone('half', both, [])],
    dead: [],
  }
}

describeWith(PROGRAMS, describe)('the shipped action on real DNS', () => {
  describe.each(KINDS)('$name', (kind) => {
    const running: Daemon[] = []
    let primary: Primary

    beforeAll(async () => {
      const { first, second } = zonesFor(kind)
      const cuts = first.filter(({ apex }) => apex.split('.').length === 3).flatMap(delegation)
      const lab = [
        'lab. 60 SOA ns.lab. hostmaster.lab. 1 3600 600 86400 60',
        'lab. 60 NS ns.lab.',
        `ns.lab. 60 A ${LAB}`,
        ...cuts,
        '',
      ].join('\n')
      const root = `. 60 SOA ns. hostmaster. 1 3600 600 86400 60\n. 60 NS ns.\nns. 60 A ${ROOT}\nlab. 60 NS ns.lab.\nns.lab. 60 A ${LAB}\n`
      primary = await kind.start(first)
      running.push(
        primary.daemon,
        await startNsd(ROOT, [{ apex: '.', text: root }]),
        await startNsd(LAB, [{ apex: 'lab.', text: lab }]),
        await startNsd(kind.second, second),
      )
    })

    afterAll(async () => {
      await Promise.all(running.map((daemon) => daemon.stop()))
    })

    function gate(name: string, others: Record<string, string> = {}): Promise<Step> {
      return runAction({
        domains: `_acme-challenge.${name}.lab`,
        'record-type': 'TXT',
        'expected-values': TOKEN,
        roots: ROOT,
        timeout: '3s',
        ...others,
      })
    }

    test.each([
      ['right', 'ready', 0, /2\/2/],
      ['wrong', 'waiting', 1, new RegExp(OLD.slice(0, 12))],
      ['absent', 'waiting', 1, /NXDOMAIN/],
      ['nodata', 'waiting', 1, /no TXT|NODATA/i],
      ['half', 'waiting', 1, /ns2\.half\.lab/],
      ['dead', 'ready', 0, /ns2\.dead\.lab/],
      ['alias', 'ready', 0, /alias\.challenges\.lab/],
      ['child.parent', 'ready', 0, /2\/2/],
      ['delegating', 'ready', 0, /2\/2/],
    ] as const)('%s is %s', async (name, state, status, inSummary) => {
      const step = await gate(name)
      expect({ state: step.outputs['state'], status: step.status }).toEqual({ state, status })
      expect(step.summary).toMatch(inSummary)
      const said = step.report?.records[0]?.servers ?? []
      expect(said.length).toBeGreaterThanOrEqual(2)
    })

    test('a TXT record of 600 octets is compared whole, over TCP where UDP is too small', async () => {
      const step = await gate('long', { 'expected-values': LONG })
      expect(step.outputs['state']).toBe('ready')
      const cut = await gate('long', { 'expected-values': LONG.replace('c"', '"') })
      expect(cut.outputs['state']).not.toBe('ready')
    })

    test('a record that is added while the action waits ends the wait', async () => {
      const name = 'late'
      const late = zone(name, [kind.ip, kind.second], [txt(name, TOKEN)], SERIAL + 1)
      const second = running[3] as Awaited<ReturnType<typeof startNsd>>
      const waiting = gate(name, { timeout: '30s' })
      await new Promise((done) => setTimeout(done, 2_000))
      primary.replace(late)
      await new Promise((done) => setTimeout(done, 1_000))
      second.reload([late])
      const step = await waiting
      expect(step.outputs['state']).toBe('ready')
      expect(step.report?.took).toBeGreaterThan(2_000)
      expect(step.summary).toMatch(/2\/2/)
    })
  })
})
