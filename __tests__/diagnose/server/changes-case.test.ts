import { describe, expect, test } from '@jest/globals'
import { lowerCases } from '../../world/answer-faults.ts'
import { ALL, causeOf, causesIn, four, LAST, LAST_TWO, reportOf, RIGHT } from '../four.ts'

import { example } from '../lab.ts'

const ID = 'server-changes-case'

describe('server-changes-case', () => {
  test('servers that lower-case the question are a warning, and the record is ready', async () => {
    const net = four()
    net.fault(LAST_TWO, lowerCases)
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: '2 of 4 servers of `example.com` change the case of the letters in a question',
      cure: 'Update the software of `ns3.example.com` and `ns4.example.com`: an answer repeats its question octet for octet.',
      lines: [],
    })
  })

  test('every server that does it is named', async () => {
    const net = four()
    net.fault(ALL, lowerCases)
    expect(causeOf(await reportOf(net), ID).headline).toBe(
      'all 4 servers of `example.com` change the case of the letters in a question',
    )
  })

  test('two servers are both of them', async () => {
    const net = example(RIGHT)
    net.fault(['192.0.2.1', '192.0.2.2'], lowerCases)
    expect(causeOf(await reportOf(net), ID).headline).toMatch(
      /^both servers of `example\.com` change the case/,
    )
  })

  test('it is still known after an hour', async () => {
    const net = four('')
    net.fault(LAST, lowerCases)
    net.change('example.com.', { at: 3_000_000, add: RIGHT })
    const report = await reportOf(net, { timeout: '1h' })
    expect(causeOf(report, ID).headline).toContain('`ns4.example.com` changes')
  })

  test('capital letters in the zone change nothing', async () => {
    expect(causesIn(await reportOf(four(RIGHT.replace('_acme', '_ACME'))))).toEqual([])
  })

  test('a name that was asked for in capital letters changes nothing', async () => {
    const report = await reportOf(four(), { domains: '_ACME-Challenge.Example.COM' })
    expect(causesIn(report)).toEqual([])
  })
})
