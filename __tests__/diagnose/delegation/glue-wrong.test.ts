import { describe, expect, test } from '@jest/globals'
import { curedRun } from '../cured.ts'
import { internet, type Internet } from '../../world/internet.ts'
import { causeOf, reportOf, RIGHT } from '../four.ts'
import { errorsIn, idsIn, SETTINGS } from '../lab.ts'

const ID = 'glue-wrong'
const DELEGATION = 'example NS ns1.example.com.\nexample NS ns2.example.com.\nns2.example A 192.0.2.2'

/** example.com at two servers, with this glue for the first of them; the zone is also at 192.0.2.9. */
function withGlue(glue: string, own = 'ns1 A 192.0.2.1'): Internet {
  return internet({
    'com.': `${DELEGATION}\n${glue}`,
    'example.com.': {
      text: `${own}\nns2 A 192.0.2.2\n${RIGHT}`,
      servers: {
        'ns1.example.com': ['192.0.2.1', '192.0.2.9', '2001:db8::9'],
        'ns2.example.com': ['192.0.2.2'],
      },
    },
  })
}

describe('glue-wrong', () => {
  test('glue that the zone contradicts is a warning as long as the old address has the record', async () => {
    const { before, after } = await curedRun(withGlue('ns1.example A 192.0.2.9'), SETTINGS)
    expect(before.report.verdict.state).toBe('ready')
    expect(idsIn(before.report)).toEqual([ID])
    expect(causeOf(before.report, ID)).toMatchObject({
      severity: 'warning',
      final: false,
      headline: 'the registrar has another address of `ns1.example.com` than its own zone',
      explain:
        'The delegation of `example.com` comes with `192.0.2.9` for `ns1.example.com`, but its own zone says `192.0.2.1`. Resolvers use the first one at once.',
      cure: 'Correct the address of `ns1.example.com` from `192.0.2.9` to `192.0.2.1` at the registrar (the glue in the zone above).',
      lines: ['- ns1.example.com. IN A 192.0.2.9', '+ ns1.example.com. 60 IN A 192.0.2.1'],
    })
    expect(idsIn(after.report)).toEqual([])
  })

  test('it is an error when the old address lacks the record, for resolvers go there', async () => {
    const net = withGlue('ns1.example A 192.0.2.9')
    net.change('example.com.', { remove: '_acme-challenge TXT', only: ['192.0.2.9'] })
    const { before, after } = await curedRun(net, SETTINGS)
    expect(before.report.verdict).toMatchObject({
      state: 'waiting',
      headline: 'the registrar has another address of `ns1.example.com` than its own zone',
    })
    expect(errorsIn(before.report)).toEqual([ID])
    expect(after.report.verdict.state).toBe('ready')
  })

  test('a dead old address is a warning, and not another one on top', async () => {
    const net = withGlue('ns1.example A 192.0.2.77')
    expect(idsIn(await reportOf(net))).toEqual([ID])
  })

  test('glue for one family only is incomplete, not wrong', async () => {
    const net = withGlue('ns1.example A 192.0.2.1', 'ns1 A 192.0.2.1\nns1 AAAA 2001:db8::9')
    expect(idsIn(await reportOf(net))).toEqual([])
  })

  test('glue that is as the zone has it is fine', async () => {
    expect(idsIn(await reportOf(withGlue('ns1.example A 192.0.2.1')))).toEqual([])
  })
})
