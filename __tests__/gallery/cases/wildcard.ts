// Wildcards: they answer where nobody made a record, and stop where somebody did.
import type { GalleryCases } from '../case.ts'
import { example, RECORD, TOKEN } from '../scenery.ts'

export const WILDCARD_CASES: GalleryCases = {
  'wildcard-answers': {
    zones: { 'net.': '', 'host.net.': 'app A 192.0.2.80', ...example('* CNAME app.host.net.') },
    settings: RECORD,
  },
  'wildcard-hidden': {
    zones: example('* A 192.0.2.80'),
    remark: `Five seconds after the beginning of the run the record \`_acme-challenge.www\` is added.`,
    settings: { ...RECORD, domains: '_acme-challenge.www.example.com' },
    prepare: ({ net }) =>
      net.change('example.com.', { at: 5_000, add: `_acme-challenge.www 60 TXT "${TOKEN}"` }),
    cure: { zones: example('* A 192.0.2.80\nwww A 192.0.2.80') },
  },
}
