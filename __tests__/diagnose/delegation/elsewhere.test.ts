import { describe, expect, test } from '@jest/globals'
import { isSubdomain, parseName } from '../../../src/wire/name.ts'
import { decodeMessage } from '../../../src/wire/message.ts'
import { curedRun } from '../cured.ts'
import { onAnswer } from '../../world/fault.ts'
import { internet, type Internet } from '../../world/internet.ts'
import { runGate } from '../../world/run-gate.ts'
import { causeOf, four, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn, SETTINGS, TOKEN } from '../lab.ts'

const ID = 'delegation-elsewhere'
const NEW = '198.51.100.1'
const EXPECTED = { 'expected-nameservers': 'ns.host.net' }

/** example.com is delegated to one server, and set up with this text at another one too, ns.host.net. */
function moved(text: string, delegated = ''): Internet {
  const net = four(delegated, { 'net.': '', 'host.net.': { servers: { 'ns.host.net': [NEW] } } })
  const other = internet({
    'example.com.': { text: `@ NS ns.host.net.\n${text}`, servers: { 'ns.host.net': [NEW] } },
  }).host(NEW)
  const isMoved = (bytes: Uint8Array) => {
    const name = decodeMessage(bytes).question[0]?.name
    return name !== undefined && isSubdomain(name, parseName('example.com.'))
  }
  net.fault(
    NEW,
    onAnswer((asked, host) => (isMoved(asked.bytes) ? (other?.answer(asked) ?? []) : host.answer(asked))),
  )
  return net
}

describe('delegation-elsewhere', () => {
  test('a record that was put at the expected servers, to which the domain is not delegated, ends the run', async () => {
    const { before, after } = await curedRun(moved(RIGHT), { ...SETTINGS, ...EXPECTED })
    expect(before.report).toMatchObject({
      ending: 'final',
      verdict: {
        state: 'failed',
        headline: 'the record is at `ns.host.net`, but `example.com` is delegated elsewhere',
      },
    })
    expect(errorsIn(before.report)).toEqual([ID])
    expect(causeOf(before.report, ID)).toMatchObject({
      severity: 'error',
      final: true,
      cure: 'Have the registrar delegate `example.com` as shown, or put the record where the domain is delegated to.',
      lines: [
        '- example.com. IN NS ns1.example.com.',
        '- example.com. IN NS ns2.example.com.',
        '- example.com. IN NS ns3.example.com.',
        '- example.com. IN NS ns4.example.com.',
        '+ example.com. 60 IN NS ns.host.net.',
      ],
    })
    expect(causeOf(before.report, ID).evidence[0]).toBe(
      `ns.host.net (${NEW}), _acme-challenge.example.com. TXT: "${TOKEN}"`,
    )
    expect(after.report.verdict.state).toBe('ready')
  })

  test('where the record is nowhere yet, the delegation is an error, and may be waited for', async () => {
    const report = await reportOf(moved(''), EXPECTED)
    expect(report.verdict).toMatchObject({
      state: 'waiting',
      headline: '`example.com` is not delegated to the servers in `expected-nameservers`',
    })
    expect(causeOf(report, ID)).toMatchObject({ severity: 'error', final: false })
  })

  test('a wildcard at the expected servers proves nothing', async () => {
    const report = await reportOf(moved(`* 60 TXT "${TOKEN}"`), EXPECTED)
    expect(causeOf(report, ID)).toMatchObject({ severity: 'error', final: false })
  })

  test('where the record is right all the same, it is a warning', async () => {
    const report = await reportOf(moved('', RIGHT), EXPECTED)
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID)).toMatchObject({ severity: 'warning', final: false })
  })

  test('the expected servers in another order and another case are as expected', async () => {
    const names = 'NS4.example.com, ns3.example.com, ns2.example.com, ns1.example.com'
    expect(idsIn(await reportOf(four(), { 'expected-nameservers': names }))).toEqual([])
  })

  test('nothing is said where no servers are expected', async () => {
    expect(idsIn(await reportOf(moved('', RIGHT)))).toEqual([])
  })

  test('a challenge name that is delegated on its own is not measured by the servers of its domain', async () => {
    const net = four('', { '_acme-challenge.example.com.': `@ 60 TXT "${TOKEN}"` })
    const names = 'ns1.example.com, ns2.example.com, ns3.example.com, ns4.example.com'
    expect(idsIn(await reportOf(net, { 'expected-nameservers': names }))).toEqual([])
  })

  test('asks the expected servers two questions each, and nobody for recursion', async () => {
    const { ledger } = await runGate(moved(''), { ...SETTINGS, ...EXPECTED, timeout: '3s' })
    const extra = ledger.filter(({ server, name }) => server === NEW && name.endsWith('.example.com.'))
    const rounds = extra.filter(({ name }) => name.startsWith('_acme-challenge.')).length
    expect(extra).toHaveLength(2 * rounds)
    expect(ledger.filter(({ recursion }) => recursion)).toEqual([])
  })
})
