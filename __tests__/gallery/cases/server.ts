// Servers: one of the two, or both, do not answer as the others would.
import { failing, lowerCases, notAuthoritative } from '../../world/answer-faults.ts'
import { onAnswer, when, within, type Fault } from '../../world/fault.ts'
import { refused, silent } from '../../world/path-faults.ts'
import type { GalleryCase, GalleryCases } from '../case.ts'
import { example, NS1, NS2, RECORD, RIGHT } from '../scenery.ts'

/** The record in place, and a fault at the second server. */
function faulty(remark: string, fault: Fault): GalleryCase {
  return {
    zones: example(RIGHT),
    remark,
    settings: RECORD,
    prepare: ({ net }) => net.fault(NS2, fault),
    cure: 'mended',
  }
}

/** So many values that the answer does not fit into a datagram. */
const OLD = Array.from(
  { length: 30 },
  (_, at) => `_acme-challenge 60 TXT "the value of order number ${at + 1}, of long ago"`,
)

const withoutTxt: Fault = when(
  ({ question }) => question[0]?.type === 'TXT',
  onAnswer(() => []),
)

export const SERVER_CASES: GalleryCases = {
  'server-behind': {
    zones: example(''),
    remark: '`ns1.example.com` has the record, and serial 2. `ns2.example.com` still has serial 1.',
    settings: RECORD,
    prepare: ({ net }) => net.change('example.com.', { add: RIGHT, only: [NS1] }),
    cure: ({ net }) => net.change('example.com.', { add: RIGHT, only: [NS2] }),
  },
  'servers-disagree': {
    zones: example(''),
    remark: '`ns1.example.com` has the record, and `ns2.example.com` has not; both have serial 1.',
    settings: RECORD,
    prepare: ({ net }) => net.change('example.com.', { add: RIGHT, keepSerial: true, only: [NS1] }),
    cure: ({ net }) => net.change('example.com.', { add: RIGHT, only: [NS2] }),
  },
  'server-not-answering': faulty('`ns2.example.com` is switched off.', silent),
  'server-not-authoritative': faulty(
    '`ns2.example.com` answers without AA, as a resolver would.',
    notAuthoritative,
  ),
  'server-refuses': faulty('`ns2.example.com` answers REFUSED.', failing('REFUSED')),
  'server-fails': faulty('`ns2.example.com` answers SERVFAIL.', failing('SERVFAIL')),
  'server-drops-type': faulty('`ns2.example.com` does not answer questions for TXT.', withoutTxt),
  'server-changes-case': faulty('`ns2.example.com` sends questions back in small letters.', lowerCases),
  'tcp-missing': {
    zones: example([RIGHT, ...OLD].join('\n')),
    remark: 'Neither server takes TCP.',
    settings: RECORD,
    prepare: ({ net }) => net.fault([NS1, NS2], within({ transports: ['tcp'] }, refused)),
    cure: 'mended',
  },
}
