// Types: the name is right, and another type of record is at it.
import type { GalleryCases } from '../case.ts'
import { example, OTHER, RECORD, TOKEN } from '../scenery.ts'

export const TYPE_CASES: GalleryCases = {
  'type-wrong': { zones: example(`_acme-challenge 60 CNAME ${TOKEN}`), settings: RECORD },
  'type-alias-beside-data': {
    zones: {
      'net.': '',
      'acme.net.': 'y TXT "nothing to do with it"',
      ...example(`_acme-challenge 60 TXT "${OTHER}"\n_acme-challenge 60 CNAME y.acme.net.`),
    },
    settings: RECORD,
  },
}
