import { describe, expect, test } from '@jest/globals'
import { causeOf, causesIn, four, reportOf, RIGHT } from '../four.ts'

const ID = 'negative-ttl-long'

function soa(ttl: number, minimum: number): string {
  return `@ ${ttl} SOA ns1 hostmaster 1 3600 600 86400 ${minimum}`
}

describe('negative-ttl-long', () => {
  test('is a note as long as the record is missing', async () => {
    const report = await reportOf(four(soa(7200, 3600)))
    expect(report.verdict.state).toBe('waiting')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'note',
      final: false,
      headline: 'caches may remember for 3600 s that a name in `example.com` does not exist',
      cure: 'Lower the minimum, the last number of the SOA record of `example.com`, to 60.',
      lines: [],
    })
  })

  test('counts the TTL of the SOA record where that is lower than its minimum', async () => {
    expect(causesIn(await reportOf(four(soa(900, 3600))))).toEqual([])
  })

  test('does not mind a quarter of an hour', async () => {
    expect(causesIn(await reportOf(four(soa(7200, 900))))).toEqual([])
  })

  test('is about the zone in which the record is missing, not about one with an alias to it', async () => {
    const host = { text: soa(60, 60), servers: { 'ns.host.net': ['192.0.2.5'] } }
    const alias = '_acme-challenge CNAME target.host.net.'
    const net = four(`${soa(7200, 3600)}\n${alias}`, { 'net.': '', 'host.net.': host })
    expect(causesIn(await reportOf(net))).not.toContain(ID)
  })

  test('has nothing to say of a record that is there', async () => {
    expect(causesIn(await reportOf(four(`${soa(7200, 3600)}\n${RIGHT}`)))).toEqual([])
  })
})
