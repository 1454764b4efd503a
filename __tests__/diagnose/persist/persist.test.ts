// Each rule about dns-persist-01 records: what it says, its cure, and records that are nearly wrong.
import { describe, expect, test } from '@jest/globals'
import { PERSIST_CASES } from '../../gallery/cases/persist.ts'
import { example } from '../../gallery/scenery.ts'
import { play } from '../../gallery/play.ts'
import { internet } from '../../world/internet.ts'
import { runGate } from '../../world/run-gate.ts'
import { causesIn } from '../four.ts'
import { diffOf, errorsIn, findingOf } from '../lab.ts'

const ACCOUNT = 'https://acme-v02.api.letsencrypt.org/acme/acct/1234567890'
const OWNER = '_validation-persist.example.com.'
const GOOD = `letsencrypt.org; accounturi=${ACCOUNT}`
const ADDED = `+ ${OWNER} 60 IN TXT "${GOOD}"`
const STAGING = 'letsencrypt.org; accounturi=https://acme-staging-v02.api.letsencrypt.org/acme/acct/76543'
/** 2026-11-01, 2026-12-24 and 2027-06-01, 00:00 UTC, in seconds since 1970. */
const [PAST, SOON, LATER] = [1793491200, 1798070400, 1811808000]

const SETTINGS = {
  domains: 'example.com',
  challenge: 'dns-persist-01',
  ca: 'letsencrypt',
  'account-uri': ACCOUNT,
  timeout: '10s',
}

const FAULTS: Record<string, { headline: string; diff: string[] }> = {
  'persist-malformed': {
    headline: 'the dns-persist-01 record at `_validation-persist.example.com` cannot be read',
    diff: [`- ${OWNER} 300 IN TXT "${GOOD};"`, ADDED],
  },
  'persist-issuer': {
    headline: 'no dns-persist-01 record at `_validation-persist.example.com` is for `letsencrypt.org`',
    diff: [ADDED],
  },
  'persist-account': {
    headline: 'the dns-persist-01 record at `_validation-persist.example.com` is for another account',
    diff: [ADDED],
  },
  'persist-policy': {
    headline: 'the dns-persist-01 record at `_validation-persist.example.com` does not cover wildcards',
    diff: [`- ${OWNER} 300 IN TXT "${GOOD}"`, `+ ${OWNER} 60 IN TXT "${GOOD}; policy=wildcard"`],
  },
  'persist-expired': {
    headline: 'the dns-persist-01 record at `_validation-persist.example.com` has expired',
    diff: [`- ${OWNER} 300 IN TXT "${GOOD}; persistUntil=${PAST}"`, ADDED],
  },
}

async function played(id: string) {
  const shown = PERSIST_CASES[id]
  if (!shown) throw new RangeError(`the gallery has no ${id}`)
  return play(shown)
}

describe.each(Object.entries(FAULTS))('%s', (id, { headline, diff }) => {
  test('is an error that waits for another record, and its lines make the run ready', async () => {
    const { before, after } = await played(id)
    expect(before.verdict).toMatchObject({ state: 'waiting', headline })
    expect(before.ending).toBe('timeout')
    expect(errorsIn(before)).toEqual([id])
    expect(before.causes[0]).toMatchObject({ final: false, zone: 'example.com.' })
    expect(diffOf(findingOf(before, id))).toEqual(diff)
    expect(findingOf(before, id).evidence).toHaveLength(2)
    expect(after.verdict.state).toBe('ready')
    expect(causesIn(after)).toEqual([])
  })
})

test('persist-account-unknown ends the run, since no record cures what the settings do not say', async () => {
  const id = 'persist-account-unknown'
  const { before, after } = await played(id)
  expect(before.verdict).toMatchObject({ state: 'failed', waiting: 'cannot-help' })
  expect(before.ending).toBe('final')
  expect(errorsIn(before)).toEqual([id])
  expect(findingOf(before, id).cure.sentence).toContain('`account-thumbprint`')
  expect(after.verdict.state).toBe('ready')
})

