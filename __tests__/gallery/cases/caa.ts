// CAA: the record is right, and the CAA records keep the CA from issuing, or nobody can tell what they say.
import { failingType } from '../../world/answer-faults.ts'
import type { GalleryCase, GalleryCases } from '../case.ts'
import { example, NS1, NS2, ORDER, RIGHT, TOKEN } from '../scenery.ts'

const ACCOUNT = 'https://acme-v02.api.letsencrypt.org/acme/acct/1234567890'
const STAGING = 'https://acme-staging-v02.api.letsencrypt.org/acme/acct/76543'

/** example.com with its record in place, and these CAA records. */
function withCaa(caa: string, more: Partial<GalleryCase> = {}): GalleryCase {
  return { zones: example(`${RIGHT}\n${caa}`), settings: ORDER, ...more }
}

export const CAA_CASES: GalleryCases = {
  'caa-forbids': {
    zones: example(`_acme-challenge.shop.eu 60 TXT "${TOKEN}"\n@ CAA 0 issue "digicert.com"`),
    settings: { ...ORDER, domains: 'shop.eu.example.com' },
  },
  'caa-forbids-wildcard': withCaa('@ CAA 0 issue "letsencrypt.org"\n@ CAA 0 issuewild ";"', {
    settings: { ...ORDER, domains: '*.example.com' },
  }),
  'caa-nobody': withCaa('@ CAA 0 issue ";"'),
  'caa-misnamed': withCaa('@ CAA 0 issue "letsencrypt.com"'),
  'caa-malformed': withCaa('@ CAA 0 issue "letsencrypt.org; policy ev"'),
  'caa-account': withCaa(`@ CAA 0 issue "letsencrypt.org; accounturi=${STAGING}"`, {
    settings: { ...ORDER, 'account-uri': ACCOUNT },
  }),
  'caa-method': withCaa('@ CAA 0 issue "letsencrypt.org; validationmethods=http-01"'),
  'caa-critical-unknown': withCaa('@ CAA 0 issue "letsencrypt.org"\n@ CAA 128 tbs "unknown"'),
  'caa-lookup-failed': withCaa('@ CAA 0 issue "letsencrypt.org"', {
    remark: 'Both servers answer NOTIMP to every question for CAA records.',
    prepare: ({ net }) => net.fault([NS1, NS2], failingType('CAA', 'NOTIMP')),
    cure: 'mended',
  }),
  'caa-undecided': withCaa(`@ CAA 0 issue "letsencrypt.org; accounturi=${ACCOUNT}"`, {
    cure: () => ({ 'account-uri': ACCOUNT }),
  }),
  'caa-profiles-differ': withCaa(
    '@ CAA 0 issue "digicert.com"\n@ CAA 128 contactemail "hostmaster@example.com"',
    {
      settings: { ...ORDER, ca: 'digicert' },
      cure: (scene) =>
        scene.replace('example.com.', {
          unsigned: true,
          text: `${RIGHT}\n@ CAA 0 issue "digicert.com"\n@ CAA 0 contactemail "hostmaster@example.com"`,
        }),
    },
  ),
}
