// The screens that the gallery shows: one report for each kind of end that a run can come to.
import type { CaaReport, RecordReport, Report, ServerReport } from '../../src/report/report.ts'
import { after, cause, denied, finding, record, report, resolver, server } from './reports.ts'

const SEEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mH0l1iXSCqjZ7nPQbs'
const EXPECTED = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const PERMITTED: CaaReport = {
  domain: 'example.com.',
  verdict: 'permitted',
  sentence: "CAA at example.com lets Let's Encrypt issue.",
  decidedAt: 'example.com.',
  allowed: ['letsencrypt.org'],
  climb: ['example.com.'],
}

/** Not there, then there. */
function appears(at: number): Pick<ServerReport, 'history'> {
  return {
    history: [
      { at: 0, sight: 'absent' },
      { at, sight: 'right' },
    ],
  }
}

/** (a) Everything is right after a wait. */
export function ready(): Report {
  const servers = [
    server('ns1.dns-host.net', '192.0.2.53', appears(8_000)),
    server('ns1.dns-host.net', '2001:db8::53', appears(8_000)),
    server('ns2.dns-host.net', '198.51.100.53', appears(31_000)),
    server('ns2.dns-host.net', '2001:db8:1::53', { sight: 'not-tested' }),
    resolver('Cloudflare', '1.1.1.1', { history: [{ at: 33_000, sight: 'right' }] }),
    resolver('Google', '8.8.8.8', {
      history: [
        { at: 33_000, sight: 'absent' },
        { at: 57_000, sight: 'right' },
      ],
    }),
  ]
  const tallies = { authoritative: { right: 4, of: 4 }, resolvers: { right: 5, of: 5 } }
  return report(
    [
      record({
        ...tallies,
        domains: ['example.com'],
        servers,
        caa: [PERMITTED],
        ttl: 60,
        readyAfter: 57_000,
      }),
      record({
        ...tallies,
        name: 'www.example.com.',
        type: 'CNAME',
        expected: ['app.dns-host.net.'],
        caa: [PERMITTED],
        ttl: 300,
        readyAfter: 2_000,
      }),
    ],
    {
      seenFrom: 'a GitHub-hosted runner',
      settings: { require: 'resolvers', timeout: 600_000, challenge: 'dns-01', ca: "Let's Encrypt" },
    },
  )
}

/** (b) One character of the value is wrong. */
export function typo(): Report {
  const said = { kind: 'answer', words: 'an answer', values: [`"${SEEN}"`], ttl: 60, ede: [] }
  const wrong = { sight: 'wrong', said, serial: 2026112203 } as const
  return report(
    [
      record({
        state: 'failed',
        domains: ['example.com'],
        expected: [`"${EXPECTED}"`],
        authoritative: { right: 0, of: 4 },
        caa: [PERMITTED],
        servers: [
          server('ns1.dns-host.net', '192.0.2.53', wrong),
          server('ns1.dns-host.net', '2001:db8::53', { ...wrong, ms: 14 }),
          server('ns2.dns-host.net', '198.51.100.53', { ...wrong, ms: 31 }),
          server('ns2.dns-host.net', '2001:db8:1::53', { ...wrong, ms: 30 }),
        ],
        causes: ['value-typo'],
      }),
      record({ name: 'www.example.com.', type: 'CNAME', resolvers: { right: 5, of: 5 }, caa: [PERMITTED] }),
    ],
    {
      took: 10_200,
      ending: 'final',
      rounds: 2,
      questions: 8,
      verdict: {
        state: 'failed',
        ready: false,
        headline: 'the TXT value has one wrong character',
        waiting: 'cannot-help',
      },
      causes: [
        cause('value-typo', [
          finding({
            headline: 'the TXT value has one wrong character',
            explain: 'At position 28 stands the digit 0 where the letter O is expected.',
            cure: {
              sentence: 'Correct the record, then run this job again.',
              lines: [
                { change: 'remove', line: `_acme-challenge.example.com. 60 IN TXT "${SEEN}"` },
                { change: 'add', line: `_acme-challenge.example.com. 60 IN TXT "${EXPECTED}"` },
              ],
            },
            caret: { seen: SEEN, expected: EXPECTED, position: 27, remark: 'digit 0, should be letter O' },
          }),
        ]),
      ],
    },
  )
}

