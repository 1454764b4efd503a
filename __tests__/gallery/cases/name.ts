// Names: the record is there, but somewhere else.
import type { GalleryCase, GalleryCases } from '../case.ts'
import { example, NAME, OTHER, RECORD, TOKEN } from '../scenery.ts'

const WWW = '_acme-challenge.www.example.com'

/** The value at another name of the zone. */
function at(name: string, settings: Record<string, string> = RECORD): GalleryCase {
  return { zones: example(`${name} 60 TXT "${TOKEN}"`), settings }
}

export const NAME_CASES: GalleryCases = {
  'name-doubled-zone': at('_acme-challenge.example.com'),
  'name-too-short': at('_acme-challenge', { ...RECORD, domains: WWW }),
  'name-prefix-missing': at('@'),
  'name-prefix-misspelt': at('_acme-challange'),
  'name-wildcard-kept': at('_acme-challenge.*', {
    domains: '*.example.com',
    challenge: 'dns-01',
    'expected-values': TOKEN,
    timeout: '20s',
  }),
  'name-wrong-sibling': {
    zones: example(`_acme-challenge.www 60 TXT "${TOKEN}"\n_acme-challenge.www 60 TXT "${OTHER}"`),
    settings: { records: `${NAME} TXT ${TOKEN}\n${WWW} TXT ${OTHER}`, timeout: '20s' },
  },
}
