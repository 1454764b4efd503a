import { describe, expect, test } from '@jest/globals'
import { failing } from '../../world/answer-faults.ts'
import { within } from '../../world/fault.ts'
import { silent } from '../../world/path-faults.ts'
import { causeOf, causesIn, four, reportOf } from '../four.ts'
import { errorsIn } from '../lab.ts'
import { addResolvers, FIRST, FOR_VISITORS, SECOND } from '../cache/remembering.ts'

const ID = 'resolver-not-answering'

function withResolvers() {
  const net = four('www 60 A 192.0.2.80')
  addResolvers(net)
  return net
}

describe('resolver-not-answering', () => {
  test('a silent resolver whose view is required leaves it open what visitors see', async () => {
    const net = withResolvers()
    net.fault(FIRST, silent)
    const report = await reportOf(net, FOR_VISITORS)
    expect(report.verdict).toMatchObject({ state: 'unknown', headline: 'one resolver gives no answer' })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      explain: '`192.0.2.53`: no answer. It says nothing about the record, neither for it nor against it.',
      cure: 'Name another resolver in `resolvers`, or set `require: authoritative`.',
      lines: [],
    })
  })

  test('what it said instead is told', async () => {
    const net = withResolvers()
    net.fault([FIRST, SECOND], failing('SERVFAIL'))
    const report = await reportOf(net, FOR_VISITORS)
    expect(report.verdict.headline).toBe('2 of 2 resolvers give no answer')
    expect(causeOf(report, ID).explain).toContain('`192.0.2.53` and `192.0.2.54`: SERVFAIL.')
  })

  test('under `resolvers-only` there is nobody else to ask', async () => {
    const net = withResolvers()
    net.fault(FIRST, silent)
    const report = await reportOf(net, { ...FOR_VISITORS, roots: '', require: 'resolvers-only' })
    expect(report.verdict.state).toBe('unknown')
    expect(causeOf(report, ID).cure).toBe('Name another resolver in `resolvers`.')
  })

  test('is a note where the authoritative servers count', async () => {
    const net = withResolvers()
    net.fault(FIRST, failing('SERVFAIL'))
    const report = await reportOf(net, { ...FOR_VISITORS, require: 'authoritative' })
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID).severity).toBe('note')
  })

  test.each([
    ['takes nothing from a quorum that the others make', '1/2', 'ready', 'note'],
    ['leaves a quorum open that the others do not make', '2/2', 'unknown', 'error'],
  ])('a silent resolver %s', async (_, quorum, state, severity) => {
    const net = withResolvers()
    net.fault(FIRST, silent)
    const report = await reportOf(net, { ...FOR_VISITORS, quorum })
    expect(report.verdict.state).toBe(state)
    expect(causeOf(report, ID).severity).toBe(severity)
  })

  test('a resolver without a route is named, where it is not IPv6 that is missing', async () => {
    const settings = { ...FOR_VISITORS, roots: '', require: 'resolvers-only' }
    const report = await reportOf(withResolvers(), settings, { families: [6] })
    expect(report.verdict).toMatchObject({ state: 'unknown', headline: '2 of 2 resolvers give no answer' })
    expect(causeOf(report, ID).explain).toContain('ENETUNREACH')
  })

  test('resolvers that answer are fine', async () => {
    expect(causesIn(await reportOf(withResolvers(), FOR_VISITORS))).toEqual([])
  })

  test('once it answers, the record is ready', async () => {
    const net = withResolvers()
    net.fault(FIRST, within({ until: 20_000 }, silent))
    const report = await reportOf(net, { ...FOR_VISITORS, timeout: '1m' })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})
