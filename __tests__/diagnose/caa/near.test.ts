// CAA records that nearly refuse: one record that names the CA is enough, and only the nearest set counts.
import { describe, expect, test } from '@jest/globals'
import { example, NS1, ORDER, RIGHT } from '../../gallery/scenery.ts'
import { failingType } from '../../world/answer-faults.ts'
import { internet } from '../../world/internet.ts'
import { runGate } from '../../world/run-gate.ts'
import { causesIn } from '../four.ts'

const ACCOUNT = 'https://acme-v02.api.letsencrypt.org/acme/acct/1234567890'
const OURS = '@ CAA 0 issue "letsencrypt.org"'

const NEAR: Record<string, Record<string, [caa: string, settings?: Record<string, string>]>> = {
  'caa-forbids': {
    'another record of the set names the CA': [`@ CAA 0 issue "digicert.com"\n${OURS}`],
    'the set that names others is not the nearest': [
      '@ CAA 0 issuemail "digicert.com"\nwww CAA 0 issue "digicert.com"',
    ],
  },
  'caa-forbids-wildcard': {
    'no wildcard is on the certificate': [`${OURS}\n@ CAA 0 issuewild ";"`],
    'issue lets the CA issue, and there is no issuewild': [OURS, { domains: '*.example.com' }],
  },
  'caa-nobody': {
    'another record names the CA': [`@ CAA 0 issue ";"\n${OURS}`],
    'it is only wildcards that nobody may have': [`${OURS}\n@ CAA 0 issuewild ";"`],
  },
  'caa-misnamed': {
    'another record writes it right': [`@ CAA 0 issue "letsencrypt.com"\n${OURS}`],
    'the right name has parameters behind it': ['@ CAA 0 issue "letsencrypt.org ; cansign=yes"'],
  },
  'caa-malformed': {
    'another record can be read': [`@ CAA 0 issue "letsencrypt.org; policy ev"\n${OURS}`],
    'one semicolon without a parameter is allowed': ['@ CAA 0 issue "letsencrypt.org;"'],
  },
  'caa-account': {
    'it is our account': [
      `@ CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}"`,
      { 'account-uri': ACCOUNT },
    ],
    'another record has no account': [
      `@ CAA 0 issue "letsencrypt.org; accounturi=https://a.example/1"\n${OURS}`,
      { 'account-uri': ACCOUNT },
    ],
  },
  'caa-method': {
    'our challenge is in the list': ['@ CAA 0 issue "letsencrypt.org; validationmethods=http-01,dns-01"'],
    'it is the record of another CA': [`@ CAA 0 issue "digicert.com; validationmethods=http-01"\n${OURS}`],
  },
  'caa-critical-unknown': {
    'the unknown property is not critical': [`${OURS}\n@ CAA 0 tbs "x"`],
    'the critical property is known': ['@ CAA 128 issue "letsencrypt.org"'],
  },
  'caa-undecided': {
    'the account is given': [
      `@ CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}"`,
      { 'account-uri': ACCOUNT },
    ],
    'another record depends on nothing': [`@ CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}"\n${OURS}`],
  },
  'caa-profiles-differ': {
    'both readings agree on an unknown property': [`${OURS}\n@ CAA 0 contactemail "a@example.com"`],
    'there are no CAA records': [''],
  },
}

describe.each(Object.entries(NEAR))('%s says nothing when', (_id, cases) => {
  test.each(Object.entries(cases))('%s', async (_near, [caa, settings = {}]) => {
    const { report } = await runGate(internet(plain(caa)), { ...ORDER, ...settings })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})

test('caa-lookup-failed only warns when one of two servers fails for CAA', async () => {
  const net = internet(plain(OURS))
  net.fault(NS1, failingType('CAA', 'SERVFAIL'))
  const { report } = await runGate(net, ORDER)
  expect(report.verdict.state).toBe('ready')
  expect(report.causes).toMatchObject([{ id: 'caa-lookup-failed', severity: 'warning' }])
})

describe('caa-lookup-failed says nothing when', () => {
  test('it fails above the set that decides', async () => {
    const net = internet(plain(OURS))
    net.fault(net.serversOf('com.'), failingType('CAA', 'REFUSED'))
    const { report } = await runGate(net, ORDER)
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})

test('without a CA in the settings nothing is said of CAA that lets some CA issue', async () => {
  const { ca: _ca, ...settings } = ORDER
  const { report } = await runGate(internet(plain('@ CAA 0 issue "digicert.com"')), settings)
  expect(report.verdict.state).toBe('ready')
  expect(causesIn(report)).toEqual([])
})

function plain(caa: string) {
  return example(`${RIGHT}\n${caa}`)
}
