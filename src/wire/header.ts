// The flag bits of the header's second 16-bit word and of the OPT record's TTL, shared by encode and decode.

/** Bits of the second word of the header. */
export const HEADER_BITS = {
  qr: 0x8000,
  aa: 0x0400,
  tc: 0x0200,
  rd: 0x0100,
  ra: 0x0080,
  ad: 0x0020,
  cd: 0x0010,
} as const
/** Where the OPCODE begins in that word. */
export const OPCODE_SHIFT = 11
/** The bits of an OPCODE and of the header's part of the RCODE. */
export const NIBBLE = 0x0f
/** The DO bit in the low half of the OPT record's TTL. */
export const DNSSEC_OK = 0x8000
/** A message is no longer than its length prefix can say (RFC 1035 section 4.2.2). */
export const MAX_MESSAGE_OCTETS = 0xffff
