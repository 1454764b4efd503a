// Who has to act when a delegation is to be changed: whoever runs the zone above.
import type { Name } from '../wire/name.ts'
import { quoted } from './quote.ts'

/** Labels of a top-level domain. Deeper down only a list knows where domains are registered, so the zone is named itself. */
export const REGISTRY_LABELS = 1

/** "the registrar", who speaks for a top-level domain; of any other zone above "the operator of `example.com`". */
export function delegatorOf(parent: Name | undefined): string {
  return parent && !isRegistry(parent) ? `the operator of ${quoted(parent)}` : 'the registrar'
}

/** Where the delegation is changed: "at the registrar", or "in `example.com`". */
export function placeAbove(parent: Name | undefined): string {
  return parent && !isRegistry(parent) ? `in ${quoted(parent)}` : 'at the registrar'
}

function isRegistry({ labels }: Name): boolean {
  return labels.length === REGISTRY_LABELS
}