/** (c) A resolver remembers that there was no such name. */
export function remembered(): Report {
  const until = after(1_077_000)
  return report(
    [
      record({
        state: 'waiting',
        domains: ['example.com'],
        resolvers: { right: 2, of: 3 },
        eta: { until, reason: 'Google may repeat that the record does not exist until its TTL ends' },
        servers: [
          server('ns1.dns-host.net', '192.0.2.53'),
          server('ns1.dns-host.net', '2001:db8::53'),
          server('ns2.dns-host.net', '198.51.100.53'),
          server('ns2.dns-host.net', '2001:db8:1::53'),
          resolver('Cloudflare', '1.1.1.1', appears(90_000)),
          resolver('Quad9', '9.9.9.9', appears(90_000)),
          resolver('Google', '8.8.8.8', { ...denied(867), until, flush: 'https://dns.google/cache' }),
        ],
        causes: ['cache-negative'],
      }),
    ],
    {
      took: 210_000,
      ending: 'timeout',
      settings: { require: 'resolvers', timeout: 210_000, challenge: 'dns-01' },
      verdict: {
        state: 'waiting',
        ready: false,
        headline: 'one resolver still remembers “no such name”',
        waiting: 'helps',
        until,
        reason: 'Google may repeat that the record does not exist until its TTL ends',
        retryAfter: 867_000,
      },
      causes: [
        cause(
          'cache-negative',
          [
            finding({
              headline: 'one resolver still remembers “no such name”',
              explain:
                'Google was asked by somebody before the record existed, and keeps its NXDOMAIN for 1020 s as the SOA record of `example.com` allows. A CA does not use that cache.',
              cure: {
                sentence:
                  'Wait, or have the cache emptied. Next time create the record before anything asks for it, or lower the SOA minimum from 1020 to 60.',
                lines: [],
              },
            }),
          ],
          { final: false, state: 'waiting', until },
        ),
      ],
    },
  )
}

/** (d) CAA forbids the CA. */
export function blocked(): Report {
  const name = '_acme-challenge.shop.eu.example.com.'
  const caa: CaaReport = {
    domain: 'shop.eu.example.com.',
    verdict: 'forbidden',
    sentence: 'CAA at example.com lets only digicert.com issue.',
    decidedAt: 'example.com.',
    allowed: ['digicert.com'],
    climb: ['shop.eu.example.com.', 'eu.example.com.', 'example.com.'],
  }
  return report(
    [
      record({
        name,
        state: 'blocked',
        domains: ['shop.eu.example.com'],
        resolvers: { right: 5, of: 5 },
        caa: [caa],
        ttl: 60,
        servers: [
          server('ns1.dns-host.net', '192.0.2.53', { name }),
          server('ns2.dns-host.net', '198.51.100.53', { name }),
        ],
        causes: ['caa-forbids'],
      }),
    ],
    {
      took: 30_400,
      ending: 'final',
      settings: { require: 'authoritative', timeout: 600_000, challenge: 'dns-01', ca: "Let's Encrypt" },
      verdict: {
        state: 'blocked',
        ready: false,
        headline: "CAA forbids Let's Encrypt for `shop.eu.example.com`",
        waiting: 'cannot-help',
      },
      causes: [
        cause(
          'caa-forbids',
          [
            finding({
              headline: "CAA forbids Let's Encrypt for `shop.eu.example.com`",
              explain:
                'The TXT record is right, yet the CA must refuse: the nearest CAA set is at example.com and allows only digicert.com.',
              cure: {
                sentence: 'Add one line at example.com, or use a CA that is listed.',
                lines: [
                  { change: 'keep', line: 'example.com. 3600 IN CAA 0 issue "digicert.com"' },
                  { change: 'add', line: 'example.com. 3600 IN CAA 0 issue "letsencrypt.org"' },
                ],
              },
            }),
          ],
          { state: 'blocked', zone: 'example.com.' },
        ),
      ],
    },
  )
}

/** (e) Many domains, few causes. */
export function forty(): Report {
  const doubled = new Set([12, 17, 25])
  const records = Array.from({ length: 40 }, (_, index): RecordReport => {
    const domain = `a${String(index + 1).padStart(2, '0')}.example.net`
    const common = { name: `_acme-challenge.${domain}.`, domains: [domain] }
    if (doubled.has(index)) {
      return record({
        ...common,
        state: 'failed',
        authoritative: { right: 0, of: 4 },
        causes: ['name-doubled-zone'],
      })
    }
    if (index === 31) return record({ ...common, state: 'blocked', causes: ['caa-forbids'] })
    if (index === 36) {
      return record({
        ...common,
        state: 'waiting',
        resolvers: { right: 4, of: 5 },
        causes: ['cache-negative'],
      })
    }
    return record({ ...common, ttl: 60, readyAfter: 8_000, resolvers: { right: 5, of: 5 } })
  })
  const until = after(1_077_000)
  return report(records, {
    took: 161_000,
    questions: 212,
    ending: 'final',
    settings: { require: 'resolvers', timeout: 600_000, challenge: 'dns-01' },
    verdict: {
      state: 'blocked',
      ready: false,
      headline: '35 of 40 domains pass, 4 need 2 corrections, 1 needs time',
      waiting: 'cannot-help',
    },
    causes: [
      cause(
        'caa-forbids',
        [
          finding({
            records: [31],
            headline: "CAA at `example.net` allows only `digicert.com`, you use Let's Encrypt",
            cure: { sentence: 'Add one line at example.net, or use a CA that is listed.', lines: [] },
          }),
        ],
        { state: 'blocked', zone: 'example.net.' },
      ),
      cause(
        'name-doubled-zone',
        [12, 17, 25].map((index) =>
          finding({
            records: [index],
            headline: `the record sits at \`_acme-challenge.a${index + 1}.example.net.example.net\``,
            cure: {
              sentence: 'End the name in the zone file with a dot.',
              lines: [
                { change: 'remove', line: `_acme-challenge.a${index + 1}.example.net       IN TXT "…"` },
                { change: 'add', line: `_acme-challenge.a${index + 1}.example.net.      IN TXT "…"` },
              ],
            },
          }),
        ),
        { zone: 'example.net.' },
      ),
      cause(
        'cache-negative',
        [
          finding({
            records: [36],
            headline: 'right on all authoritative servers, 1 of 5 resolvers still answers NXDOMAIN',
            cure: { sentence: 'Wait, or empty the cache.', lines: [] },
          }),
        ],
        { final: false, state: 'waiting', until },
      ),
    ],
  })
}

