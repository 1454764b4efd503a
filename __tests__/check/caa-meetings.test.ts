// CAA records about which servers differ: a CA may hear any of them at each level, so the worst that it can meet counts.
import { expect, test } from '@jest/globals'

import { internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import { SECOND } from './lab.ts'

const [FIRST, OTHER] = ['192.0.2.1', '192.0.2.2']
const OURS = 'CAA 0 issue "letsencrypt.org"'
const OTHERS = 'CAA 0 issue "digicert.com"'
const SETTINGS = { domains: 'www.example.com', challenge: 'dns-01', ca: 'letsencrypt', timeout: '20s' }

/** What two servers have at `www` and at the apex. */
async function stateWhere(first: readonly string[], other: readonly string[]): Promise<string> {
  const net = internet({
    'com.': '',
    'example.com.': {
      text: 'www A 192.0.2.80',
      servers: { 'ns1.example.com': [FIRST], 'ns2.example.com': [OTHER] },
    },
  })
  net.change('example.com.', { at: 0, add: first.join('\n'), only: [FIRST] })
  net.change('example.com.', { at: 0, add: other.join('\n'), only: [OTHER] })
  const { report } = await runGate(net, { ...SETTINGS, 'fail-fast': 'false' })
  expect(report.took).toBeLessThan(21 * SECOND)
  return report.verdict.state
}

test.each([
  [
    'one server has no record at the name, and the other refuses above it',
    [`www ${OURS}`, `@ ${OURS}`],
    [`@ ${OTHERS}`],
  ],
  ['one server lets issue at the name, and refuses above it', [`www ${OURS}`, `@ ${OTHERS}`], [`@ ${OURS}`]],
  ['one server lets issue everywhere, and the other nowhere', [`www ${OURS}`], [`www ${OTHERS}`]],
])('a CA may refuse where %s', async (_, first, other) => {
  expect(await stateWhere(first, other)).toBe('waiting')
  expect(await stateWhere(other, first)).toBe('waiting')
})

test.each([
  ['the servers differ and both let issue', [`www ${OURS}`], [`@ ${OURS}`]],
  ['what is above the name is never looked at', [`www ${OURS}`, `@ ${OTHERS}`], [`www ${OURS}`, `@ ${OURS}`]],
])('no CA refuses where %s', async (_, first, other) => {
  expect(await stateWhere(first, other)).toBe('ready')
  expect(await stateWhere(other, first)).toBe('ready')
})
