import { describe, expect, test } from '@jest/globals'
import { failing } from '../../world/answer-faults.ts'
import { within } from '../../world/fault.ts'
import { cutShort } from '../../world/path-faults.ts'
import { ALL, causeOf, causesIn, four, LAST, LAST_TWO, reportOf } from '../four.ts'
import { errorsIn, idsIn, NAME } from '../lab.ts'

const ID = 'server-fails'

describe('server-fails', () => {
  test('one server of four that says SERVFAIL is a warning', async () => {
    const net = four()
    net.fault(LAST, failing('SERVFAIL'))
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: `\`ns4.example.com\` fails to answer for \`${NAME}\``,
      cure: 'Look into the log of `ns4.example.com`, and have it load `example.com` again.',
      lines: [],
    })
  })

  test('two of four are an error', async () => {
    const net = four()
    net.fault(LAST_TWO, failing('SERVFAIL'))
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'unknown',
      headline: `2 of 4 servers of \`example.com\` fail to answer for \`${NAME}\``,
    })
    expect(errorsIn(report)).toEqual([ID])
  })

  test('an answer that is no whole message is a failure, and what is wrong with it is told', async () => {
    const net = four()
    net.fault(LAST, cutShort(50))
    const { explain, cure } = causeOf(await reportOf(net), ID)
    expect(explain).toContain('a broken answer (')
    expect(explain).toContain('A broken answer comes from faulty software, or from a device on the way')
    expect(explain).not.toContain('SERVFAIL')
    expect(cure).toMatch(/^Update the software of `ns4\.example\.com`/)
  })

  test('SERVFAIL that comes once is no fault', async () => {
    const net = four()
    net.fault(ALL, within({ until: 60 }, failing('SERVFAIL')))
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('SERVFAIL from every server is a zone that is not loaded', async () => {
    const net = four()
    net.fault(ALL, failing('SERVFAIL'))
    expect(idsIn(await reportOf(net))).toEqual(['zone-not-loaded'])
  })

  test('once the servers have loaded the zone, the record is ready', async () => {
    const net = four()
    net.fault(LAST_TWO, within({ until: 20_000 }, failing('SERVFAIL')))
    const report = await reportOf(net, { timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})
