// Folds the names of a certificate to the owner names that a CA asks, with how many values each of them needs.
import { distinctNames, type Name } from '../wire/name.ts'
import { validationTarget, type Challenge, type NoTarget, type ValidationTarget } from './challenge.ts'
import { isWildcard } from './identifier.ts'

/** One owner name, the identifiers that it validates, and what has to be there for all of them. */
export interface OwnerNeed {
  readonly owner: Name
  readonly types: ValidationTarget['types']
  readonly identifiers: readonly Name[]
  /** How many different values must stand side by side; 0 where any address will do. */
  readonly values: number
  /** Whether one of the identifiers is a wildcard (a dns-persist-01 record then needs policy=wildcard). */
  readonly wildcard: boolean
}

/** The owner names in the order of their first identifier, and the identifiers that have none. */
export interface OwnerNeeds {
  readonly needs: readonly OwnerNeed[]
  readonly refused: readonly { readonly identifier: Name; readonly refusal: NoTarget }[]
}

/**
 * Folds identifiers to owner names. `example.com` and `*.example.com` share one owner name and, with dns-01 and
 * dns-account-01, need two values there, since each authorization has a token of its own (RFC 8555 section 8.4).
 */
export function foldOwners(
  identifiers: readonly Name[],
  challenge: Challenge,
  accountUri?: string,
): OwnerNeeds {
  const groups = new Map<string, { target: ValidationTarget; members: Name[] }>()
  const refused: { identifier: Name; refusal: NoTarget }[] = []
  for (const identifier of distinctNames(identifiers)) {
    const target = validationTarget(identifier, challenge, accountUri)
    if (target.kind === 'no-target') {
      refused.push({ identifier, refusal: target })
      continue
    }
    const group = groups.get(target.owner.key)
    if (group) group.members.push(identifier)
    else groups.set(target.owner.key, { target, members: [identifier] })
  }
  const needs = [...groups.values()].map(({ target, members }) => ({
    owner: target.owner,
    types: target.types,
    identifiers: members,
    values: valuesNeeded(challenge, members.length),
    wildcard: members.some(isWildcard),
  }))
  return { needs, refused }
}

function valuesNeeded(challenge: Challenge, identifiers: number): number {
  switch (challenge) {
    case 'dns-01':
    case 'dns-account-01':
      return identifiers
    case 'dns-persist-01':
      return 1
    case 'http-01':
    case 'tls-alpn-01':
      return 0
  }
}
