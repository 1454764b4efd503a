import { describe, expect, test } from '@jest/globals'
import { decodeMessage } from '../../../src/wire/message.ts'
import { hostOf, type Host } from '../../world/host.ts'
import type { Internet } from '../../world/internet.ts'
import { errorsIn, idsIn, NAME } from '../lab.ts'
import { causeOf, FIRST_THREE, four, LAST, reportOf, RIGHT } from '../four.ts'

const ID = 'servers-disagree'

/** One server at an address, but for the second question for TXT, which another one answers. */
function onceAnother(usual: Host, other: Host): Host {
  let asked = 0
  return {
    door: () => 'open',
    answer: (one) => {
      if (decodeMessage(one.bytes).question[0]?.type !== 'TXT') return usual.answer(one)
      asked += 1
      return (asked === 2 ? other : usual).answer(one)
    },
  }
}

function hostAt(net: Internet, ip: string): Host {
  return net.host(ip) ?? hostOf(() => undefined)
}

describe('servers-disagree', () => {
  test('the same serial and different data is an error, not final', async () => {
    const net = four('')
    net.change('example.com.', { add: RIGHT, keepSerial: true, only: FIRST_THREE })
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: 'the servers of `example.com` hold different copies of the zone under one serial',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      until: undefined,
      cure: 'Bring the same zone to `ns4.example.com`, and raise the serial of `example.com` with every change.',
      lines: [],
    })
    expect(causeOf(report, ID).explain).toContain(
      '`ns1.example.com` (`192.0.2.1`): the record; `ns4.example.com` (`192.0.2.4`): not.',
    )
  })

  test('the newest copy lacks the record: it was removed, and older copies will lose it too', async () => {
    const net = four()
    net.change('example.com.', { remove: '_acme-challenge TXT', only: [LAST] })
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: 'the newest copy of `example.com` lacks the record that an older one has',
    })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      explain:
        '`ns1.example.com` (`192.0.2.1`): the record, by serial 1; `ns4.example.com` (`192.0.2.4`): not, by serial 2. It was removed, or a later change overwrote it, and every server that fetches the newest copy will follow.',
      cure: 'Add the record to `example.com` at its primary again, and see what removes it.',
    })
  })

  test('the newest copy has a record that is to be gone', async () => {
    const net = four('')
    net.change('example.com.', { add: RIGHT, only: [LAST] })
    const report = await reportOf(net, { match: 'absent' })
    expect(report.verdict.headline).toBe(
      'the newest copy of `example.com` has the record that an older one lacks',
    )
    expect(causeOf(report, ID).explain).toContain('It was added again')
  })

  test('an address that shows the record one moment and not the next is named', async () => {
    const net = four()
    net.put(LAST, onceAnother(hostAt(four(''), LAST), hostAt(net, LAST)))
    const report = await reportOf(net)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: '`ns4.example.com` shows the record one moment and not the next',
    })
    expect(idsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      cure: 'Wait until all servers behind `ns4.example.com` have the change, or ask the provider why they do not.',
    })
  })

  test('a record that comes, and is there to stay, is no change of mind', async () => {
    const net = four('')
    net.change('example.com.', { at: 5_000, add: RIGHT, only: FIRST_THREE })
    net.change('example.com.', { at: 6_000, add: RIGHT, only: [LAST] })
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })

  test('a server that refers elsewhere for the name is named, while the others hold it', async () => {
    const net = four()
    const cut = '_acme-challenge NS ns.host.net.'
    net.change('example.com.', { remove: '_acme-challenge TXT', add: cut, only: [LAST] })
    const report = await reportOf(net)
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: `\`ns4.example.com\` refers elsewhere for \`${NAME}\`, and the others do not`,
      cure: `Bring the same zone to all servers: with NS records between \`example.com\` and \`${NAME}\`, or without.`,
    })
    expect(causeOf(report, ID).explain).toContain(`a referral to the zone \`${NAME}\``)
  })

  test('a lower serial is no disagreement', async () => {
    const net = four('')
    net.change('example.com.', { add: RIGHT, only: FIRST_THREE })
    expect(idsIn(await reportOf(net))).toEqual(['server-behind'])
  })

  test('servers that all lack the record agree, be the name there or not', async () => {
    const net = four('')
    net.change('example.com.', { add: '_acme-challenge A 192.0.2.80', keepSerial: true, only: FIRST_THREE })
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('once all hold the same zone, the record is ready', async () => {
    const net = four('')
    net.change('example.com.', { at: 5_000, add: RIGHT, keepSerial: true, only: FIRST_THREE })
    net.change('example.com.', { at: 20_000, add: RIGHT, keepSerial: true, only: [LAST] })
    const report = await reportOf(net, { timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(idsIn(report)).toEqual([])
  })
})
