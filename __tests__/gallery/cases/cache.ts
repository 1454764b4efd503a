// Caches: the servers show the record, and resolvers still have what was there before.
import { hostOf, type Host } from '../../world/host.ts'
import type { Internet } from '../../world/internet.ts'
import { recursive } from '../../world/recursive.ts'
import { askedBefore } from '../../diagnose/cache/remembering.ts'
import type { GalleryCase, GalleryCases } from '../case.ts'
import { CLOUDFLARE, example, FOR_VISITORS, GOOGLE, RECORD, RIGHT, TOKEN, WWW } from '../scenery.ts'

const SOA = '@ 3600 SOA ns1 hostmaster 1 3600 600 86400 1020'

/** Two caches behind one address: the second one answers the second question, and the first one all others. */
function mostly(first: Host, second: Host): Host {
  let asked = 0
  return {
    door: () => 'open',
    answer(question) {
      asked += 1
      return (asked === 2 ? second : first).answer(question)
    },
  }
}

/** Puts both resolvers there; somebody has asked Google before the record came. */
function askedTooEarly(net: Internet): void {
  for (const ip of [CLOUDFLARE, GOOGLE]) net.put(ip, recursive(net))
  askedBefore(net, GOOGLE)
}

const emptied: GalleryCase['cure'] = ({ net }) => net.put(GOOGLE, recursive(net))

export const CACHE_CASES: GalleryCases = {
  'cache-negative': {
    zones: example(SOA),
    remark: `Somebody asks Google for the name, and then the record \`${WWW}\` is added.`,
    settings: FOR_VISITORS,
    prepare({ net }) {
      askedTooEarly(net)
      net.change('example.com.', { add: WWW })
    },
    cure: emptied,
  },
  'cache-stale': {
    zones: example('www 900 A 192.0.2.79'),
    remark: `Somebody asks Google for the name, and then the record is replaced by \`${WWW}\`.`,
    settings: FOR_VISITORS,
    prepare({ net }) {
      askedTooEarly(net)
      net.change('example.com.', { remove: 'www A', add: WWW })
    },
    cure: emptied,
  },
  'cache-flapping': {
    zones: example(SOA),
    remark: `Two caches stand behind the address of Google. Somebody asks one of them for the name, and then the record \`${WWW}\` is added.`,
    settings: FOR_VISITORS,
    prepare({ net }) {
      askedTooEarly(net)
      const asked = net.host(GOOGLE) ?? hostOf(() => undefined)
      net.put(GOOGLE, mostly(asked, recursive(net)))
      net.change('example.com.', { add: WWW })
    },
    cure: emptied,
  },
  'negative-ttl-long': {
    zones: example('@ 7200 SOA ns1 hostmaster 1 3600 600 86400 3600'),
    settings: RECORD,
    cure: ({ net }) =>
      net.change('example.com.', {
        remove: '@ SOA',
        add: `@ 7200 SOA ns1 hostmaster 2 3600 600 86400 60\n${RIGHT}`,
      }),
  },
  'ttl-long': { zones: example(`_acme-challenge 7200 TXT "${TOKEN}"`), settings: RECORD },
}
