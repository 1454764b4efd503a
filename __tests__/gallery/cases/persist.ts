// dns-persist-01: a record that stays, and the ways in which it is not the one that the order needs.
import type { GalleryCase, GalleryCases } from '../case.ts'
import { example } from '../scenery.ts'

const ACCOUNT = 'https://acme-v02.api.letsencrypt.org/acme/acct/1234567890'
const STAGING = 'https://acme-staging-v02.api.letsencrypt.org/acme/acct/76543'
const PREFIX = 'https://acme-v02.api.letsencrypt.org/acme/acct-hash/'
/** 2026-11-01 and 2026-12-24, 00:00 UTC, in seconds since 1970. */
const [PAST, SOON] = [1793491200, 1798070400]

const SETTINGS = {
  domains: 'example.com',
  challenge: 'dns-persist-01',
  ca: 'letsencrypt',
  'account-uri': ACCOUNT,
  timeout: '10s',
}

/** example.com with this record. */
function withRecord(value: string, more: Partial<GalleryCase> = {}): GalleryCase {
  return { zones: example(`_validation-persist TXT "${value}"`), settings: SETTINGS, ...more }
}

export const PERSIST_CASES: GalleryCases = {
  'persist-malformed': withRecord(`letsencrypt.org; accounturi=${ACCOUNT};`),
  'persist-issuer': withRecord(`pki.goog; accounturi=https://dv.acme-v02.api.pki.goog/account/77`),
  'persist-account': withRecord(`letsencrypt.org; accounturi=${STAGING}`),
  'persist-account-unknown': withRecord(
    `letsencrypt.org; accounturi=${PREFIX}sha-256/5SQm7n6tPh2-PlLbCKGnViTXX5z19SCN4cPGQHSk-kw`,
  ),
  'persist-policy': withRecord(`letsencrypt.org; accounturi=${ACCOUNT}`, {
    settings: { ...SETTINGS, domains: '*.example.com' },
  }),
  'persist-expired': withRecord(`letsencrypt.org; accounturi=${ACCOUNT}; persistUntil=${PAST}`),
  'persist-expires-before-renewal': withRecord(
    `letsencrypt.org; accounturi=${ACCOUNT}; persistUntil=${SOON}`,
  ),
}
