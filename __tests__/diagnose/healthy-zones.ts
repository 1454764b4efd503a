// A hundred healthy zones of many shapes, each with settings that it fulfils: ten records that people want, in ten surroundings.
import { signedInternet } from '../world/signed-internet.ts'
import type { Internet } from '../world/internet.ts'
import { OTHER, TOKEN } from './lab.ts'

/** A zone in which all is well, sooner or later. */
export interface HealthyZone {
  readonly title: string
  /** The internet with the zone, and settings that look at it. */
  readonly build: () => { readonly net: Internet; readonly settings: Record<string, string> }
}

/** What is wanted, and the records that fulfil it. */
interface Wanted {
  readonly title: string
  readonly settings: Record<string, string>
  /** The records that are there from the beginning. */
  readonly text?: string
  /** The record that is waited for, in the zone itself unless another is named. */
  readonly last: string
  readonly lastZone?: string
  readonly apex?: string
  readonly more?: Record<string, string>
  /** Where values of earlier orders may stand beside those wanted. */
  readonly owner?: string
}

/** What is there beside it. */
interface Surroundings {
  readonly title: string
  readonly text?: string
  readonly servers?: Record<string, readonly string[]>
  readonly old?: boolean
  readonly signed?: boolean
  readonly late?: boolean
}

const APEX = 'example.com.'
const THIRD = 'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const VALUE = { 'expected-values': TOKEN, timeout: '20s' }
const VISITORS = { require: 'authoritative', timeout: '20s' }

const WANTED: readonly Wanted[] = [
  {
    title: 'a value at the apex',
    settings: { ...VALUE, domains: '_acme-challenge.example.com' },
    last: `_acme-challenge TXT "${TOKEN}"`,
    owner: '_acme-challenge',
  },
  {
    title: 'a value for a subdomain',
    settings: { ...VALUE, domains: '_acme-challenge.www.example.com' },
    text: 'www A 192.0.2.80',
    last: `_acme-challenge.www TXT "${TOKEN}"`,
    owner: '_acme-challenge.www',
  },
  {
    title: 'two values for a wildcard and its domain',
    settings: {
      domains: 'example.com\n*.example.com',
      challenge: 'dns-01',
      'expected-values': `${TOKEN}\n${OTHER}`,
      timeout: '20s',
    },
    text: `_acme-challenge TXT "${TOKEN}"`,
    last: `_acme-challenge TXT "${OTHER}"`,
    owner: '_acme-challenge',
  },
  {
    title: 'a value behind an alias',
    settings: { ...VALUE, domains: '_acme-challenge.example.com' },
    text: '_acme-challenge CNAME x.acme.net.',
    more: { 'net.': '', 'acme.net.': 'y A 192.0.2.80' },
    last: `x TXT "${TOKEN}"`,
    lastZone: 'acme.net.',
  },
  {
    title: 'a value behind four aliases',
    settings: { ...VALUE, domains: '_acme-challenge.example.com' },
    text: '_acme-challenge CNAME a\na CNAME b\nb CNAME c.acme.net.',
    more: { 'net.': '', 'acme.net.': 'c CNAME d' },
    last: `d TXT "${TOKEN}"`,
    lastZone: 'acme.net.',
  },
  {
    title: 'a zone of its own for the challenge',
    settings: { ...VALUE, domains: '_acme-challenge.example.com' },
    more: { '_acme-challenge.example.com.': '' },
    last: `@ TXT "${TOKEN}"`,
    lastZone: '_acme-challenge.example.com.',
  },
  {
    title: 'a value in several strings among other texts',
    settings: { ...VALUE, domains: '_acme-challenge.example.com' },
    text: '_acme-challenge TXT "v=spf1 -all"\n_acme-challenge TXT "" "note" " to self"',
    last: `_acme-challenge TXT "${TOKEN.slice(0, 11)}" "" "${TOKEN.slice(11)}"`,
    owner: '_acme-challenge',
  },
  {
    title: 'an alias for visitors',
    settings: { ...VISITORS, records: 'www.example.com CNAME app.host.net' },
    more: { 'net.': '', 'host.net.': 'app A 192.0.2.80' },
    last: 'www CNAME app.host.net.',
  },
  {
    title: 'a flattened apex',
    settings: { ...VISITORS, records: 'example.com A 192.0.2.80\nexample.com A 192.0.2.81' },
    last: '@ A 192.0.2.80\n@ A 192.0.2.81',
  },
  {
    title: 'an internationalised domain',
    settings: { ...VALUE, domains: 'bücher.com', challenge: 'dns-01' },
    apex: 'xn--bcher-kva.com.',
    last: `_acme-challenge TXT "${TOKEN}"`,
    owner: '_acme-challenge',
  },
]

