import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { causeOf, four, reportOf } from '../four.ts'
import { errorsIn, idsIn } from '../lab.ts'

const ID = 'address-left-over'
const HTTP = {
  domains: 'www.example.com',
  challenge: 'http-01',
  'expected-values': '192.0.2.80',
  timeout: '10s',
}

describe('address-left-over', () => {
  test('an AAAA record that stayed when the A record moved leads the CA astray', async () => {
    const { before, after } = await curedRun(four('www A 192.0.2.80\nwww AAAA 2001:db8::1'), HTTP)
    expect(before.report.verdict).toMatchObject({
      state: 'waiting',
      headline: '`www.example.com` still has an old IPv6 address',
    })
    expect(errorsIn(before.report)).toEqual([ID])
    expect(causeOf(before.report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      explain:
        '`2001:db8::1` is not what you expect, while the other family is right. A CA tries IPv6 first where there is an AAAA record, and ends up where the name led before.',
      cure: 'Remove the AAAA record that was left over.',
      lines: ['- www.example.com. 300 IN AAAA 2001:db8::1'],
    })
    expect(after.report.verdict.state).toBe('ready')
  })

  test('an A record beside the AAAA record that is wanted is none: a CA connects to the IPv6 address', async () => {
    const settings = { ...HTTP, 'expected-values': '2001:db8::80' }
    const report = await reportOf(four('www A 192.0.2.1\nwww AAAA 2001:db8::80'), settings)
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })

  test('an A record that is not the one that is wanted is one too', async () => {
    const settings = { ...HTTP, 'expected-values': '192.0.2.80\n2001:db8::80' }
    const { before, after } = await curedRun(four('www A 192.0.2.1\nwww AAAA 2001:db8::80'), settings)
    expect(before.report.verdict.headline).toBe('`www.example.com` still has an old IPv4 address')
    expect(after.report.verdict.state).toBe('ready')
  })

  test('an old address of a family that is expected is to be replaced', async () => {
    const settings = { ...HTTP, 'expected-values': '192.0.2.80\n2001:db8::80' }
    const { before, after } = await curedRun(four('www A 192.0.2.80\nwww AAAA 2001:db8::1'), settings)
    expect(causeOf(before.report, ID)).toMatchObject({
      cure: 'Replace the AAAA record as well.',
      lines: ['- www.example.com. 300 IN AAAA 2001:db8::1', '+ www.example.com. 60 IN AAAA 2001:db8::80'],
    })
    expect(after.report.verdict.state).toBe('ready')
  })

  test('where both families are old, nothing was left over: nothing has moved yet', async () => {
    expect(idsIn(await reportOf(four('www A 192.0.2.1\nwww AAAA 2001:db8::1'), HTTP))).not.toContain(ID)
  })

  test('an AAAA record where any address will do is fine', async () => {
    const any = { ...HTTP, 'expected-values': '' }
    expect(idsIn(await reportOf(four('www A 192.0.2.80\nwww AAAA 2001:db8::1'), any))).toEqual([])
  })
})
