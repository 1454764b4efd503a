import { describe, expect, test } from '@jest/globals'
import { failing, failingType } from '../../world/answer-faults.ts'
import { onAnswer, when, within, type Fault } from '../../world/fault.ts'
import { silent } from '../../world/path-faults.ts'
import { ALL, causeOf, causesIn, four, LAST, LAST_TWO, reportOf } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'server-drops-type'

/** Questions for this type are lost. */
function dropping(type: string): Fault {
  return when(
    (query) => query.question[0]?.type === type,
    onAnswer(() => []),
  )
}

describe('server-drops-type', () => {
  test('servers that never answer for TXT, but for other types, are told apart from dead ones', async () => {
    const net = four()
    net.fault(LAST_TWO, dropping('TXT'))
    const report = await reportOf(net, { timeout: '2m' })
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: '2 of 4 servers of `example.com` do not answer questions for TXT records',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      cure: 'Update the software of `ns3.example.com` and `ns4.example.com`, or have the firewall in front of them pass questions of every type.',
      lines: [],
    })
  })

  test('one of four is a warning', async () => {
    const net = four()
    net.fault(LAST, dropping('TXT'))
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      headline: '`ns4.example.com` does not answer questions for TXT records',
    })
  })

  test('NOTIMP for the type wanted is as good as silence', async () => {
    const net = four()
    net.fault(ALL, failingType('CAA', 'NOTIMP'))
    const report = await reportOf(net, {
      domains: 'example.com',
      'record-type': 'CAA',
      'expected-values': '0 issue "ca.example"',
    })
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: 'no server of `example.com` answers questions for CAA records',
    })
    expect(causeOf(report, ID).explain).toContain('Asked for CAA,')
  })

  test('a server that is silent to every question is dead', async () => {
    const net = four()
    net.fault(LAST_TWO, silent)
    expect(idsIn(await reportOf(net))).toEqual(['server-not-answering'])
  })

  test('a server that fails for one name and not for one type is not said to drop the type', async () => {
    const net = four()
    const isForName: Parameters<typeof when>[0] = ({ question }) =>
      question[0]?.name.key.startsWith('_acme-challenge.') ?? false
    net.fault(LAST_TWO, when(isForName, failing('SERVFAIL')))
    expect(idsIn(await reportOf(net))).toEqual(['server-fails'])
  })

  test('a server that did answer for the type and dies later is not said to drop it', async () => {
    const net = four('')
    net.fault(LAST_TWO, within({ from: 2_000 }, silent))
    expect(idsIn(await reportOf(net))).toEqual(['server-not-answering'])
  })

  test('once the type is answered, the record is ready', async () => {
    const net = four()
    net.fault(LAST_TWO, within({ until: 20_000 }, dropping('TXT')))
    const report = await reportOf(net, { timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(errorsIn(report)).toEqual([])
  })
})
