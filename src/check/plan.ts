// What a watch is to do and what it may use: the settings that matter to it, and its collaborators.
import type { Network } from '../net/network.ts'
import type { World } from '../net/world.ts'
import type { Walker } from '../resolver/walk.ts'
import type { Server } from '../resolver/zone.ts'
import type { Name } from '../wire/name.ts'
import type { CertificateRequest } from './ca-view.ts'
import type { Rule } from './evidence.ts'
import type { Expectation } from './expectation.ts'
import type { Preferences } from './rules.ts'
import type { Requirement } from './verdict.ts'

/** What is to be watched, how long, and what counts. */
export interface Plan {
  readonly expectations: readonly Expectation[]
  readonly requirement: Requirement
  /** Recursive resolvers to ask once the authoritative servers are right; empty: none. */
  readonly resolvers: readonly Server[]
  /** Milliseconds. */
  readonly timeout: number
  /** End as soon as it is proven that no wait will help. */
  readonly failFast: boolean
  readonly preferences: Preferences
  readonly expectedNameservers: readonly Name[]
  /** What the certificate is to be checked for beyond its records. */
  readonly certificate: CertificateRequest
}

/** What must be true for this expectation: what only a CA asks for need not be right at resolvers. */
export function requirementFor(
  expectation: Expectation,
  { requirement }: Pick<Plan, 'requirement'>,
): Requirement {
  const spared = expectation.authoritativeOnly === true && requirement.of === 'resolvers'
  return spared ? { of: 'authoritative' } : requirement
}

/** What the watch works with; passed in, so that a test can pass in its own. */
export interface Tools {
  readonly world: World
  readonly network: Network
  readonly walker: Walker
  readonly rules: readonly Rule[]
}
