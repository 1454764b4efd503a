// Reads DNSSEC trust anchors, for roots of the user's own or in place of IANA's keys.
import { parseAnchors, type TrustAnchor } from '../dnssec/anchors.ts'
import { ZoneFileError } from '../wire/zonefile.ts'
import { noteEmpty, type Notes } from './mistake.ts'

const ANCHOR_FORMS =
  'lines such as ". DS 20326 8 2" and the digest in hex, or ". DNSKEY 257 3 8" and the key in Base64'

/** The trust anchors on the lines of a text; notes every mistake, and gives nothing if there is one. */
export function readTrustAnchors(text: string, notes: Notes): TrustAnchor[] | undefined {
  const written = text.split('\n').map((line) => line.trim())
  try {
    const anchors = parseAnchors(text)
    if (anchors.length > 0) return anchors
    noteEmpty(text, notes)
    return undefined
  } catch (error) {
    if (!(error instanceof ZoneFileError)) throw error
    for (const { line, message } of error.faults) {
      const given = written[line - 1] ?? ''
      notes.mistake({ line, given, problem: `is not a trust anchor: ${message}`, allowed: ANCHOR_FORMS })
    }
    return undefined
  }
}
