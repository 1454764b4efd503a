// caa-misnamed: the CAA records mean this CA, but do not write its name as it is.
import type { Rule } from '../../check/evidence.ts'
import { refusalRule } from './refusal.ts'

/** Fires where an issuer is nearly an identity of this CA, or another name that people have for it. */
export const caaMisnamed: Rule = refusalRule('caa-misnamed', ['misnamed'], {
  headline: ({ ca, place }) => `CAA at ${place} does not write the name of ${ca} right`,
  because: 'A CA knows only its own domain in a CAA record, letter by letter.',
  cure: ({ place }) => `Correct the name of the CA in the CAA record at ${place}.`,
})
