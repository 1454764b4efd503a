// How many aliases real resolvers follow, which is where alias-long becomes an error: asked once, and again from the cache.
import { Resolver } from 'node:dns/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { startBindResolver } from './bind-resolver.ts'
import type { Daemon } from './daemon.ts'
import { describeWith } from './installed.ts'
import { startNsd } from './nsd.ts'
import { startUnbound } from './unbound.ts'

const ROOT = '127.57.0.1'
const ONE = '127.57.0.2'
const TWO = '127.57.0.3'
const LENGTHS = [10, 11, 12]
const UNBOUND = { ip: '127.57.9.1', port: 5353 }
const BIND = { ip: '127.0.0.1', port: 5357 }

/** A chain of so many aliases that ends in a text: `within` one zone, or across two that lie at servers of their own. */
function chain(kind: 'within' | 'across', aliases: number): { zone: string; line: string }[] {
  const owner = (at: number) => `${kind}${aliases}-${at}.${zoneOf(at)}`
  const zoneOf = (at: number) => (kind === 'within' || at % 2 === 0 ? 'one.lab.' : 'two.lab.')
  return Array.from({ length: aliases + 1 }, (_, at) => ({
    zone: zoneOf(at),
    line: at < aliases ? `${owner(at)} 60 CNAME ${owner(at + 1)}` : `${owner(at)} 60 TXT "end"`,
  }))
}

const RECORDS = LENGTHS.flatMap((aliases) => [...chain('within', aliases), ...chain('across', aliases)])

function zone(apex: string, ip: string, more = '') {
  const records = RECORDS.filter((record) => record.zone === apex).map(({ line }) => `${line}\n`)
  return {
    apex,
    text: `${apex} 60 SOA ns.${apex} h.${apex} 1 3600 600 86400 60\n${apex} 60 NS ns.${apex}\nns.${apex} 60 A ${ip}\n${more}${records.join('')}`,
  }
}

const DELEGATIONS = ['one', 'two']
  .map((label, at) => `${label}.lab. 60 NS ns.${label}.lab.\nns.${label}.lab. 60 A ${at === 0 ? ONE : TWO}\n`)
  .join('')

async function ask({ ip, port }: { ip: string; port: number }, name: string): Promise<string> {
  const resolver = new Resolver({ timeout: 2000, tries: 2 })
  resolver.setServers([`${ip}:${port}`])
  return await resolver.resolveTxt(name).then(
    (texts) => texts.flat().join(' '),
    (error: NodeJS.ErrnoException) => String(error.code),
  )
}

describeWith(['nsd', 'unbound', 'named'], describe)('of a chain of aliases', () => {
  const running: Daemon[] = []
  beforeAll(async () => {
    const root = `. 60 SOA ns.r. h.r. 1 3600 600 86400 60\n. 60 NS ns.r.\nns.r. 60 A ${ROOT}\n${DELEGATIONS}`
    running.push(
      await startNsd(ROOT, [{ apex: '.', text: root }]),
      await startNsd(ONE, [zone('one.lab.', ONE)]),
      await startNsd(TWO, [zone('two.lab.', TWO)]),
      await startUnbound({ ...UNBOUND, roots: [ROOT], anchor: `. DS 1 253 2 ${'00'.repeat(32)}` }),
      await startBindResolver({ ...BIND, root: ROOT }),
    )
  }, 60_000)
  afterAll(async () => {
    await Promise.all(running.map((daemon) => daemon.stop()))
  })

  test.each([
    ['BIND', BIND, 'ESERVFAIL, ESERVFAIL'],
    // It counts what it has in its cache, and forgets to count what it has just asked for.
    ['Unbound', UNBOUND, 'end, ESERVFAIL'],
  ])('%s follows eleven, be they in one zone or in two', async (_, server, beyond) => {
    const names = LENGTHS.flatMap((aliases) => [`within${aliases}`, `across${aliases}`])
    const answers: string[] = []
    for (const name of names)
      answers.push(`${await ask(server, `${name}-0.one.lab`)}, ${await ask(server, `${name}-0.one.lab`)}`)
    expect(Object.fromEntries(names.map((name, at) => [name, answers[at]]))).toEqual({
      within10: 'end, end',
      across10: 'end, end',
      within11: 'end, end',
      across11: 'end, end',
      within12: beyond,
      across12: beyond,
    })
  })
})
