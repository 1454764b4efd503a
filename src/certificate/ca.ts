// Finds the CA that a setting means: by its short name, or by a domain that it accepts in CAA records.
import { CERTIFICATE_AUTHORITIES, type CertificateAuthority } from './ca-table.ts'
import { editDistance } from './edit-distance.ts'
import { isIssuerDomain } from './issue-value.ts'
import { findMisnaming, MISNAMING_SENTENCES } from './misnaming.ts'

/** The CA meant, or why the text means none. */
export type CaLookup =
  | { readonly kind: 'found'; readonly ca: CertificateAuthority }
  | { readonly kind: 'mistake'; readonly sentence: string; readonly nearest?: CertificateAuthority }

/** Slips that a short name may have before it is nobody's any more. */
const MAX_SLIPS = 3
/** Fewer letters begin too much by chance. */
const SHORTEST_BEGINNING = 3

/**
 * Finds a CA by short name (`letsencrypt`), by identity (`letsencrypt.org`), or takes any other domain as the identity
 * of a CA that reads CAA as RFC 8659 says. Case, white space and a final dot do not count here.
 */
export function findCa(text: string): CaLookup {
  const name = text.trim().toLowerCase().replace(/\.$/, '')
  const known =
    CERTIFICATE_AUTHORITIES.find(({ id }) => id === name) ??
    CERTIFICATE_AUTHORITIES.find(({ identities }) => identities.includes(name))
  if (known) return { kind: 'found', ca: known }
  return findMisnamed(text.trim(), name) ?? takeDomain(name) ?? nearestShortName(text, name)
}

function findMisnamed(text: string, name: string): CaLookup | undefined {
  if (name === 'cloudflare' || name === 'cloudflare.com') {
    const sentence =
      'Cloudflare is not a CA: its certificates come from letsencrypt.org, pki.goog, ssl.com or sectigo.com.'
    return { kind: 'mistake', sentence }
  }
  for (const ca of CERTIFICATE_AUTHORITIES) {
    const misnaming = findMisnaming(text, ca.identities)
    // CAs have names below their own for resellers and test servers, so such a domain may well be meant.
    if (misnaming && !(misnaming.kind === 'subdomain' && isIssuerDomain(name))) {
      const sentence = `"${text}" is not the name of a CA: ${MISNAMING_SENTENCES[misnaming.kind]}. The nearest is ${ca.id} (${misnaming.identity}).`
      return { kind: 'mistake', sentence, nearest: ca }
    }
  }
  return undefined
}

function takeDomain(name: string): CaLookup | undefined {
  if (!name.includes('.') || !isIssuerDomain(name)) return undefined
  return { kind: 'found', ca: { id: name, name, identities: [name], profile: 'rfc' } }
}

function nearestShortName(text: string, name: string): CaLookup {
  const sentence = `"${text}" is neither the short name nor the domain of a CA.`
  const nearest = beginningWith(name) ?? fewestSlips(name)
  if (!nearest) return { kind: 'mistake', sentence }
  return { kind: 'mistake', sentence: `${sentence} The nearest is ${nearest.id}.`, nearest }
}

/** A short name that was not written to its end. */
function beginningWith(name: string): CertificateAuthority | undefined {
  if (name.length < SHORTEST_BEGINNING) return undefined
  return CERTIFICATE_AUTHORITIES.find(({ id }) => id.startsWith(name))
}

function fewestSlips(name: string): CertificateAuthority | undefined {
  const [best] = CERTIFICATE_AUTHORITIES.map((ca) => ({ ca, slips: editDistance(ca.id, name) }))
    .filter(({ slips }) => slips <= MAX_SLIPS)
    .toSorted((a, b) => a.slips - b.slips)
  return best?.ca
}
