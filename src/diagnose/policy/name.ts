// name-policy: a name that no public CA certifies, below roots of the user's own. Elsewhere the settings refuse such names.
import { judgeName, type PolicyVerdict } from '../../certificate/policy.ts'
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { parseName } from '../../wire/name.ts'

type Refused = PolicyVerdict & { readonly kind: 'not-certifiable' }

/**
 * Fires, as a warning, on a name whose text is wrong for any certificate (BR 7.1.4.2). What is wrong only on the public internet, as a
 * special-use or unknown top-level domain, is what private roots are for.
 */
export const namePolicy: Rule = {
  id: 'name-policy',

  judge({ expectation: { purpose } }: Evidence): Diagnosis | undefined {
    const refused = purpose?.identifiers
      .map((identifier) => judgeName(parseName(identifier), anySuffix))
      .find(isOfText)
    return refused && diagnose(refused)
  },
}

/** No rule about text asks for the public suffix; any other name than its own will do. */
function anySuffix(): string {
  return ''
}

const ABOUT_THE_INTERNET: ReadonlySet<Refused['fault']> = new Set([
  'documentation',
  'special-use',
  'too-few-labels',
  'unknown-suffix',
  'public-suffix',
  'wildcard-on-public-suffix',
  'too-many-labels',
])

function isOfText(verdict: PolicyVerdict): verdict is Refused {
  return verdict.kind === 'not-certifiable' && !ABOUT_THE_INTERNET.has(verdict.fault)
}

function diagnose({ sentence }: Refused): Diagnosis {
  return {
    id: 'name-policy',
    severity: 'warning',
    final: false,
    headline: sentence.replace(/\.$/, ''),
    explain:
      'A CA looks at the name before it looks at DNS. A private CA may be more lenient, so this run goes on.',
    cure: {
      sentence:
        'Use letters, digits and inner hyphens in each label, and an A-label for an internationalized name.',
      lines: [],
    },
    evidence: [],
  }
}
