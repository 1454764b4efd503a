// Our DNSSEC verdicts beside those of Unbound and of delv, about zones that Debian's signers made and about broken ones, served by NSD.
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openFolder } from './daemon.ts'
import { askAll, tableOf, type Row } from './dnssec/rows.ts'
import { STATES } from './dnssec/states.ts'
import { startTree, type Tree } from './dnssec/tree.ts'
import { describeWith } from './installed.ts'
import { startUnbound, type Unbound } from './unbound.ts'
import { SIGNING_PROGRAMS } from './zone-tools.ts'

const UNBOUND = { ip: '127.53.9.1', port: 5353 }
/** It asks for whole names, as CAs have it, and is as patient as it is by default: no server here is dead, but the machine may be busy. */
const OPTIONS = [
  'qname-minimisation: no',
  'unknown-server-time-limit: 376',
  'infra-cache-max-rtt: 120000',
  'outbound-msg-retry: 5',
]
/** The table as it is kept; written anew when CERT_READY_WRITE=docs asks for it. */
const TABLE = new URL('../../docs/dnssec-oracle.md', import.meta.url)
describeWith([...SIGNING_PROGRAMS, 'nsd', 'unbound', 'delv'], describe)('DNSSEC verdicts', () => {
  let rows: readonly Row[]
  const running: (Tree | Unbound)[] = []

  beforeAll(async () => {
    const folder = openFolder('oracles')
    try {
      const tree = await startTree(STATES)
      running.push(tree)
      const { roots, anchor } = tree
      running.push(await startUnbound({ ...UNBOUND, roots, anchor, options: OPTIONS }))
      rows = await askAll(STATES, tree, UNBOUND, folder.path)
    } finally {
      folder.remove()
    }
  }, 300_000)

  afterAll(async () => {
    await Promise.all(running.map((servers) => servers.stop()))
  })

  test.each(STATES.map(({ apex, story }) => ({ apex, story })))('agree about $apex: $story', ({ apex }) => {
    const own = rows.filter((row) => row.apex === apex)
    const ours = own.map(({ name, type, ours: { status } }) => `${name} ${type} ${status}`)
    expect(ours).toEqual(own.map(({ name, type, unbound: { status } }) => `${name} ${type} ${status}`))
    const toDelv = own.map(
      ({ name, type, overOptOut, ours: { status } }) => `${name} ${type} ${overOptOut ? 'secure' : status}`,
    )
    expect(toDelv).toEqual(own.map(({ name, type, delv: { status } }) => `${name} ${type} ${status}`))
  })

  test('are kept in a table', () => {
    const table = tableOf(STATES, rows)
    if (process.env['CERT_READY_WRITE'] === 'docs') writeFileSync(TABLE, table)
    expect(readFileSync(TABLE, 'utf8')).toBe(table)
  })

  test('come from servers that are all still running', () => {
    expect(running.map((servers) => servers.alive())).toEqual([true, true])
  })
})
