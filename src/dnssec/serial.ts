// Signature times as the 32-bit serial numbers that they are on the wire (RFC 4034 section 3.1.5, RFC 1982).

/**
 * How many seconds the 32-bit time `stamp` of an RRSIG record lies after `at` (Unix seconds); negative when it lies before.
 * The stamp is read as the moment nearest to `at`, so the field's overflow in 2106 does no harm.
 */
export function secondsUntil(stamp: number, at: number): number {
  return (stamp - at) | 0
}
