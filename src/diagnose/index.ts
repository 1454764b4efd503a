// The rules, in the order in which a CA would trip over what they find: name, delegation, DNSSEC, record, aliases, CAA,
// addresses; then what concerns resolvers and visitors; notes last.
import type { Rule } from '../check/evidence.ts'
import { valueTypo } from './value/typo.ts'

/** Every rule, the first that a CA would trip over first. */
export const RULES: readonly Rule[] = [valueTypo]
