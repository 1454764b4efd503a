// What the same zone looks like at different servers where each is entitled to its own way. All of it was seen; none of it may
// change what is seen elsewhere.
import type { Hearing } from '../../../src/resolver/observe.ts'
import { presentName } from '../../../src/wire/name.ts'
import { presentRdata } from '../../../src/wire/rdata.ts'
import type { RRType } from '../../../src/wire/registry.ts'
import { viewOf } from './view.ts'

/** Each server's way, and what that is about. */
export interface Difference {
  readonly what: string
  /** The zone of the others when left out. */
  readonly apex?: string
  readonly owner: string
  readonly type: RRType
  readonly look: (heard: Hearing) => unknown
  readonly seen: Readonly<Record<'BIND' | 'Knot' | 'NSD' | 'PowerDNS', unknown>>
}

const view = ({ observation }: Hearing) => viewOf(observation)
const owners = ({ message }: Hearing) => message?.answer.map(({ name }) => presentName(name))
const values = ({ message }: Hearing) => message?.answer.map(({ rdata }) => presentRdata(rdata))

const ALIAS = ['away.view.lab.']
const ALIAS_AND_TARGET = [...ALIAS, 'there.other.lab.']
const CIRCLE = 'alias | AA | NOERROR | 3600 | DNAME q.round2.view.lab.'
const FAILED = 'error | SERVFAIL'
const TARGET = 'answer | AA | 3600 | 0 one.view.lab.'
const ofTtl = (ttl: number) => `answer | AA | ${ttl} | "of two TTLs" | "one RRset"`

/** What the outcome itself shows. */
const IN_OUTCOMES: readonly Difference[] = [
  {
    what: 'the TTL of an RRset with two TTLs, which no zone may have (RFC 2181 section 5.2): BIND takes the first',
    owner: 'uneven',
    type: 'TXT',
    look: view,
    seen: { BIND: ofTtl(600), Knot: ofTtl(300), NSD: ofTtl(300), PowerDNS: ofTtl(300) },
  },
  {
    what: 'a relative target of HTTPS, which PowerDNS 4.7 reads as an absolute one',
    owner: 'https-relative',
    type: 'HTTPS',
    look: view,
    seen: { BIND: TARGET, Knot: TARGET, NSD: TARGET, PowerDNS: 'answer | AA | 3600 | 0 one.' },
  },
  {
    what: 'a circle of DNAME, over which PowerDNS fails even when it is asked for CNAME',
    owner: 'q.round',
    type: 'TXT',
    look: view,
    seen: { BIND: CIRCLE, Knot: CIRCLE, NSD: CIRCLE, PowerDNS: 'error | AA | SERVFAIL' },
  },
  {
    what: 'a line that is no record, over which PowerDNS fails at its name, with authority; the others serve nothing of the zone',
    apex: 'broken.lab.',
    owner: 'x',
    type: 'A',
    look: view,
    seen: { BIND: FAILED, Knot: FAILED, NSD: FAILED, PowerDNS: 'error | AA | SERVFAIL' },
  },
]

/** What only the messages show. */
const IN_MESSAGES: readonly Difference[] = [
  {
    what: 'how far twelve aliases are followed: BIND and PowerDNS fail, and are then asked for the first alone',
    owner: 'link0',
    type: 'TXT',
    look: (heard) => owners(heard)?.length,
    seen: { BIND: 1, Knot: 5, NSD: 13, PowerDNS: 1 },
  },
  {
    what: 'data of the zone of a target, which NSD and PowerDNS add where they have it',
    owner: 'away',
    type: 'TXT',
    look: owners,
    seen: { BIND: ALIAS, Knot: ALIAS, NSD: ALIAS_AND_TARGET, PowerDNS: ALIAS_AND_TARGET },
  },
  {
    what: 'a target that is missing there, of which the same two say NXDOMAIN',
    owner: 'dangling-away',
    type: 'TXT',
    look: ({ message }) => message?.rcode,
    seen: { BIND: 'NOERROR', Knot: 'NOERROR', NSD: 'NXDOMAIN', PowerDNS: 'NXDOMAIN' },
  },
  {
    what: 'the NS set beside an answer, without which Knot and PowerDNS keep it minimal',
    owner: 'one',
    type: 'TXT',
    look: ({ message }) => message?.authority.length,
    seen: { BIND: 3, Knot: 0, NSD: 3, PowerDNS: 0 },
  },
  {
    what: 'letters of a target: BIND keeps them, and PowerDNS those before its zone',
    owner: 'capitals',
    type: 'CNAME',
    look: values,
    seen: {
      BIND: ['ONE.View.Lab.'],
      Knot: ['one.view.lab.'],
      NSD: ['one.view.lab.'],
      PowerDNS: ['ONE.view.lab.'],
    },
  },
  {
    what: 'letters of an owner name: those of the zone at BIND, else those of the question',
    owner: 'mIxEd',
    type: 'TXT',
    look: owners,
    seen: {
      BIND: ['MiXeD.view.lab.'],
      Knot: ['mIxEd.view.lab.'],
      NSD: ['mIxEd.view.lab.'],
      PowerDNS: ['mIxEd.view.lab.'],
    },
  },
  {
    what: 'a DNS cookie (RFC 7873), which of these only BIND gives unasked',
    owner: 'one',
    type: 'TXT',
    look: ({ observation: { notes } }) => !notes.includes('no-cookie'),
    seen: { BIND: true, Knot: false, NSD: false, PowerDNS: false },
  },
]

/** All of them. */
export const DIFFERENCES: readonly Difference[] = [...IN_OUTCOMES, ...IN_MESSAGES]
