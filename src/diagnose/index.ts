// The rules, in the order in which a CA would trip over what they find: name, delegation, DNSSEC, record, aliases, CAA,
// addresses; then what concerns resolvers and visitors; notes last.
import type { Rule } from '../check/evidence.ts'
import { apexAlias } from './alias/apex.ts'
import { aliasDangling } from './alias/dangling.ts'
import { aliasFlattened } from './alias/flattened.ts'
import { aliasLong } from './alias/long.ts'
import { aliasLoop } from './alias/loop.ts'
import { aliasTargetMissingValue } from './alias/target-missing-value.ts'
import { aliasUndotted } from './alias/undotted.ts'
import { nameDoubledZone } from './name/doubled-zone.ts'
import { namePrefixMissing } from './name/prefix-missing.ts'
import { namePrefixMisspelt } from './name/prefix-misspelt.ts'
import { nameTooShort } from './name/too-short.ts'
import { nameWildcardKept } from './name/wildcard-kept.ts'
import { nameWrongSibling } from './name/wrong-sibling.ts'
import { typeAliasBesideData } from './type/alias-beside-data.ts'
import { typeWrong } from './type/wrong.ts'
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
import { wildcardAnswers } from './wildcard/answers.ts'
import { wildcardHidden } from './wildcard/hidden.ts'

/** Every rule, the first that a CA would trip over first. */
export const RULES: readonly Rule[] = [
  apexAlias,
  aliasLoop,
  typeAliasBesideData,
  typeWrong,
  aliasUndotted,
  nameDoubledZone,
  nameTooShort,
  namePrefixMissing,
  namePrefixMisspelt,
  nameWildcardKept,
  nameWrongSibling,
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
  wildcardAnswers,
  aliasDangling,
  aliasTargetMissingValue,
  aliasFlattened,
  aliasLong,
  valueReplaced,
  valueOld,
  wildcardHidden,
]
