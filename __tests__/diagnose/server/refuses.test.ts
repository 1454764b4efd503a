import { describe, expect, test } from '@jest/globals'
import { failing, failingType } from '../../world/answer-faults.ts'
import { within } from '../../world/fault.ts'
import { ALL, causeOf, causesIn, four, LAST, LAST_TWO, reportOf } from '../four.ts'
import { errorsIn, idsIn, NAME } from '../lab.ts'

const ID = 'server-refuses'

describe('server-refuses', () => {
  test('one server of four that says REFUSED is a warning', async () => {
    const net = four()
    net.fault(LAST, failing('REFUSED'))
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      headline: `\`ns4.example.com\` refuses to answer for \`${NAME}\``,
      cure: 'Load `example.com` at `ns4.example.com` and let everybody ask, or take it out of the NS set, in the zone and at the registrar.',
      lines: [],
    })
  })

  test('two of four are an error, not final', async () => {
    const net = four()
    net.fault(LAST_TWO, failing('REFUSED'))
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: `2 of 4 servers of \`example.com\` refuse to answer for \`${NAME}\``,
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({ severity: 'error', final: false })
    expect(causeOf(report, ID).evidence).toContain(`ns3.example.com (192.0.2.3), ${NAME}. TXT: REFUSED`)
  })

  test('NOTAUTH is a refusal too', async () => {
    const net = four()
    net.fault(LAST, failing('NOTAUTH'))
    expect(causeOf(await reportOf(net), ID).explain).toContain('`ns4.example.com` (`192.0.2.4`): NOTAUTH.')
  })

  test('a server that refuses one type only drops that type', async () => {
    const net = four()
    net.fault(LAST_TWO, failingType('TXT', 'REFUSED'))
    expect(idsIn(await reportOf(net))).toEqual(['server-drops-type'])
  })

  test('where every server refuses the whole zone, it is the zone that is not loaded', async () => {
    const net = four()
    net.fault(ALL, failing('REFUSED'))
    expect(idsIn(await reportOf(net))).toEqual(['zone-not-loaded'])
  })

  test('once the zone is loaded everywhere, the record is ready', async () => {
    const net = four()
    net.fault(LAST_TWO, within({ until: 20_000 }, failing('REFUSED')))
    const report = await reportOf(net, { timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})
