// The zones in which the states are: the root, two top-level domains, and healthy zones below them.
import { ADDRESSES, type ZonePlan } from './zone-plan.ts'

/** A zone of this name is served at four addresses. */
export const FOUR = 'four.lab.'

export const BASE_ZONES: readonly ZonePlan[] = [
  { apex: '.', role: 'root', knot: {} },
  { apex: 'lab.', role: 'tld', knot: {} },
  { apex: 'oo.', role: 'tld', knot: { iterations: 0, optOut: true } },
  ...['values', 'aliases', 'targets', 'caa', 'auth'].map((label): ZonePlan => ({
    apex: `${label}.lab.`,
    role: 'knot',
    knot: {},
  })),
  { apex: 'plain.lab.', role: 'knot' },
  { apex: 'rsa.lab.', role: 'knot', knot: { algorithm: 'rsasha256' } },
  { apex: 'p384.lab.', role: 'knot', knot: { algorithm: 'ecdsap384sha384' } },
  { apex: 'ed25519.lab.', role: 'knot', knot: { algorithm: 'ed25519' } },
  { apex: 'hashed.lab.', role: 'knot', knot: { iterations: 0 } },
  { apex: 'iterated.lab.', role: 'knot', knot: { iterations: 151 } },
  {
    apex: FOUR,
    role: 'knot',
    knot: {},
    hosts: Object.fromEntries(ADDRESSES.four.map((ip, at) => [`ns${at + 1}.${FOUR}`, ip])),
  },
]
