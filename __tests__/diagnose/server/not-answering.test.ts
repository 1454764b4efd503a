import { describe, expect, test } from '@jest/globals'
import { when, within, onAnswer } from '../../world/fault.ts'
import { internet } from '../../world/internet.ts'
import { delayed, losesFirst, refused, silent } from '../../world/path-faults.ts'
import { ALL, causeOf, causesIn, four, LAST, LAST_TWO, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'server-not-answering'

describe('server-not-answering', () => {
  test('one dead server of four is a warning that names it, and the record is ready', async () => {
    const net = four()
    net.fault(LAST, silent)
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: '`ns4.example.com` does not answer',
      explain:
        '`ns4.example.com` (`192.0.2.4`): no answer, neither by UDP nor by TCP. The other servers of `example.com` answer, so a CA gets through, if later.',
      cure: 'Start `ns4.example.com` again and let UDP and TCP through to port 53, or take it out of the NS set of `example.com`, in the zone and at the registrar.',
      lines: [],
    })
  })

  test('two dead servers of four are an error: what a CA sees cannot be told', async () => {
    const net = four()
    net.fault(LAST_TWO, silent)
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: '2 of 4 servers of `example.com` do not answer',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({ final: false, severity: 'error' })
  })

  test('where no server answers, the headline says so', async () => {
    const net = four()
    net.fault(ALL, silent)
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({ state: 'unknown', headline: 'no server of `example.com` answers' })
  })

  test('a port that is closed is no answer either, and the reason is told', async () => {
    const net = four()
    net.fault(LAST, refused)
    const report = await reportOf(net)
    expect(causeOf(report, ID)).toMatchObject({ severity: 'warning' })
    expect(causeOf(report, ID).explain).toContain(
      '`ns4.example.com` (`192.0.2.4`): cannot be reached (ECONNREFUSED)',
    )
  })

  test('of a server with two addresses, the dead one is named', async () => {
    const net = internet({
      'com.': '',
      'example.com.': { text: RIGHT, servers: { 'ns1.example.com': ['192.0.2.1', '192.0.2.2'] } },
    })
    net.fault('192.0.2.2', silent)
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID).headline).toBe('`192.0.2.2` of `ns1.example.com` does not answer')
  })

  test('a server that takes two seconds answers', async () => {
    const net = four()
    net.fault(LAST, delayed(2_000))
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('lost packets are no silence', async () => {
    const net = four()
    net.fault(ALL, losesFirst(2))
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('a server that answers for other types is not dead', async () => {
    const net = four()
    net.fault(
      LAST,
      when(
        (query) => query.question[0]?.type === 'TXT',
        onAnswer(() => []),
      ),
    )
    expect(idsIn(await reportOf(net))).toEqual(['server-drops-type'])
  })

  test('once the servers are up again, the record is ready', async () => {
    const net = four()
    net.fault(LAST_TWO, within({ until: 20_000 }, silent))
    const report = await reportOf(net, { timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(errorsIn(report)).toEqual([])
  })
})
