// caa-malformed: a CAA record is there, and its value cannot be read.
import type { Rule } from '../../check/evidence.ts'
import { refusalRule } from './refusal.ts'

/** Fires where a value is not what RFC 8659 section 4.2 allows; such a record names nobody, and shuts the others out all the same. */
export const caaMalformed: Rule = refusalRule('caa-malformed', ['malformed', 'unreadable'], {
  headline: ({ place }) => `the CAA record at ${place} cannot be read`,
  because: 'A record that cannot be read still restricts: it names nobody.',
  cure: ({ ca, place }) => `Correct the CAA record for ${ca} at ${place}.`,
})
