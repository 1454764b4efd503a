// Names in sentences: in backticks, so that every writer can set them apart from the words around them.
import { decimalEscape } from '../wire/escape.ts'
import { presentName, type Name } from '../wire/name.ts'

/** A name as people write it, without the dot of the root, in backticks; a backtick in it is escaped. */
export function quoted(name: Name): string {
  const text = presentName(name).replaceAll('`', decimalEscape(BACKTICK))
  return `\`${text.length > 1 ? text.slice(0, -1) : text}\``
}

const BACKTICK = 0x60
