// The one error for RDATA that cannot be read from text or written to octets.

/** RDATA that does not fit its type; the message says what was given and what is allowed. */
export class RdataError extends Error {
  override readonly name = 'RdataError'
}
