// Groups of rules that explain why a value is missing, for rules that say less about the same fault and yield to them.

/** The value was found at another name. */
export const MISPLACED: readonly string[] = [
  'name-doubled-zone',
  'name-too-short',
  'name-prefix-missing',
  'name-prefix-misspelt',
  'name-wildcard-kept',
  'name-wrong-sibling',
]

/** The value is where it should be, but has another shape there, or in the settings. */
export const MISSHAPEN: readonly string[] = [
  'value-expected-malformed',
  'value-typo',
  'value-case',
  'value-quoted',
  'value-whitespace',
  'value-not-base64url',
  'value-key-authorization',
  'value-pasted-line',
  'value-glued',
  'value-truncated',
  'value-reordered',
]
