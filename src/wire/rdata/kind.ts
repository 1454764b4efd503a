// What a kind of RDATA field can do: the contract between the table of types and the files of this folder.

import type { Reader } from '../reader.ts'
import type { Writer } from '../writer.ts'
import type { Tokens } from './tokens.ts'

/** One kind of field: from and to octets, from and to presentation format. */
export interface Kind<V> {
  /** Reads the field. Throws a WireError when its octets have no meaning. */
  decode(reader: Reader): V
  /** Writes the field. Throws an RdataError for a value that does not fit. */
  encode(writer: Writer, value: V): void
  /** The field in presentation format. */
  present(value: V): string
  /** Takes the field from the text. Throws an RdataError that says what is wrong and what is allowed. */
  parse(tokens: Tokens): V
}
