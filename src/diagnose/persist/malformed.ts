// persist-malformed: a dns-persist-01 record is there, and cannot be read.
import type { Rule } from '../../check/evidence.ts'
import { persistRule } from './records.ts'

/** Fires on a record that is no issue-value with an accounturi, as the draft has it in section 4. */
export const persistMalformed: Rule = persistRule('persist-malformed', 'malformed', {
  headline: ({ place }) => `the dns-persist-01 record at ${place} cannot be read`,
  because: () => 'A CA skips a record that it cannot read, as if it were not there.',
  cure: 'Correct the record.',
  replaces: true,
})
