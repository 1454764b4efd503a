// How people misspell the underscored labels that challenges put in front of a domain.

/** The labels in front of a domain with one of them misspelt, the most common misspelling first. */
export function misspellings(prefix: readonly Uint8Array[]): Uint8Array[][] {
  const perLabel = prefix.map((label, at) =>
    variantsOf(Buffer.from(label).toString('latin1')).map((variant) =>
      prefix.with(at, new TextEncoder().encode(variant)),
    ),
  )
  return perLabel.toReversed().flat()
}

/** The labels of ACME, and what is written in their place, the likeliest first. */
const KNOWN = new Map([
  ['_acme-challenge', ['acme-challenge', '_acme_challenge', '_acme-challange', '_acme-chalenge']],
  ['_validation-persist', ['validation-persist', '_validation_persist', '_validation-persistent']],
])

/** Of any other label: that the underscore was left out. */
function variantsOf(label: string): readonly string[] {
  return KNOWN.get(label.toLowerCase()) ?? [label.slice(1)].filter((variant) => variant !== '')
}
