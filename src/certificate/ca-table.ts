// The CAs that root programs trust and the domains that each accepts in CAA records, as of 2026-09-22 (CCADB). Data only.
import type { CaaProfile } from './caa-profile.ts'

/** One CA as the `ca` setting names it. */
export interface CertificateAuthority {
  /** The short name for settings. */
  readonly id: string
  readonly name: string
  /** Domains that the CA accepts as its own in CAA (RFC 8659 section 4.2), the usual one first. */
  readonly identities: readonly string[]
  /** How it reads CAA records. */
  readonly profile: CaaProfile
  /** What to know before relying on it. */
  readonly note?: string
}

const SECTIGO = [
  'sectigo.com',
  'comodo.com',
  'comodoca.com',
  'usertrust.com',
  'trust-provider.com',
  'entrust.net',
  'affirmtrust.com',
]
const DIGICERT = [
  'digicert.com',
  'www.digicert.com',
  'digicert.ne.jp',
  'cybertrust.ne.jp',
  'thawte.com',
  'geotrust.com',
  'rapidssl.com',
  'symantec.com',
  'digitalcertvalidation.com',
  'quovadisglobal.com',
]
const IZENPE = ['izenpe.com', 'izenpe.eus']
const TELIA = ['telia.com', 'telia.fi', 'telia.se', 'trust.telia.com', 'acme.trust.telia.com']

/** Every CA we know by name. ZeroSSL has no identity of its own: its certificates are issued under Sectigo's. */
export const CERTIFICATE_AUTHORITIES: readonly CertificateAuthority[] = [
  {
    id: 'letsencrypt',
    name: "Let's Encrypt",
    identities: ['letsencrypt.org'],
    profile: 'letsencrypt',
  },
  ca('google', 'Google Trust Services', ['pki.goog']),
  ca('zerossl', 'ZeroSSL', SECTIGO),
  ca('sectigo', 'Sectigo', SECTIGO),
  ca('digicert', 'DigiCert', DIGICERT),
  ca('amazon', 'Amazon Trust Services', ['amazon.com', 'amazontrust.com', 'awstrust.com', 'amazonaws.com']),
  ca('ssl.com', 'SSL.com', ['ssl.com']),
  ca('globalsign', 'GlobalSign', ['globalsign.com']),
  ca('godaddy', 'GoDaddy', ['godaddy.com', 'starfieldtech.com']),
  ca('identrust', 'IdenTrust', ['identrust.com', 'www.identrust.com']),
  ca('certum', 'Certum', ['certum.pl', 'certum.eu']),
  ca('actalis', 'Actalis', ['actalis.it']),
  ca('harica', 'HARICA', ['harica.gr']),
  ca('certainly', 'Certainly', ['certainly.com']),
  ca('microsoft', 'Microsoft', ['microsoft.com', 'ssladmin.microsoft.com']),
  ca('apple', 'Apple', ['pki.apple.com']),
  ca('visa', 'Visa', ['visa.com']),
  {
    ...ca('buypass', 'Buypass', ['buypass.com', 'buypass.no']),
    note: 'Buypass issued its last Go SSL certificates on 2025-10-31.',
  },
  ca('d-trust', 'D-Trust', ['d-trust.net', 'dtrust.de', 'dtrust.net', 'd-trust.de']),
  ca('telekom', 'Telekom Security', ['telesec.de', 'pki.dfn.de', 'dfn.de']),
  ca('swisssign', 'SwissSign', ['swisssign.com']),
  ca('certigna', 'Certigna', ['certigna.fr', 'certigna.com']),
  ca('certsign', 'certSIGN', ['certsign.ro']),
  ca('disig', 'Disig', ['disig.sk']),
  ca('e-szigno', 'e-Szigno', ['e-szigno.hu']),
  ca('emsign', 'emSign', ['emsign.com']),
  ca('firmaprofesional', 'Firmaprofesional', ['firmaprofesional.com']),
  ca('fnmt', 'FNMT', ['fnmt.es']),
  ca('izenpe', 'Izenpe', IZENPE),
  ca('netlock', 'NETLOCK', ['netlock.hu', 'netlock.net', 'netlock.eu']),
  ca('networksolutions', 'Network Solutions', ['networksolutions.com', 'web.com']),
  ca('wisekey', 'WISeKey', ['wisekey.com', 'oiste.org']),
  ca('secom', 'SECOM Trust Systems', ['secomtrust.net']),
  ca('telia', 'Telia', TELIA),
  ca('trustasia', 'TrustAsia', ['trustasia.com']),
  ca('twca', 'TWCA', ['twca.com.tw']),
  ca('jprs', 'JPRS', ['jprs.jp', 'acme.jprs.jp']),
  ca('navercloud', 'NAVER Cloud Trust Services', ['navercloudtrust.com']),
  ca('vikingcloud', 'VikingCloud', ['vikingcloud.com', 'trustwave.com', 'securetrust.com']),
  ca('sheca', 'SHECA', ['sheca.com']),
  ca('cfca', 'CFCA', ['cfca.com.cn']),
  ca('hinet', 'Chunghwa Telecom', ['pki.hinet.net', 'tls.hinet.net']),
]

/** Names that people and tools write for a CA although no CA accepts them, with the identity to write instead. */
export const MISNOMERS: ReadonlyMap<string, string> = new Map([
  ['letsencrypt.com', 'letsencrypt.org'],
  ['www.letsencrypt.org', 'letsencrypt.org'],
  ['acme-v02.api.letsencrypt.org', 'letsencrypt.org'],
  ['acme-staging-v02.api.letsencrypt.org', 'letsencrypt.org'],
  ['zerossl.com', 'sectigo.com'],
  ['zerossl', 'sectigo.com'],
  ['google.com', 'pki.goog'],
  ['google', 'pki.goog'],
])

/** A CA that reads CAA as the RFC says. */
function ca(id: string, name: string, identities: readonly string[]): CertificateAuthority {
  return { id, name, identities, profile: 'rfc' }
}
