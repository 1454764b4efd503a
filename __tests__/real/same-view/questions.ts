// What is asked of every server, and what must be seen by all.
import type { RRType } from '../../../src/wire/registry.ts'
import { CHILD_IP, DIGEST, FAR, HUGE, LONG, SOA } from './zones.ts'

/** A question, what every authoritative server is seen to say, and what every resolver is. */
interface Row {
  readonly owner: string
  readonly type: RRType
  readonly seen: string
  readonly resolved: string
}

const DENIED = `nodata | AA | ${SOA}`
const ABSENT = `nxdomain | AA | ${SOA}`
const FAILED = 'error | SERVFAIL'
const TO_ONE = 'alias | AA | NOERROR | 3600 | CNAME one.view.lab. | "a value"'
const TO_GLUED = `referral | _acme-challenge.glued.view.lab. | ns._acme-challenge.glued.view.lab. | ${CHILD_IP}`
const toElsewhere = (name: string) => `referral | _acme-challenge.${name}.view.lab. | ns.elsewhere.lab.`
const answer = (...records: readonly string[]) => ['answer', 'AA', 3600, ...records].join(' | ')
const alias = (...parts: readonly string[]) => ['alias', 'AA', 'NOERROR', 3600, ...parts].join(' | ')
const dangling = (target: string) => `alias | AA | NXDOMAIN | 3600 | ${target} | ${SOA}`

