// Zones with two faults at once, one of them of DNSSEC or CAA: what the CA meets first is the headline, and the other is listed.
import { describe, expect, test } from '@jest/globals'
import { reportText } from '../../src/report/text.ts'
import { example, NS2, ORDER, OTHER, RIGHT, TOKEN } from '../gallery/scenery.ts'
import { failingType } from '../world/answer-faults.ts'
import { runGate } from '../world/run-gate.ts'
import {
  signedInternet,
  THESE_WEEKS,
  type SignedInternet,
  type SignedScript,
} from '../world/signed-internet.ts'
import { flipped, without, withoutSignatures, withSignatures } from '../world/spoil.ts'
import { errorsIn } from './lab.ts'

/** What one fault does to the zone, the internet or the settings. */
interface Fault {
  /** The lines of the record; the right one without it. */
  readonly record?: string
  readonly caa?: string
  readonly script?: Omit<SignedScript, 'text'>
  readonly settings?: Record<string, string>
  readonly prepare?: (internet: SignedInternet, zone: SignedScript) => void
}

const owner = (value: string) => `_acme-challenge 60 TXT "${value}"`

const RECORD = {
  'value-typo': { record: owner(TOKEN.replace('HOl', 'H0l')) },
  'value-quoted': { record: owner(`\\"${TOKEN}\\"`) },
  'value-case': { record: owner(TOKEN.toLowerCase()) },
  'value-truncated': { record: owner(TOKEN.slice(0, -3)) },
  'value-whitespace': { record: owner(`${TOKEN} `) },
  'value-pasted-line': { record: owner(`_acme-challenge.example.com. 60 IN TXT ${TOKEN}`) },
  'value-old': { record: owner(OTHER) },
  'name-doubled-zone': { record: `_acme-challenge.example.com 60 TXT "${TOKEN}"` },
  'name-prefix-missing': { record: `@ 60 TXT "${TOKEN}"` },
  'name-prefix-misspelt': { record: `acme-challenge 60 TXT "${TOKEN}"` },
  'alias-loop': { record: '_acme-challenge CNAME a\na CNAME _acme-challenge' },
  'alias-dangling': { record: '_acme-challenge CNAME a' },
  'type-wrong': { record: `_acme-challenge CNAME ${TOKEN}` },
} satisfies Record<string, Fault>

const CAA = {
  'caa-forbids': { caa: '@ CAA 0 issue "digicert.com"' },
  'caa-nobody': { caa: '@ CAA 0 issue ";"' },
  'caa-misnamed': { caa: '@ CAA 0 issue "letsencrypt.com"' },
  'caa-malformed': { caa: '@ CAA 0 issue "letsencrypt.org; policy ev"' },
  'caa-method': { caa: '@ CAA 0 issue "letsencrypt.org; validationmethods=http-01"' },
  'caa-critical-unknown': { caa: '@ CAA 128 tbs "x"' },
  'caa-account': {
    caa: '@ CAA 0 issue "letsencrypt.org; accounturi=https://a.example/1"',
    settings: { 'account-uri': 'https://a.example/2' },
  },
  'caa-lookup-failed': {
    prepare: ({ net }) => net.fault(net.serversOf('example.com.'), failingType('CAA', 'NOTIMP')),
  },
} satisfies Record<string, Fault>

const LAST_WEEKS = { inception: THESE_WEEKS.inception - 3_000_000, expiration: THESE_WEEKS.inception }
const DNSSEC = {
  'dnssec-expired': { script: { times: LAST_WEEKS } },
  'dnssec-ds-mismatch': { script: { ds: (ds) => [{ ...ds, digest: ds.digest.map((octet) => octet ^ 1) }] } },
  'dnssec-key-missing': { script: { spoil: without('DNSKEY') } },
  'dnssec-no-signature': { script: { spoil: withoutSignatures('DNSKEY') } },
  'dnssec-signature-wrong': { script: { spoil: withSignatures('DNSKEY', flipped) } },
} satisfies Record<string, Fault>

/** One server that has not got the record yet. */
const BEHIND = {
  prepare: (internet, zone) =>
    internet.replace(
      'example.com.',
      { ...zone, text: (zone.text ?? '').replace(RIGHT, '') },
      { only: [NS2] },
    ),
} satisfies Fault

const FAULTS: Record<string, Fault> = { ...RECORD, ...CAA, ...DNSSEC, 'servers-disagree': BEHIND }

/** The fault that the CA meets first, and the other. */
const PAIRS: readonly (readonly [first: string, other: string])[] = [
  ['dnssec-expired', 'value-typo'],
  ['dnssec-expired', 'name-doubled-zone'],
  ['dnssec-ds-mismatch', 'value-quoted'],
  ['dnssec-ds-mismatch', 'alias-loop'],
  ['dnssec-key-missing', 'value-case'],
  ['dnssec-key-missing', 'value-old'],
  ['dnssec-no-signature', 'name-prefix-missing'],
  ['dnssec-no-signature', 'alias-dangling'],
  ['dnssec-signature-wrong', 'type-wrong'],
  ['dnssec-signature-wrong', 'value-truncated'],
  ['dnssec-expired', 'caa-forbids'],
  ['dnssec-ds-mismatch', 'caa-nobody'],
  ['dnssec-key-missing', 'caa-misnamed'],
  ['dnssec-no-signature', 'caa-method'],
  ['dnssec-signature-wrong', 'caa-critical-unknown'],
  ['dnssec-expired', 'servers-disagree'],
  ['value-typo', 'caa-forbids'],
  ['value-quoted', 'caa-nobody'],
  ['value-case', 'caa-misnamed'],
  ['value-truncated', 'caa-malformed'],
  ['value-whitespace', 'caa-method'],
  ['value-pasted-line', 'caa-account'],
  ['value-old', 'caa-forbids'],
  ['name-doubled-zone', 'caa-critical-unknown'],
  ['name-prefix-missing', 'caa-lookup-failed'],
  ['name-prefix-misspelt', 'caa-forbids'],
  ['alias-loop', 'caa-nobody'],
  ['alias-dangling', 'caa-account'],
  ['type-wrong', 'caa-lookup-failed'],
  ['servers-disagree', 'caa-forbids'],
]

/** No two faults that meet here change the same thing. */
async function reportOn(fault: Fault) {
  const { record = RIGHT, caa = '', script, settings, prepare } = fault
  const text = `${record}\n${caa}`
  const internet = signedInternet(example(text, script))
  prepare?.(internet, { ...script, text })
  const all = { ...ORDER, timeout: '40s', 'trust-anchor': internet.anchor, ...settings }
  return (await runGate(internet.net, all)).report
}

describe('of two faults', () => {
  test.each(PAIRS)('%s comes before %s', async (first, other) => {
    const report = await reportOn({ ...FAULTS[first], ...FAULTS[other] })
    expect(errorsIn(report)[0]).toBe(first)
    expect(errorsIn(report)).toContain(other)
    expect(report.verdict).toMatchObject({
      state: 'blocked',
      ready: false,
      headline: report.causes[0]?.findings[0]?.headline,
    })
    expect(reportText(report, { color: false }).join('\n')).toContain(
      ` ${other}, _acme-challenge.example.com TXT: `,
    )
  })
})
