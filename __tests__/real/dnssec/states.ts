// Every zone of the oracle's tree. Data only.
import { BROKEN } from './broken.ts'
import { DELEGATIONS } from './delegations.ts'
import { SOUND } from './sound.ts'
import { NXDOMAIN, STRANGER, type State } from './state.ts'

/** The zones above, which only hold the others. */
const HOLDERS: readonly State[] = [
  { apex: '.', story: 'the root', asks: [] },
  { apex: 'lab.', story: 'NSEC', asks: [NXDOMAIN, ['p256', 'TXT']] },
  {
    apex: 'oo.',
    story: 'NSEC3 with opt-out',
    sign: { denial: { optOut: true } },
    asks: [],
    overOptOut: [NXDOMAIN],
  },
  { apex: 'bad.', story: 'a wrong DS', ds: () => [`bad. ${STRANGER}`], asks: [NXDOMAIN] },
]

/** Every zone, the root first. */
export const STATES: readonly State[] = [...HOLDERS, ...SOUND, ...DELEGATIONS, ...BROKEN]