/** (f) One server serves an old copy of the zone. */
export function behind(): Report {
  const target = 'x7.acme.dns-host.net.'
  const right = { name: target, serial: 2026112203 }
  return report(
    [
      record({
        state: 'waiting',
        domains: ['example.com'],
        authoritative: { right: 3, of: 4 },
        path: [
          { name: '_acme-challenge.example.com.', zone: 'example.com.' },
          { name: target, via: 'CNAME', zone: 'acme.dns-host.net.' },
        ],
        servers: [
          server('ns1.dns-host.net', '192.0.2.53', right),
          server('ns1.dns-host.net', '2001:db8::53', right),
          server('ns2.dns-host.net', '2001:db8:1::53', right),
          server('ns2.dns-host.net', '198.51.100.53', { name: target, ...denied(900), serial: 2026112107 }),
        ],
        causes: ['server-behind'],
      }),
    ],
    {
      took: 600_000,
      ending: 'timeout',
      verdict: {
        state: 'waiting',
        ready: false,
        headline: '`ns2.dns-host.net` serves an old copy of the zone',
        waiting: 'may-help',
        retryAfter: 60_000,
      },
      causes: [
        cause(
          'server-behind',
          [
            finding({
              headline: '`ns2.dns-host.net` serves an old copy of the zone',
              explain:
                '3 of 4 authoritative addresses have the record. A CA that happens to ask 198.51.100.53 fails, so issuance would succeed only by luck.',
              cure: {
                sentence: 'Have ns2.dns-host.net fetch the zone again, or take it out of the NS set.',
                lines: [],
              },
            }),
          ],
          { final: false, state: 'waiting' },
        ),
      ],
    },
  )
}

/** Nothing that could be heard tells. */
export function unseen(): Report {
  const silent = {
    sight: 'cannot-tell',
    said: { kind: 'silent', words: 'no answer', values: [], ede: [] },
    tries: 4,
  } as const
  return report(
    [
      record({
        state: 'unknown',
        authoritative: { right: 2, of: 4 },
        unheard: ['ns2.dns-host.net', 'ns3.dns-host.net'],
        servers: [
          server('ns1.dns-host.net', '192.0.2.53'),
          server('ns4.dns-host.net', '192.0.2.54'),
          server('ns2.dns-host.net', '198.51.100.53', { ...silent, ms: 2_500 }),
          server('ns3.dns-host.net', '198.51.100.54', { ...silent, ms: 2_500 }),
        ],
      }),
    ],
    {
      took: 600_000,
      ending: 'timeout',
      verdict: {
        state: 'unknown',
        ready: false,
        headline: '2 of 4 authoritative servers give no answer for `_acme-challenge.example.com` TXT',
        waiting: 'unknown',
      },
    },
  )
}

/** The job was cancelled while it waited, and nobody knows why the record is missing. */
export function cancelled(): Report {
  return report(
    [
      record({
        name: 'www.example.com.',
        type: 'A',
        expected: ['192.0.2.80'],
        state: 'waiting',
        authoritative: { right: 0, of: 2 },
        servers: [
          server('ns1.dns-host.net', '192.0.2.53', { name: 'www.example.com.', ...denied(900) }),
          server('ns2.dns-host.net', '198.51.100.53', { name: 'www.example.com.', ...denied(900) }),
        ],
      }),
    ],
    {
      took: 12_000,
      ending: 'cancelled',
      settings: { require: 'resolvers', timeout: 600_000 },
      verdict: {
        state: 'waiting',
        ready: false,
        headline: '2 of 2 authoritative servers give NXDOMAIN for `www.example.com` A',
        waiting: 'may-help',
        retryAfter: 60_000,
      },
    },
  )
}