const SURROUNDINGS: readonly Surroundings[] = [
  { title: 'nothing else' },
  { title: 'wildcard addresses', text: '* A 192.0.2.90\n* AAAA 2001:db8::90' },
  { title: 'a wildcard alias', text: '* CNAME mail' },
  { title: 'wildcard texts', text: '* TXT "v=spf1 -all"\n* MX 10 mail' },
  {
    title: 'SPF, DMARC, DKIM and verifications',
    text: `@ TXT "v=spf1 mx -all"\n@ TXT "google-site-verification=${THIRD}"\n_dmarc TXT "v=DMARC1; p=none"\nk._domainkey TXT "v=DKIM1; p=${'MIIB'.repeat(60)}" "${'AQAB'.repeat(30)}"`,
  },
  { title: 'values of earlier orders', old: true, text: `_acme-challenge.old TXT "${THIRD}"` },
  {
    title: 'four servers of both families',
    servers: {
      'ns1.example.com.': ['192.0.2.1', '2001:db8::1'],
      'ns2.example.com.': ['192.0.2.2', '2001:db8::2'],
      'a.dns.com.': ['192.0.2.3'],
      'b.dns.com.': ['2001:db8::4'],
    },
  },
  {
    title: 'many names, wildcards below them, and names that look like mistakes',
    text: `shop A 192.0.2.91\n*.shop A 192.0.2.91\n*.api CNAME shop\ncom TXT "top"\nacme-challenge A 192.0.2.92\nold DNAME shop`,
  },
  { title: 'signatures', signed: true },
  { title: 'time to come', late: true },
]

/** One case in three comes late, so that the rules ask what they ask when a record is missing. */
const LATE_EACH = 3
/** Milliseconds; later than the second look by which a final diagnosis would have ended the wait. */
const LATE = 7000

/** All of them. */
export const HEALTHY_ZONES: readonly HealthyZone[] = WANTED.flatMap((wanted, row) =>
  SURROUNDINGS.map((surroundings, column) => {
    const isLate =
      surroundings.late === true || (surroundings.signed !== true && (row + column) % LATE_EACH === 0)
    return {
      title: `${wanted.title}, with ${surroundings.title}${isLate ? ', late' : ''}`,
      build: () => build(wanted, surroundings, isLate),
    }
  }),
)

function build(
  wanted: Wanted,
  surroundings: Surroundings,
  isLate: boolean,
): ReturnType<HealthyZone['build']> {
  const { apex = APEX, lastZone = apex, settings, more = {} } = wanted
  const signed = surroundings.signed === true
  const texts: Record<string, string> = { 'com.': '', ...more, [apex]: textOf(wanted, surroundings) }
  if (!isLate) texts[lastZone] = `${texts[lastZone] ?? ''}\n${wanted.last}`
  const servers = surroundings.servers ?? { [`ns1.${apex}`]: ['192.0.2.1'], [`ns2.${apex}`]: ['192.0.2.2'] }
  const { net, anchor } = signedInternet(
    Object.fromEntries(
      Object.entries({ '.': '', ...texts }).map(([name, text]) => [
        name,
        { text, unsigned: !signed, ...(name === apex && { servers }) },
      ]),
    ),
  )
  if (isLate) net.change(lastZone, { at: LATE, add: wanted.last })
  return { net, settings: signed ? { ...settings, 'trust-anchor': anchor } : settings }
}

function textOf({ text = '', owner }: Wanted, surroundings: Surroundings): string {
  const old = surroundings.old === true && owner !== undefined ? `${owner} TXT "${THIRD}"` : ''
  return [text, surroundings.text ?? '', old, 'mail A 192.0.2.25'].join('\n')
}
