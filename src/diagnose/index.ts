// The rules, in the order in which a CA would trip over what they find: name, delegation, DNSSEC, record, aliases, CAA,
// addresses; then what concerns resolvers and visitors; notes last.
import type { Rule } from '../check/evidence.ts'
import { valueCase } from './value/case.ts'
import { valueGlued } from './value/glued.ts'
import { valueKeyAuthorization } from './value/key-authorization.ts'
import { valueNotBase64url } from './value/not-base64url.ts'
import { valueOld } from './value/old.ts'
import { valuePastedLine } from './value/pasted-line.ts'
import { valueQuoted } from './value/quoted.ts'
import { valueReordered } from './value/reordered.ts'
import { valueReplaced } from './value/replaced.ts'
import { valueSwapped } from './value/swapped.ts'
import { valueTruncated } from './value/truncated.ts'
import { valueTypo } from './value/typo.ts'
import { valueWhitespace } from './value/whitespace.ts'

/** Every rule, the first that a CA would trip over first. */
export const RULES: readonly Rule[] = [
  valuePastedLine,
  valueGlued,
  valueQuoted,
  valueWhitespace,
  valueKeyAuthorization,
  valueNotBase64url,
  valueReordered,
  valueTruncated,
  valueCase,
  valueTypo,
  valueSwapped,
  valueReplaced,
  valueOld,
]
