import { describe, expect, test } from '@jest/globals'
import { failing, notAuthoritative } from '../../world/answer-faults.ts'
import { within } from '../../world/fault.ts'
import { silent } from '../../world/path-faults.ts'
import { ALL, causeOf, FIRST_THREE, four, LAST, reportOf } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'zone-not-loaded'

describe('zone-not-loaded', () => {
  test.each(['REFUSED', 'SERVFAIL', 'NOTAUTH'] as const)(
    '%s from every server is an error',
    async (rcode) => {
      const net = four()
      net.fault(ALL, failing(rcode))
      const report = await reportOf(net)
      expect(report.verdict).toMatchObject({
        state: 'unknown',
        headline: 'no server of `example.com` serves the zone',
      })
      expect(errorsIn(report)).toEqual([ID])
      expect(causeOf(report, ID)).toMatchObject({
        severity: 'error',
        final: false,
        cure: 'Load `example.com` at these servers, or have the registrar delegate it to those that serve it.',
        lines: [],
      })
      expect(causeOf(report, ID).explain).toContain(`\`ns4.example.com\` (\`192.0.2.4\`): ${rcode}.`)
    },
  )

  test('answers without authority are no better', async () => {
    const net = four()
    net.fault(ALL, notAuthoritative)
    expect(causeOf(await reportOf(net), ID).explain).toContain('no answer of its own')
  })

  test('some that refuse and others that are dead are told apart in the explanation', async () => {
    const net = four()
    net.fault(FIRST_THREE, failing('REFUSED'))
    net.fault(LAST, silent)
    const report = await reportOf(net)
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID).explain).toContain(': REFUSED; `ns4.example.com` (`192.0.2.4`): no answer.')
  })

  test('servers of which none answers at all are another matter', async () => {
    const net = four()
    net.fault(ALL, silent)
    expect(idsIn(await reportOf(net))).toEqual(['server-not-answering'])
  })

  test('one server that serves the zone is enough to have it loaded', async () => {
    const net = four()
    net.fault(FIRST_THREE, failing('REFUSED'))
    expect(idsIn(await reportOf(net))).toEqual(['server-refuses'])
  })

  test('once the zone is loaded, the record is ready', async () => {
    const net = four()
    net.fault(ALL, within({ until: 20_000 }, failing('REFUSED')))
    const report = await reportOf(net, { timeout: '2m' })
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })
})
