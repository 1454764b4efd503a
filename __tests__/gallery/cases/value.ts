// Values: the record is at its name, and what it holds is not what was given.
import type { GalleryCase, GalleryCases } from '../case.ts'
import { example, NAME, OTHER, RECORD, RIGHT, TOKEN } from '../scenery.ts'

/** RFC 8555 section 8.1: OTHER is the digest of this. */
const KEY_AUTHORIZATION =
  'evaGxfADs6pSRb2LAv9IZf17Dt3juxGJ-PCt92wr-oA.NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs'
const BOTH = { ...RECORD, 'expected-values': `${TOKEN}\n${OTHER}` }
const WWW = '_acme-challenge.www.example.com'
/** A long value in two strings, as the key of DKIM is. */
const [BEGIN, END] = [
  `v=DKIM1; k=rsa; p=${'MIIBIjANBgkqhkiG9w0B'.repeat(11)}`,
  'AQEFAAOCAQ8AMIIBCgKCAQEAwIDAQAB',
]

/** example.com with this TXT value, in presentation format. */
function withValue(value: string, settings: Record<string, string> = RECORD): GalleryCase {
  return { zones: example(`_acme-challenge 60 TXT ${value}`), settings }
}

export const VALUE_CASES: GalleryCases = {
  'value-expected-malformed': {
    zones: example(RIGHT),
    settings: { ...RECORD, 'expected-values': `${TOKEN}=` },
    cure: () => ({ 'expected-values': TOKEN }),
  },
  'value-typo': withValue(`"${TOKEN.replace('HOl', 'H0l')}"`),
  'value-case': withValue(`"${TOKEN.toLowerCase()}"`),
  'value-quoted': withValue(`"\\"${TOKEN}\\""`),
  'value-whitespace': withValue(`"${TOKEN} "`),
  'value-not-base64url': withValue(`"${Buffer.from(OTHER, 'base64url').toString('base64')}"`, {
    ...RECORD,
    'expected-values': OTHER,
  }),
  'value-key-authorization': withValue(`"${KEY_AUTHORIZATION}"`, { ...RECORD, 'expected-values': OTHER }),
  'value-pasted-line': withValue(`"_acme-challenge.example.com. 60 IN TXT ${TOKEN}"`),
  'value-glued': withValue(`"${TOKEN}" "${OTHER}"`, BOTH),
  'value-truncated': withValue(`"${TOKEN.slice(0, 40)}"`),
  'value-reordered': {
    zones: example(`k._domainkey TXT "${END}" "${BEGIN}"`),
    settings: {
      records: `k._domainkey.example.com TXT "${BEGIN}" "${END}"`,
      require: 'authoritative',
      timeout: '20s',
    },
  },
  'value-swapped': {
    zones: example(`_acme-challenge 60 TXT "${OTHER}"\n_acme-challenge.www 60 TXT "${TOKEN}"`),
    settings: { records: `${NAME} TXT ${TOKEN}\n${WWW} TXT ${OTHER}`, timeout: '20s' },
  },
  'value-replaced': withValue(`"${OTHER}"`, BOTH),
  'value-old': withValue(`"${OTHER}"`),
}
