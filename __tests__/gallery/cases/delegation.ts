// Delegations: the way from the zone above to the servers of the domain is not as it should be.
import { isSubdomain, parseName } from '../../../src/wire/name.ts'
import { decodeMessage } from '../../../src/wire/message.ts'
import { failing } from '../../world/answer-faults.ts'
import { onAnswer } from '../../world/fault.ts'
import { internet } from '../../world/internet.ts'
import type { SignedInternet } from '../../world/signed-internet.ts'
import type { GalleryCase, GalleryCases } from '../case.ts'
import { example, NS1, NS2, RECORD, RIGHT } from '../scenery.ts'

const ELSEWHERE = '203.0.113.99'

/** example.com at a server of host.net too, to which it is not delegated. */
function alsoElsewhere({ net }: SignedInternet): void {
  const there = { text: `@ NS ns.host.net.\n${RIGHT}`, servers: { 'ns.host.net': [ELSEWHERE] } }
  const other = internet({ 'example.com.': there }).host(ELSEWHERE)
  const zone = parseName('example.com')
  net.fault(
    ELSEWHERE,
    onAnswer((asked, host) => {
      const name = decodeMessage(asked.bytes).question[0]?.name
      return (name && isSubdomain(name, zone) && other ? other : host).answer(asked)
    }),
  )
}

/** example.com with a second server in another zone, of which this text is known. */
function withForeign(host: string, cure: GalleryCase['cure']): GalleryCase {
  return {
    zones: {
      'net.': '',
      'host.net.': host,
      'com.': 'example NS ns1.example.com.\nexample NS ns.host.net.\nns1.example A 192.0.2.1',
      'example.com.': {
        text: `${RIGHT}\n@ NS ns1.example.com.\n@ NS ns.host.net.`,
        servers: { 'ns1.example.com': [NS1] },
      },
    },
    settings: RECORD,
    ...(cure && { cure }),
  }
}

export const DELEGATION_CASES: GalleryCases = {
  'domain-not-delegated': {
    zones: { 'com.': '' },
    remark: 'Nothing is delegated in the zone `com`.',
    settings: RECORD,
    cure: { zones: example(RIGHT) },
  },
  'delegation-elsewhere': {
    zones: { 'net.': '', 'host.net.': { servers: { 'ns.host.net': [ELSEWHERE] } }, ...example('') },
    remark: 'The record is in the zone `example.com` at `ns.host.net`, where nobody looks for it.',
    settings: { ...RECORD, 'expected-nameservers': 'ns.host.net' },
    prepare: alsoElsewhere,
  },
  'delegation-parent-child': {
    zones: {
      'com.':
        'example NS ns1.example.com.\nexample NS ns2.example.com.\nns1.example A 192.0.2.1\nns2.example A 198.51.100.2',
      'example.com.': {
        text: `@ NS ns1.example.com.\nns1 A 192.0.2.1\nns2 A 198.51.100.2\n${RIGHT}`,
        servers: { 'ns1.example.com': [NS1], 'ns2.example.com': [NS2] },
      },
    },
    remark: '`ns2.example.com` was given up, and still has the zone without the record.',
    settings: RECORD,
    prepare: ({ net }) => net.change('example.com.', { remove: '_acme-challenge TXT', only: [NS2] }),
  },
  'glue-wrong': {
    zones: {
      'com.': 'example NS ns1.example.com.\nns1.example A 192.0.2.9',
      'example.com.': {
        text: `ns1 A 192.0.2.1\n${RIGHT}`,
        servers: { 'ns1.example.com': [NS1, '192.0.2.9'] },
      },
    },
    remark: 'At 192.0.2.9 an old copy of the zone is left, without the record.',
    settings: RECORD,
    prepare: ({ net }) => net.change('example.com.', { remove: '_acme-challenge TXT', only: ['192.0.2.9'] }),
  },
  'nameserver-unresolvable': withForeign('www A 192.0.2.80', ({ net }) =>
    net.change('host.net.', { add: 'ns A 192.0.2.1' }),
  ),
  'nameserver-alias': withForeign('ns CNAME real\nreal A 192.0.2.1', ({ net }) =>
    net.change('host.net.', { remove: 'ns CNAME', add: 'ns A 192.0.2.1' }),
  ),
  'nameserver-private': {
    zones: {
      '.': { servers: { 'a.root-servers.net': ['9.0.0.1'] } },
      'com.': { servers: { 'ns.com': ['9.0.0.2'] } },
      'example.com.': {
        text: `${RIGHT}\nns1 A 9.0.0.3\nns2 A 10.0.0.2`,
        servers: { 'ns1.example.com': ['9.0.0.3'], 'ns2.example.com': ['10.0.0.2'] },
      },
    },
    remark: 'The servers of `com` and of the root are at public addresses.',
    settings: RECORD,
    cure: ({ net }) => {
      net.change('example.com.', { remove: '@ NS ns2.example.com.\nns2 A' })
      net.change('com.', { remove: 'example NS ns2.example.com.\nns2.example A' })
    },
  },
  'zone-not-loaded': {
    zones: example(RIGHT),
    remark: 'Both servers answer REFUSED to every question: the zone is not set up there.',
    settings: RECORD,
    prepare: ({ net }) => net.fault([NS1, NS2], failing('REFUSED')),
    cure: 'mended',
  },
}
