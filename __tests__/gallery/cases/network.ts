// Networks: what lies between the run and the servers, or the resolvers, is in the way.
import { explains, failing, recursive as offersRecursion } from '../../world/answer-faults.ts'
import { internet, type Internet } from '../../world/internet.ts'
import { silent } from '../../world/path-faults.ts'
import { recursive } from '../../world/recursive.ts'
import type { GalleryCase, GalleryCases } from '../case.ts'
import { CLOUDFLARE, example, FOR_VISITORS, GOOGLE, NS1, NS2, RECORD, RIGHT, WWW } from '../scenery.ts'

const INSIDE = '192.168.0.53'

/** Asks a resolver in place of the servers, as the cure says. */
const askedElsewhere: GalleryCase['cure'] = ({ net }) => {
  net.put(CLOUDFLARE, recursive(net))
  return { require: 'resolvers-only', resolvers: 'cloudflare', roots: '' }
}

function withResolvers(net: Internet): void {
  for (const ip of [CLOUDFLARE, GOOGLE]) net.put(ip, recursive(net))
}

export const NETWORK_CASES: GalleryCases = {
  'network-blocked': {
    zones: example(RIGHT),
    remark: 'No question to port 53 is answered, not even by the root servers of the Internet.',
    settings: { ...RECORD, roots: '' },
    cure: askedElsewhere,
  },
  'network-intercepted': {
    zones: example(RIGHT),
    remark: 'A resolver answers in the place of the root servers.',
    settings: RECORD,
    prepare: ({ net }) => net.fault(net.roots, offersRecursion),
    cure: askedElsewhere,
  },
  'ipv6-untested': {
    zones: {
      'com.': '',
      'example.com.': {
        text: RIGHT,
        servers: { 'ns1.example.com': [NS1, '2001:db8::1'], 'ns2.example.com': [NS2, '2001:db8::2'] },
      },
    },
    remark: 'The servers have IPv6 addresses, and the machine has no route to them.',
    settings: RECORD,
    options: { families: [4] },
    cure: { options: {} },
  },
  'split-horizon': {
    zones: example(WWW),
    remark: `The resolver of the network, ${INSIDE}, has a zone \`example.com\` of its own, without the record.`,
    settings: { ...FOR_VISITORS, resolvers: INSIDE },
    prepare({ net }) {
      withResolvers(net)
      const own = internet({ 'example.com.': '@ SOA dc1.corp.example.com. admin 7 900 600 86400 60' })
      net.put(INSIDE, recursive(own))
    },
    cure: () => ({ resolvers: 'cloudflare' }),
  },
  'resolver-filters': {
    zones: example(WWW),
    remark: 'Google answers NXDOMAIN with the extended error 15, "Blocked".',
    settings: FOR_VISITORS,
    prepare({ net }) {
      withResolvers(net)
      net.fault(GOOGLE, failing('NXDOMAIN'))
      net.fault(GOOGLE, explains(15))
    },
    cure: () => ({ resolvers: 'cloudflare' }),
  },
  'resolver-not-answering': {
    zones: example(WWW),
    remark: 'Google does not answer.',
    settings: FOR_VISITORS,
    prepare({ net }) {
      withResolvers(net)
      net.fault(GOOGLE, silent)
    },
    cure: () => ({ resolvers: 'cloudflare' }),
  },
}
