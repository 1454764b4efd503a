// Zones that are signed as they should be, by each signer, in each algorithm, with each kind of denial. Data only.
import type { SigningOptions } from '../zone-tools.ts'
import { DENIALS, EVERYTHING, NODATA, NXDOMAIN, PAST, TXT, WILDCARD, type State } from './state.ts'

/** Sound zones. */
export const SOUND: readonly State[] = [
  sound('rsasha1.lab.', 'RSASHA1', { algorithms: ['RSASHA1'] }, DENIALS),
  sound(
    'nsec3rsasha1.lab.',
    'NSEC3RSASHA1',
    { algorithms: ['NSEC3RSASHA1'], denial: { salt: 'aabb' } },
    DENIALS,
  ),
  sound('rsasha256.lab.', 'RSASHA256', { algorithms: ['RSASHA256'] }),
  sound('rsasha512.lab.', 'RSASHA512', { algorithms: ['RSASHA512'] }, DENIALS),
  sound('p256.lab.', 'ECDSAP256SHA256', {}),
  sound('p384.lab.', 'ECDSAP384SHA384', { algorithms: ['ECDSAP384SHA384'] }),
  sound('ed25519.lab.', 'ED25519', { algorithms: ['ED25519'] }),
  sound('ed448.lab.', 'ED448', { algorithms: ['ED448'] }, DENIALS),
  sound('split.lab.', 'KSK and ZSK', { split: true }, DENIALS),
  sound(
    'two-algorithms.lab.',
    'RSASHA256 and ECDSAP256SHA256 together',
    { algorithms: ['RSASHA256', 'ECDSAP256SHA256'] },
    DENIALS,
  ),
  sound('standby.lab.', 'a published key that signs nothing', { standby: true }, DENIALS),
  sound('nsec3.lab.', 'NSEC3', { denial: {} }),
  sound('nsec3-50.lab.', 'NSEC3 with salt and 50 iterations', { denial: { salt: 'cafe', iterations: 50 } }),
  sound('nsec3-150.lab.', 'NSEC3 with 150 iterations', { denial: { iterations: 150 } }, DENIALS),
  sound(
    'nsec3-151.lab.',
    'NSEC3 with 151 iterations, by ldns',
    { signer: 'ldns-signzone', denial: { iterations: 151 } },
    DENIALS,
  ),
  optOut('opt-out.lab.', 'NSEC3 with opt-out', 'dnssec-signzone'),
  optOut('ldns-opt-out.lab.', 'ldns-signzone, NSEC3 with opt-out', 'ldns-signzone'),
  optOut('knot-opt-out.lab.', 'kzonesign, NSEC3 with opt-out', 'kzonesign'),
  sound('ldns.lab.', 'ldns-signzone', { signer: 'ldns-signzone' }),
  sound('ldns-nsec3.lab.', 'ldns-signzone, NSEC3', {
    signer: 'ldns-signzone',
    denial: { salt: 'beef', iterations: 3 },
  }),
  sound('knot.lab.', 'kzonesign', { signer: 'kzonesign' }),
  sound('knot-nsec3.lab.', 'kzonesign, NSEC3, Ed25519', {
    signer: 'kzonesign',
    denial: {},
    algorithms: ['ED25519'],
  }),
  {
    apex: 'two-signatures.lab.',
    story: 'an expired signature beside the valid one',
    edit: async (lines, again) => [
      ...lines,
      ...(await again(PAST)).filter((line) => line.includes(` RRSIG TXT `)),
    ],
    asks: [TXT, WILDCARD],
  },
]

function sound(apex: string, story: string, sign: SigningOptions, asks = EVERYTHING): State {
  return { apex, story, sign, asks }
}

/** What is there is secure; what is denied is not, but for names that have a record of denial of their own. */
function optOut(apex: string, story: string, signer: SigningOptions['signer'] & string): State {
  return {
    apex,
    story,
    sign: { signer, denial: { optOut: true } },
    asks: [TXT, NODATA, ['ent', 'TXT'], WILDCARD, ['alias', 'TXT'], ['x.old', 'TXT']],
    overOptOut: [NXDOMAIN, ['x.wild', 'A']],
  }
}
