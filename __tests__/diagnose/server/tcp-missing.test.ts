import { describe, expect, test } from '@jest/globals'
import { truncates } from '../../world/answer-faults.ts'
import { within, type Fault } from '../../world/fault.ts'
import { refused, silent } from '../../world/path-faults.ts'
import { causeOf, causesIn, four, LAST, LAST_TWO, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn, NAME } from '../lab.ts'

const ID = 'tcp-missing'
const withoutTcp: Fault = within({ transports: ['tcp'] }, refused)

/** So many values that the answer does not fit into 1232 octets. */
const LONG = [
  RIGHT,
  ...Array.from({ length: 40 }, (_, at) => `_acme-challenge 60 TXT "an old value, number ${at}"`),
].join('\n')

describe('tcp-missing', () => {
  test('an answer too long for UDP needs TCP, and servers without it are an error', async () => {
    const net = four(LONG)
    net.fault(LAST_TWO, withoutTcp)
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: `the answer for \`${NAME}\` is too long for UDP, and 2 of 4 servers of \`example.com\` do not take TCP`,
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      cure: 'Open TCP port 53 at `ns3.example.com` and `ns4.example.com`; until then remove old values, so that the answer fits into 1232 octets.',
      lines: [],
    })
  })

  test('one of four is a warning', async () => {
    const net = four(LONG)
    net.fault(LAST, within({ transports: ['tcp'] }, silent))
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID).headline).toContain('`ns4.example.com` does not take TCP')
  })

  test('a long answer that TCP brings is no fault', async () => {
    expect(idsIn(await reportOf(four(LONG)))).toEqual([])
  })

  test('a server that truncates without need is no fault as long as it takes TCP', async () => {
    const net = four()
    net.fault(LAST_TWO, truncates)
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('nobody misses TCP where every answer is short', async () => {
    const net = four()
    net.fault(LAST_TWO, withoutTcp)
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('without the old values, the record is ready', async () => {
    const net = four(LONG)
    net.fault(LAST_TWO, withoutTcp)
    const old = LONG.split('\n')
      .slice(1)
      .map((line) => line.replace(' 60 TXT', ' TXT'))
    net.change('example.com.', { at: 5_000, remove: old.join('\n') })
    const report = await reportOf(net, { timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})
