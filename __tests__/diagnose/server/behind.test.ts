import { describe, expect, test } from '@jest/globals'
import { TOKEN, errorsIn, idsIn } from '../lab.ts'
import { causeOf, FIRST_THREE, four, LAST, LAST_TWO, reportOf, RIGHT } from '../four.ts'

const ID = 'server-behind'

describe('server-behind', () => {
  test('a server with an older serial is behind: an error that time cures', async () => {
    const net = four('')
    net.change('example.com.', { add: RIGHT, only: FIRST_THREE })
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: '`ns4.example.com` serves an old copy of the zone',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      explain:
        '3 of 4 authoritative addresses have the record. A CA that happens to ask `192.0.2.4` does not get it, so it would succeed only by luck. The newest copy of `example.com` has serial 2. `ns4.example.com` (`192.0.2.4`): serial 1, and a look for a newer one every 3600 s at the latest.',
      cure: 'Have `ns4.example.com` fetch `example.com` again, or take it out of the NS set.',
      lines: [],
    })
    expect(causeOf(report, ID).until?.slice(0, 16)).toBe('2026-11-22T13:00')
  })

  test('serials are asked for anew when the change comes during the run', async () => {
    const net = four('')
    net.change('example.com.', { at: 20_000, add: RIGHT, only: FIRST_THREE })
    const report = await reportOf(net, { timeout: '30s' })
    expect(causeOf(report, ID).explain).toContain('The newest copy of `example.com` has serial 2.')
  })

  test('serials are compared as RFC 1982 says: 1 comes after 4294967295', async () => {
    const net = four('@ SOA ns1 hostmaster 4294967295 3600 600 86400 60')
    net.change('example.com.', { add: RIGHT, only: FIRST_THREE })
    net.change('example.com.', {
      remove: '@ SOA',
      add: '@ SOA ns1 hostmaster 1 3600 600 86400 60',
      keepSerial: true,
      only: FIRST_THREE,
    })
    const report = await reportOf(net)
    expect(causeOf(report, ID).explain).toContain(
      'has serial 1. `ns4.example.com` (`192.0.2.4`): serial 4294967295',
    )
  })

  test('an old value is an old copy too', async () => {
    const net = four('_acme-challenge 60 TXT "yesterday"')
    net.change('example.com.', { remove: '_acme-challenge TXT', add: RIGHT, only: FIRST_THREE })
    const report = await reportOf(net)
    expect(report.verdict.headline).toBe('`ns4.example.com` serves an old copy of the zone')
    expect(causeOf(report, ID).explain).toContain('serial 1, and a look for a newer one')
  })

  test('is told beside a mistake in the record, if the serial proves it', async () => {
    const net = four('')
    net.change('example.com.', { add: RIGHT.replace('HOl', 'H0l'), only: FIRST_THREE })
    const report = await reportOf(net)
    expect(errorsIn(report)).toContain('value-typo')
    expect(errorsIn(report)).toContain(ID)
  })

  test('comes second where not even the newest copy is right', async () => {
    const net = four('')
    net.change('example.com.', { add: '_acme-challenge TXT "tomorrow"', only: FIRST_THREE })
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline:
        'not even the newest copy of `example.com` has what is expected, and `ns4.example.com` serves an older one',
    })
    expect(report.verdict.until).toBeUndefined()
    expect(causeOf(report, ID)).toMatchObject({
      until: undefined,
      explain: expect.stringMatching(/^The newest copy of `example.com` has serial 2\. `ns4/),
      cure: 'Correct the record in `example.com` at its primary first; then have `ns4.example.com` fetch `example.com` again, or take it out of the NS set.',
    })
  })

  test('servers with equal serials are not behind one another', async () => {
    const net = four('')
    net.change('example.com.', { add: RIGHT, keepSerial: true, only: FIRST_THREE })
    expect(idsIn(await reportOf(net))).toEqual(['servers-disagree'])
  })

  test('a record that nobody has yet puts nobody behind, whatever the serials', async () => {
    const net = four('')
    net.change('example.com.', { add: 'www A 192.0.2.80', only: FIRST_THREE })
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('a server that has the record under an older serial is right', async () => {
    const net = four()
    net.change('example.com.', { add: 'www A 192.0.2.80', only: LAST_TWO })
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })

  test('once the server has caught up, the record is ready', async () => {
    const net = four('')
    net.change('example.com.', { at: 5_000, add: RIGHT, only: FIRST_THREE })
    net.change('example.com.', { at: 20_000, add: `_acme-challenge 60 TXT "${TOKEN}"`, only: [LAST] })
    const report = await reportOf(net, { timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })
})
