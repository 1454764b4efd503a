// What a CA will look at beside the record itself: whether CAA lets it issue, and whether DNSSEC holds.
import type { CaaRequest } from '../certificate/caa-finding.ts'
import type { CaaProfile } from '../certificate/caa-profile.ts'
import { baseOf } from '../certificate/identifier.ts'
import { splitOwner } from '../certificate/owner-name.ts'
import { isTelling } from '../resolver/outcome.ts'
import type { Validator } from '../resolver/validator.ts'
import type { Server } from '../resolver/zone.ts'
import { equalNames, parseName, type Name } from '../wire/name.ts'
import { climbByResolvers } from './caa-by-resolvers.ts'
import { climbCaa, type CaaStep } from './caa-climb.ts'
import { untoldOf } from './caa-untold.ts'
import { worstOfWays, type WorstOfWays } from './caa-ways.ts'
import type { CaaSeen, Evidence } from './evidence.ts'
import type { Expectation } from './expectation.ts'
import type { Askers } from './extra.ts'

/** Whom the CAA records must let issue. */
interface CaaWish {
  /** Domains that the CA accepts as its own; `any` when the CA is not known. */
  readonly identities: readonly string[] | 'any'
  readonly profile: CaaProfile
  readonly accountUri?: string
}

/** What a certificate is to be checked for. */
export interface CertificateRequest {
  /** Absent: CAA is not looked at. */
  readonly caa?: CaaWish
  /** Absent: DNSSEC is not looked at, for want of a trust anchor. */
  readonly validator?: Validator
  /** Whether the signatures of this expectation matter. */
  wantsTrust(expectation: Expectation): boolean
}

/** The part of the evidence that is about the certificate. */
export type CaView = Pick<Evidence, 'trust' | 'caa' | 'cutShort'>

/** Looks at one expectation as a CA would; when it was cut short, what was known before still holds. Never rejects. */
export async function askAsCa(
  askers: Askers,
  request: CertificateRequest,
  evidence: Evidence,
  signal: AbortSignal,
): Promise<CaView> {
  const { validator, caa } = request
  const wantsTrust = request.wantsTrust(evidence.expectation)
  const climb = (domain: Name) => climbCaa(askers, domain, { validator, signal })
  const [trust, verdicts] = await Promise.all([
    wantsTrust ? validator?.judgePath(evidence.path, signal) : undefined,
    caa && caaVerdicts(climb, caa, evidence),
  ])
  if (signal.aborted && (trust ?? verdicts) !== undefined)
    return (evidence.trust ?? evidence.caa) === undefined ? { cutShort: true } : {}
  return { ...(trust && { trust }), ...(verdicts && { caa: verdicts }) }
}

/** The same where resolvers are the only ones to ask: they have validated what they say, so DNSSEC is theirs. */
export async function askResolversAsCa(
  { network }: Pick<Askers, 'network'>,
  { caa }: CertificateRequest,
  evidence: Evidence,
  resolvers: readonly Server[],
  signal: AbortSignal,
): Promise<Pick<CaView, 'caa' | 'cutShort'>> {
  if (!caa) return {}
  const climb = (domain: Name) => climbByResolvers(network, domain, resolvers, signal)
  const verdicts = await caaVerdicts(climb, caa, evidence)
  if (signal.aborted) return evidence.caa === undefined ? { cutShort: true } : {}
  return { caa: verdicts }
}

/** One verdict for each name on the certificate; of what different servers say the worst counts. */
async function caaVerdicts(
  climbFrom: (domain: Name) => Promise<CaaStep[]>,
  wish: CaaWish,
  evidence: Evidence,
): Promise<CaaSeen[]> {
  const { expectation } = evidence
  const identifiers = identifiersOf(expectation)
  const climbs = new Map<string, Promise<CaaStep[]>>()
  const verdicts = await Promise.all(
    identifiers.map(async (identifier) => {
      const base = baseOf(identifier)
      const climb = climbs.get(base.key) ?? climbFrom(base)
      climbs.set(base.key, climb)
      const steps = await climb
      const request = requestFor(identifier, wish, expectation)
      return withProof(worstOfWays(steps, request, wish.profile), steps)
    }),
  )
  return isHeard(evidence) ? verdicts : verdicts.filter((verdict) => !isSilence(verdict))
}

/** Whether anybody speaks of the record; else the silence about CAA may be that of our own network, which is nothing known. */
function isHeard({ path, resolvers }: Evidence): boolean {
  const observations = [...path.hops.flatMap((hop) => hop.observations), ...resolvers]
  return observations.some(({ outcome }) => isTelling(outcome))
}

function isSilence(verdict: CaaSeen): boolean {
  return verdict.kind === 'failed' && (verdict.reason === 'silent' || verdict.reason === 'unreachable')
}

/** Without a certificate in the settings the domain that the record belongs to is meant: underscored labels left out. */
function identifiersOf({ purpose, name }: Expectation): Name[] {
  if (purpose) return purpose.identifiers.map((identifier) => parseName(identifier))
  const { domain } = splitOwner(name)
  return domain.labels.length === 0 ? [] : [domain]
}

/** The verdict with what the servers said of the name that owns the records, at the level that decides. */
function withProof({ verdict, everywhere }: WorstOfWays, steps: readonly CaaStep[]): CaaSeen {
  const { decidedAt, aliases } = verdict
  const step = decidedAt && steps.find(({ name }) => equalNames(name, decidedAt))
  const owner = aliases.at(-1) ?? decidedAt
  const observations = step?.observations.filter(({ question }) => owner && equalNames(question.name, owner))
  return { ...verdict, everywhere, observations: observations ?? [], untold: untoldOf(steps, decidedAt) }
}

function requestFor(
  identifier: Name,
  { identities, accountUri }: CaaWish,
  { purpose }: Expectation,
): CaaRequest {
  return {
    identifier,
    identities,
    ...(purpose && { challenge: purpose.challenge }),
    ...(accountUri !== undefined && { accountUri }),
  }
}
