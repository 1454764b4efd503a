import { describe, expect, test } from '@jest/globals'
import { failing, failingType } from '../../world/answer-faults.ts'
import { ALL, causeOf, four, LAST, LAST_TWO, reportOf } from '../four.ts'
import { idsIn, TOKEN } from '../lab.ts'

const ORDER = { domains: 'example.com', challenge: 'dns-01', ca: 'letsencrypt', 'expected-values': TOKEN }
const ID = 'caa-lookup-failed'

describe('caa-lookup-failed, at some of the servers', () => {
  test('is a warning that names the server and what it says', async () => {
    const net = four()
    net.fault(LAST, failingType('CAA', 'SERVFAIL'))
    const report = await reportOf(net, ORDER)
    expect(report.verdict).toMatchObject({
      state: 'ready',
      headline: 'DNS will pass validation, with 1 warning',
    })
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      headline: '`ns4.example.com` does not say which CAA records `example.com` has',
      explain: expect.stringMatching(
        /^`ns4\.example\.com` \(`192\.0\.2\.4`\): SERVFAIL\. Other servers answer/,
      ),
    })
  })

  test('counts several as one warning', async () => {
    const net = four()
    net.fault(LAST_TWO, failingType('CAA', 'REFUSED'))
    expect(causeOf(await reportOf(net, ORDER), ID).headline).toBe(
      '`ns3.example.com` and `ns4.example.com` do not say which CAA records `example.com` has',
    )
  })

  test('leaves a server that says nothing of the record either to other rules', async () => {
    const net = four()
    net.fault(LAST, failing('SERVFAIL'))
    expect(idsIn(await reportOf(net, ORDER))).toEqual(['server-fails'])
  })

  test('is the refusal that it was where no server answers', async () => {
    const net = four()
    net.fault(ALL, failingType('CAA', 'SERVFAIL'))
    expect(causeOf(await reportOf(net, ORDER), ID).severity).toBe('error')
  })
})
