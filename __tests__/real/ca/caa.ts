// States of the CAA records, for Let's Encrypt. Debian's Pebble asks for none, so the published rule decides what must come of each.
import { drop, flip } from '../zone-lines.ts'
import { rr, statesBelow, txt, type Spot, type State } from './state.ts'
import { signedZone, type ZonePlan } from './zone-plan.ts'

const NO_CAA = 'Pebble 2.4.0 does not look up CAA records'
const OURS = '0 issue "letsencrypt.org"'
const OTHER = '0 issue "ca.example"'
const NOBODY = '0 issue ";"'
const WILD_OURS = '0 issuewild "letsencrypt.org"'
const WILD_NOBODY = '0 issuewild ";"'
const onlyWildcard = { names: (domain: string) => [`*.${domain}`] }
const withWildcard = { names: (domain: string) => [domain, `*.${domain}`] }
const ofAccount = { inputs: ({ accountUri }: Spot) => ({ 'account-uri': accountUri }) }

export const CAA = [
  caa('named', 'CAA names the CA', 'issued', having(OURS), 'RFC 8659 section 4.2'),
  caa('nobody', 'CAA names nobody', 'refused', having(NOBODY), 'RFC 8659 section 4.2'),
  caa('other', 'CAA names another CA', 'refused', having(OTHER), 'RFC 8659 section 4.2', { shipped: true }),
  caa('several', 'CAA names the CA and another', 'issued', having(OTHER, OURS), 'RFC 8659 section 4.2'),
  caa(
    'capitals',
    'CAA names the CA in capital letters',
    'refused',
    having('0 issue "LetsEncrypt.org"'),
    'Boulder compares with letter case, though RFC 8659 section 4.2 has domain names',
  ),
  caa(
    'malformed',
    'a CAA value that cannot be read',
    'refused',
    having('0 issue "%%%%%"'),
    'RFC 8659 section 4.2',
  ),
  caa(
    'no-wild',
    'CAA forbids wildcards, one is wanted',
    'refused',
    having(OURS, WILD_NOBODY),
    'RFC 8659 section 4.3',
    onlyWildcard,
  ),
  caa(
    'wild',
    'CAA permits us wildcards only, one is wanted',
    'issued',
    having(OTHER, WILD_OURS),
    'RFC 8659 section 4.3',
    onlyWildcard,
  ),
  caa(
    'not-wild',
    'CAA permits us wildcards only, none is wanted',
    'refused',
    having(OTHER, WILD_OURS),
    'RFC 8659 section 4.3',
  ),
  caa(
    'wild-alone',
    'CAA restricts wildcards only, none is wanted',
    'issued',
    having(WILD_NOBODY),
    'RFC 8659 section 4.3',
  ),
  caa(
    'wild-mixed',
    'CAA forbids wildcards, domain and wildcard are wanted',
    'refused',
    having(WILD_NOBODY),
    'RFC 8659 section 4.3',
    withWildcard,
  ),
  caa(
    'critical',
    'a critical CAA property that is unknown',
    'refused',
    having(OURS, '128 tbs "x"'),
    'RFC 8659 section 4.1',
  ),
  caa(
    'unknown',
    'a CAA property that is unknown and not critical',
    'issued',
    having('0 tbs "x"'),
    'RFC 8659 section 4.1',
  ),
  caa(
    'iodef',
    'CAA says only where to report',
    'issued',
    having('0 iodef "mailto:ca@lab"'),
    'RFC 8659 section 4.4',
  ),
  caa(
    'method',
    'CAA asks for another method',
    'refused',
    having('0 issue "letsencrypt.org; validationmethods=http-01"'),
    'RFC 8657 section 4',
  ),
  caa(
    'methods',
    'CAA lists this method among others',
    'issued',
    having('0 issue "letsencrypt.org; validationmethods=http-01,dns-01"'),
    'RFC 8657 section 4',
  ),
  caa(
    'account',
    'CAA asks for our account',
    'issued',
    (s) => having(ofUri(s.accountUri))(s),
    'RFC 8657 section 3',
    ofAccount,
  ),
  caa(
    'stranger',
    'CAA asks for another account',
    'refused',
    (s) => having(ofUri(`${s.accountUri}0`))(s),
    'RFC 8657 section 3',
    ofAccount,
  ),
  caa(
    'above',
    'CAA one name up names another CA',
    'refused',
    (s) => [...answers(s), rr(`above.caa.lab.`, 'CAA', OTHER)],
    'RFC 8659 section 3',
    below('above'),
  ),
  caa(
    'nearer',
    'CAA one name up names another CA, a nearer one us',
    'issued',
    (s) => [...answers(s), rr('nearer.caa.lab.', 'CAA', OTHER), rr('x.nearer.caa.lab.', 'CAA', OURS)],
    'RFC 8659 section 3',
    below('nearer'),
  ),
  caa(
    'alias',
    'the domain is an alias; CAA at its target names another CA',
    'refused',
    (s) => [
      ...answers(s),
      rr(s.domain, 'CNAME', 'alias.targets.lab.'),
      rr('alias.targets.lab.', 'CAA', OTHER),
    ],
    'RFC 8659 section 3',
  ),
  caa(
    'alias-above',
    'the domain is an alias; CAA above its target names another CA',
    'issued',
    (s) => [
      ...answers(s),
      rr(s.domain, 'CNAME', 'x.alias-above.targets.lab.'),
      rr('x.alias-above.targets.lab.', 'A', '192.0.2.1'),
      rr('alias-above.targets.lab.', 'CAA', OTHER),
    ],
    'RFC 8659 section 3: what is above a target does not count',
  ),
  caa(
    'flipped',
    'one wrong bit in the signature of CAA',
    'refused',
    inZone({ edit: flip({ type: 'RRSIG CAA' }) }),
    'BR 3.2.2.8.1',
  ),
  caa(
    'stripped',
    'CAA without its signature',
    'refused',
    inZone({ edit: drop({ type: 'RRSIG CAA' }) }),
    'BR 3.2.2.8.1',
  ),
  caa(
    'removed',
    'CAA taken away after signing',
    'refused',
    inZone({ edit: drop({ type: 'CAA' }, { type: 'RRSIG CAA' }) }),
    'RFC 4035 section 5.4',
  ),
]

function caa(
  label: string,
  title: string,
  outcome: State['outcome'],
  set: State['set'] | ((spot: Spot) => readonly string[]),
  rule: string,
  extras: Partial<State> = {},
): State {
  const oddity = outcome === 'refused' ? { oddity: `${NO_CAA}; ${rule}` } : { remark: rule }
  return statesBelow('caa.lab.')(label, title, outcome, set, { ...oddity, ...extras })
}

/** The right values, and CAA records at the domain. */
function having(...properties: readonly string[]) {
  return (s: Spot) => [...answers(s), ...properties.map((property) => rr(s.domain, 'CAA', property))]
}

function inZone(plan: Partial<ZonePlan>) {
  return (s: Spot) => ({ zones: [signedZone(s.domain, plan)], records: having(OURS)(s) })
}

/** The right values of all names, wherever the CA looks for them. */
function answers(s: Spot): string[] {
  return s.values.map((value) => txt(s.owner, value))
}

function ofUri(uri: string): string {
  return `0 issue "letsencrypt.org; accounturi=${uri}"`
}

function below(label: string) {
  return { names: () => [`x.${label}.caa.lab`] }
}
