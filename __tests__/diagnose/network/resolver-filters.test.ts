import { describe, expect, test } from '@jest/globals'
import { explains, failing } from '../../world/answer-faults.ts'
import { causeOf, causesIn, four, reportOf } from '../four.ts'
import { errorsIn } from '../lab.ts'
import { addResolvers, FIRST, FOR_VISITORS, SECOND } from '../cache/remembering.ts'

const ID = 'resolver-filters'

/** The first resolver withholds every name, and says why with this extended error. */
function filtering(code: number) {
  const net = four('www 60 A 192.0.2.80')
  addResolvers(net)
  net.fault(FIRST, failing('NXDOMAIN'))
  net.fault(FIRST, explains(code))
  return net
}

describe('resolver-filters', () => {
  test('a resolver that says that it blocks the name does not speak of the record', async () => {
    const report = await reportOf(filtering(15), FOR_VISITORS)
    expect(report.verdict).toMatchObject({ state: 'unknown', headline: 'one resolver filters the name' })
    expect(errorsIn(report)).toEqual([ID])
    expect(causeOf(report, ID)).toMatchObject({
      severity: 'error',
      final: false,
      explain:
        "`192.0.2.53`: Blocked. Its answer is its operator's and not the zone's, so it does not count.",
      cure: 'Name a resolver that does not filter in `resolvers`, or ask the operator to let the name through.',
      lines: [],
    })
  })

  test('is a note where the quorum is met without it', async () => {
    const report = await reportOf(filtering(17), { ...FOR_VISITORS, quorum: '1/2' })
    expect(report.verdict.state).toBe('ready')
    expect(causeOf(report, ID).severity).toBe('note')
  })

  test('another extended error does not make a filter', async () => {
    expect(errorsIn(await reportOf(filtering(22), FOR_VISITORS))).toEqual(['cache-negative'])
  })

  test('with a resolver that does not filter, the record is ready', async () => {
    const report = await reportOf(filtering(15), { ...FOR_VISITORS, resolvers: SECOND })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})
