// The one error for octets that are no DNS message.

/** What kind of fault a message has. */
export type WireFault =
  | 'truncated' // the message ends inside a field
  | 'trailing-octets' // octets after the last record
  | 'message-too-long'
  | 'question-count' // a query with more than one question (RFC 9619)
  | 'label-type' // a length octet of 0x40 to 0xbf
  | 'name-too-long'
  | 'pointer' // a compression pointer that does not lead to an earlier name
  | 'rdata-overrun' // a field goes on after RDLENGTH octets
  | 'rdata-left-over' // octets that belong to no field before RDLENGTH is reached
  | 'rdata' // a field whose octets have no meaning
  | 'opt' // an OPT record that is doubled, misplaced or not at the root

/** A fault in a DNS message: nothing of the message may be used. */
export class WireError extends Error {
  override readonly name = 'WireError'
  /** The kind of fault. */
  readonly code: WireFault
  /** The offset of the fault in the message, in octets. */
  readonly at: number

  constructor(code: WireFault, at: number, message: string) {
    super(`${message} (octet ${at})`)
    this.code = code
    this.at = at
  }
}
