// The ids of the rules, and the page that explains them.
import { RULES } from './index.ts'

/** Every id that `ignore`, `severity` and `explain` know, in the order of the rules. */
export const RULE_IDS: readonly string[] = RULES.map(({ id }) => id)

/** The page with a section for each id; an id is its fragment. */
export const DOCS = 'https://github.com/OWNER/cert-ready/blob/main/docs/diagnoses.md'
