// Names that CAs do not certify, in private zones.
import type { GalleryCases } from '../case.ts'
import { example, ORDER, RIGHT, TOKEN } from '../scenery.ts'

export const POLICY_CASES: GalleryCases = {
  'name-policy': {
    zones: example(`_acme-challenge.my_shop 60 TXT "${TOKEN}"\n${RIGHT}`),
    settings: { ...ORDER, domains: 'my_shop.example.com' },
    cure: () => ({ domains: 'example.com' }),
  },
}
