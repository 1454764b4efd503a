// Fields that are domain names. They differ in how they may be written, see NameForm.

import { NameError, parseName, presentName, type Name } from '../name.ts'
import { readName } from '../read-name.ts'
import { parseRelativeName } from '../relative-name.ts'
import { writeName, type NameForm } from '../writer.ts'
import type { Kind } from './kind.ts'
import { RdataError } from './rdata-error.ts'
import { takeWord } from './tokens.ts'

/** A name in a type of RFC 1035: may be compressed, lower case in canonical form. */
export const compressible = nameField('compressible')
/** A name in a later type that RFC 4034 section 6.2 lists: never compressed, lower case in canonical form. */
export const lowered = nameField('lowered')
/** A name in any other type (RFC 6840 section 5.1 takes NSEC off the list): never compressed, its case never touched. */
export const verbatim = nameField('verbatim')

function nameField(form: NameForm): Kind<Name> {
  return {
    decode: readName,
    encode: (writer, value) => writeName(writer, value, form),
    present: presentName,
    parse(tokens) {
      const word = takeWord(tokens)
      try {
        return tokens.origin ? parseRelativeName(word, tokens.origin) : parseName(word)
      } catch (error) {
        throw error instanceof NameError ? new RdataError(error.message, { cause: error }) : error
      }
    },
  }
}