/** Owner, type, what is seen and, where a resolver says more than the same without AA, what it says. */
const TABLE: readonly (readonly [string, RRType, string, string?])[] = [
  ['@', 'TXT', answer('"at the apex"')],
  ['@', 'NS', answer('knot.view.lab.', 'nsd.view.lab.', 'pdns.view.lab.')],
  ['@', 'SOA', answer(SOA.replace('600 SOA ', ''))],
  ['one', 'TXT', answer('"a value"')],
  ['strings', 'TXT', answer('"in" " three " "strings"')],
  ['several', 'TXT', answer('"first"', '"second"', '"third"')],
  ['empty', 'TXT', answer('""')],
  [
    'octets',
    'TXT',
    answer(String.raw`"quote \" backslash \\ semicolon ; blank   control \000 \127 high \255"`),
  ],
  ['long', 'TXT', answer(LONG)],
  ['huge', 'TXT', answer(...HUGE)],
  ['short', 'TXT', 'answer | AA | 300 | "soon forgotten"'],
  ['MiXeD', 'TXT', answer('"letters"')],
  ['mIxEd', 'TXT', answer('"letters"')],
  [String.raw`dot\.blank\032`, 'TXT', answer('"in one label"')],
  ['a', 'A', answer('192.0.2.1', '192.0.2.2')],
  ['a', 'AAAA', answer('2001:db8::1')],
  [
    'caa',
    'CAA',
    answer('0 issue "letsencrypt.org; validationmethods=dns-01"', '128 iodef "mailto:security@view.lab"'),
  ],
  ['https', 'HTTPS', answer('1 . alpn="h2,h3" port=8443 ipv4hint=192.0.2.1 ipv6hint=2001:db8::1')],
  ['https-alias', 'HTTPS', answer('0 one.view.lab.')],
  ['svcb', 'SVCB', answer('2 svc.view.lab. mandatory=alpn alpn="h2" key667="hello"')],
  ['tlsa', 'TLSA', answer(`3 1 1 ${DIGEST}`)],
  ['smimea', 'SMIMEA', answer(`3 0 1 ${DIGEST}`)],
  ['naptr', 'NAPTR', answer('100 10 "u" "E2U+sip" "!^.*$!sip:info@view.lab!" .')],
  ['sshfp', 'SSHFP', answer(`4 2 ${DIGEST}`)],
  ['uri', 'URI', answer('10 1 "https://view.lab/path"')],
  ['mx', 'MX', answer('10 a.view.lab.')],
  ['srv', 'SRV', answer('0 5 443 a.view.lab.')],
  ['ptr', 'PTR', answer('a.view.lab.')],
  ['hinfo', 'HINFO', answer('"RFC" "8482"')],
  ['unknown', 'TYPE65280', answer(String.raw`\# 4 0A000001`)],
  ['alias', 'TXT', TO_ONE],
  ['alias', 'CNAME', answer('one.view.lab.')],
  ['alias', 'A', alias('CNAME one.view.lab.', SOA)],
  ['chain', 'TXT', TO_ONE.replace('one.', 'chain2.')],
  ['capitals', 'TXT', TO_ONE],
  ['without-type', 'TXT', alias('CNAME a.view.lab.', SOA)],
  [
    'away',
    'TXT',
    alias('CNAME there.other.lab.'),
    'alias | NOERROR | 3600 | CNAME there.other.lab. | "in another zone"',
  ],
  ['dangling', 'TXT', dangling('CNAME absent.view.lab.')],
  [
    'dangling-away',
    'TXT',
    alias('CNAME absent.other.lab.'),
    `alias | NXDOMAIN | 3600 | CNAME absent.other.lab. | ${SOA}`,
  ],
  ['circle', 'TXT', alias('CNAME circle2.view.lab.'), FAILED],
  ['self', 'TXT', alias('CNAME self.view.lab.'), FAILED],
  ['renamed', 'TXT', DENIED],
  ['renamed', 'DNAME', answer('new.view.lab.')],
  ['x.renamed', 'TXT', alias('DNAME x.new.view.lab.', '"behind DNAME"')],
  ['y.renamed', 'TXT', dangling('DNAME y.new.view.lab.')],
  [
    'there.renamed-away',
    'TXT',
    alias('DNAME there.other.lab.'),
    'alias | NOERROR | 3600 | DNAME there.other.lab. | "in another zone"',
  ],
  ['renamed-far', 'DNAME', answer(FAR)],
  [`${'k'.repeat(50)}.renamed-far`, 'TXT', 'error | AA | YXDOMAIN'],
  ['*.wild', 'TXT', answer('"from the wildcard"')],
  ['x.wild', 'TXT', answer('"from the wildcard"')],
  ['y.x.wild', 'TXT', answer('"from the wildcard"')],
  ['x.wild', 'A', DENIED],
  ['wild', 'TXT', DENIED],
  ['kept.wild', 'TXT', DENIED],
  ['x.kept.wild', 'TXT', ABSENT],
  ['x.wild-alias', 'TXT', TO_ONE],
  ['one', 'A', DENIED],
  ['a', 'HTTPS', DENIED],
  ['a', 'TYPE65281', DENIED],
  ['@', 'CAA', DENIED],
  ['ent.under', 'TXT', DENIED],
  ['under', 'TXT', DENIED],
  ['absent', 'TXT', ABSENT],
  ['x.one', 'TXT', ABSENT],
  // These zones have no server.
  ['_acme-challenge.delegated', 'TXT', toElsewhere('delegated'), FAILED],
  ['_acme-challenge.delegated', 'NS', toElsewhere('delegated'), FAILED],
  ['_acme-challenge.delegated', 'DS', DENIED],
  ['_acme-challenge.secure', 'TXT', toElsewhere('secure'), FAILED],
  ['_acme-challenge.secure', 'DS', answer(`12345 13 2 ${DIGEST}`)],
  ['_acme-challenge.glued', 'TXT', TO_GLUED, 'answer | 3600 | "in a zone of its own"'],
  ['x._acme-challenge.glued', 'TXT', TO_GLUED, `nxdomain | ${SOA}`],
  ['ns._acme-challenge.glued', 'A', TO_GLUED, `answer | 3600 | ${CHILD_IP}`],
]

/** All questions. */
export const QUESTIONS: readonly Row[] = TABLE.map(([owner, type, seen, resolved]) => ({
  owner,
  type,
  seen,
  resolved: resolved ?? seen.replace(' | AA', ''),
}))