test('persist-expires-before-renewal is a warning beside a record that is right', async () => {
  const id = 'persist-expires-before-renewal'
  const { before, after } = await played(id)
  expect(before.verdict.state).toBe('ready')
  expect(before.causes.map((cause) => [cause.id, cause.severity])).toEqual([[id, 'warning']])
  expect(diffOf(findingOf(before, id))).toEqual([
    `- ${OWNER} 300 IN TXT "${GOOD}; persistUntil=${SOON}"`,
    ADDED,
  ])
  expect(causesIn(after)).toEqual([])
})

const WILDCARD = { domains: '*.example.com' }
const NEAR: Record<string, Record<string, [values: string[], settings?: Record<string, string>]>> = {
  'persist-malformed': {
    'another record can be read': [[`${GOOD};`, GOOD]],
    'spaces around a parameter are allowed': [[`letsencrypt.org ;  accounturi = ${ACCOUNT}`]],
  },
  'persist-issuer': {
    'another record is for this CA': [['pki.goog; accounturi=https://a.example/1', GOOD]],
    'the name of the CA is in capital letters': [[GOOD.replace('letsencrypt.org', 'LetsEncrypt.org')]],
  },
  'persist-account': {
    'another record is for this account': [[STAGING, GOOD]],
    'it is the hash of this account': [
      [
        'letsencrypt.org; accounturi=https://ca.example/hash/sha-256/5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw',
      ],
      {
        'account-uri': 'https://ca.example/acct/123',
        'account-hash-prefix': 'https://ca.example/hash/',
        'account-thumbprint': 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
      },
    ],
  },
  'persist-account-unknown': {
    'the URL itself is there': [[GOOD]],
    'the record with the hash stands beside one with the URL': [
      [
        GOOD,
        'letsencrypt.org; accounturi=https://ca.example/hash/sha-256/5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw',
      ],
    ],
  },
  'persist-policy': {
    'no wildcard is on the certificate': [[GOOD]],
    'the policy is in capital letters': [[`${GOOD}; policy=WILDCARD`], WILDCARD],
  },
  'persist-expired': {
    'it ends long after the next renewal': [[`${GOOD}; persistUntil=${LATER}`]],
    'another record does not end': [[`${GOOD}; persistUntil=${PAST}`, GOOD]],
  },
  'persist-expires-before-renewal': {
    'it ends after the renewal': [[`${GOOD}; persistUntil=${LATER}`]],
    'another record does not end': [[`${GOOD}; persistUntil=${SOON}`, GOOD]],
  },
}

describe.each(Object.entries(NEAR))('%s says nothing when', (_id, cases) => {
  test.each(Object.entries(cases))('%s', async (_near, [values, settings = {}]) => {
    const text = values.map((value) => `_validation-persist TXT "${value}"`).join('\n')
    const { report } = await runGate(internet(example(text)), { ...SETTINGS, ...settings })
    expect(report.verdict.state).toBe('ready')
    expect(causesIn(report)).toEqual([])
  })
})

describe('the rules about dns-persist-01 say nothing', () => {
  test('while there is no record at all', async () => {
    const { report } = await runGate(internet(example('')), SETTINGS)
    expect(report.verdict.state).toBe('waiting')
    expect(causesIn(report)).toEqual([])
  })

  test('where one server has the right record already: then it is the servers that differ', async () => {
    const net = internet(example(`_validation-persist TXT "${GOOD};"`))
    net.change('example.com.', {
      remove: '_validation-persist TXT',
      add: `_validation-persist TXT "${GOOD}"`,
      only: ['192.0.2.1'],
    })
    const { report } = await runGate(net, SETTINGS)
    expect(errorsIn(report)).toEqual(['server-behind'])
  })

  test('without a CA and an account, when nobody can tell what the record should say', async () => {
    const { ca: _ca, 'account-uri': _uri, ...settings } = SETTINGS
    const { report } = await runGate(internet(example('_validation-persist TXT "nonsense"')), settings)
    expect(causesIn(report)).toEqual([])
  })
})
