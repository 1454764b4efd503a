// Readers of the settings that say who is to issue the certificate, and to which account.
import { findCa } from '../certificate/ca.ts'
import type { CertificateAuthority } from '../certificate/ca-table.ts'
import { parsed, type Reader } from './reader.ts'

const CA_FORMS =
  'the domain of a CA in CAA records, such as letsencrypt.org, or a short name such as letsencrypt, google, zerossl, digicert, amazon'

/** Reads the short name of a CA or its CAA domain. */
export const readCa: Reader<CertificateAuthority> = ({ text, line }, notes) => {
  const lookup = findCa(text)
  if (lookup.kind === 'found') return lookup.ca
  notes.mistake({ line, given: text, sentence: lookup.sentence, allowed: CA_FORMS })
  return undefined
}

/** Reads the URL of an ACME account, which counts byte for byte (RFC 8657 section 3). */
export const readAccountUri: Reader<string> = parsed(
  (text) => (isPlainUrl(text) ? text : undefined),
  'is not the URL of an ACME account',
  'an absolute URL such as https://acme-v02.api.letsencrypt.org/acme/acct/1234567890',
)

/** Reads the RFC 7638 thumbprint of an account key: a SHA-256 digest in base64url, whose last character holds four bits. */
export const readThumbprint: Reader<string> = parsed(
  (text) => (/^[\w-]{42}[AEIMQUYcgkosw048]$/.test(text) ? text : undefined),
  'is not the thumbprint of an account key',
  '43 characters of base64url',
)

/** Reads the prefix before the hash of an account (draft-ietf-acme-dns-persist-02), a part of a parameter value. */
export const readHashPrefix: Reader<string> = parsed(
  (text) => (/^[\x21-\x3A\x3C-\x7E]+$/.test(text) ? text : undefined),
  'is not the prefix of a hashed account',
  'printable ASCII without spaces and semicolons, as the directory of the CA has it',
)

function isPlainUrl(text: string): boolean {
  return /^https?:\/\/[\x21-\x7E]+$/.test(text) && URL.canParse(text)
}
