// The words for what keeps data from being secure. Knows no sentences: those belong to who explains.

/**
 * Why no signature makes an RRset valid, in the order of the checks: the later the word, the further its best signature came.
 * - `no-signature`: no RRSIG record covers it
 * - `labels-wrong`: the Labels field does not fit the owner name, or says that data was expanded from a wildcard that cannot be
 * - `signer-wrong`: signed by another zone, or the owner name lies outside the zone
 * - `unsupported`: an algorithm that cannot be verified here
 * - `no-key`: no key of the zone has its key tag and algorithm
 * - `not-yet-valid`, `expired`: made for a later or an earlier time
 * - `signature-wrong`: the data, the signature or the key was changed
 * - `too-many-tries`: the limit on verifications was reached before one succeeded
 */
export const SIGNATURE_FAULTS = [
  'no-signature',
  'labels-wrong',
  'signer-wrong',
  'unsupported',
  'no-key',
  'not-yet-valid',
  'expired',
  'signature-wrong',
  'too-many-tries',
] as const

/** One of SIGNATURE_FAULTS. */
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number]

/**
 * Why the DNSKEY RRset of a zone is not what its delegation or trust anchor promises.
 * - `key-missing`: there is no DNSKEY RRset
 * - `ds-mismatch`: no DNSKEY record fits a DS record
 * - `key-unfit`: those that fit must not sign a zone: no Zone Key flag, a protocol other than 3, or revoked
 * - a signature fault: no key that fits a DS record signs the DNSKEY RRset
 */
export type KeyFault = 'key-missing' | 'ds-mismatch' | 'key-unfit' | SignatureFault

/**
 * Why a signed delegation counts as unsigned (RFC 4035 section 5.2, RFC 6840 section 5.2).
 * - `algorithm-unsupported`: no DS record has an algorithm that can be verified here
 * - `digest-unsupported`: some have, but none with a digest type that can be computed here
 */
export type Unsupported = 'algorithm-unsupported' | 'digest-unsupported'
