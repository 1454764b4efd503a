// The chain of trust: from a trust anchor to the keys of a zone, one delegation after the other (RFC 4035 section 5).
import type { TrustAnchor } from '../dnssec/anchors.ts'
import { denyDs } from '../dnssec/denial.ts'
import { verifyKeys, type KeysVerdict } from '../dnssec/keys.ts'
import { readProofs } from '../dnssec/proofs.ts'
import { rrsetsOf } from '../dnssec/rrset.ts'
import { verifyRRset, type ZoneKeys } from '../dnssec/signature.ts'
import type { Message, Question } from '../wire/message.ts'
import type { RdataOf } from '../wire/rdata.ts'
import { bogusDenial, bogusKeys, bogusSignature, inWords, presentSet } from './bogus.ts'
import { answeredSet } from './judge-answer.ts'
import { isTelling, type Outcome } from './outcome.ts'
import type { Unsecured } from './trust.ts'
import type { Asked, Walker } from './walk.ts'
import type { Observation, Zone } from './zone.ts'

/** A zone whose keys are trusted. `expires` is when the first signature on the way to them does, Unix seconds. */
export interface SecureZone {
  readonly status: 'secure'
  readonly keys: ZoneKeys
  readonly expires: number
}

/** What the chain of trust makes of a zone. */
export type ZoneTrust = SecureZone | Unsecured

/** What a step of the chain asks with; `at` is Unix seconds. */
export interface Step {
  readonly walker: Pick<Walker, 'ask'>
  readonly at: number
  readonly signal: AbortSignal
}

/** The zone that a trust anchor is for: its keys must fit the anchor. */
export function trustByAnchor(step: Step, zone: Zone, { ds }: TrustAnchor): Promise<ZoneTrust> {
  return trustByDs(step, zone, ds, Number.POSITIVE_INFINITY)
}

/**
 * The zone below one whose keys are trusted: its DS records are asked of the zone above, its keys of its own servers. Where the zone
 * above proves that no zone begins there, all must be signed with its own keys, whoever serves it.
 */
export async function trustBelow(
  step: Step,
  parent: Zone,
  above: SecureZone,
  zone: Zone,
): Promise<ZoneTrust> {
  const { told, observations } = await ask(step, parent, { name: zone.apex, type: 'DS' })
  if (!told) return unheard(parent, `the DS records of ${inWords(zone.apex)}`, observations)
  const { observation, message } = told
  const { outcome } = observation
  if (outcome.kind !== 'answer' && outcome.kind !== 'alias')
    return trustWithoutDs(step, above, zone, observation, message)
  const set = answeredSet(outcome)
  const verdict = verifyRRset(set, above.keys, step.at)
  if (verdict.kind === 'invalid') {
    const scene = { observation, zone: above.keys.zone, at: step.at }
    return bogusSignature(scene, presentSet(set.owner, set.type), verdict)
  }
  const ds = outcome.records.flatMap(({ rdata }) => (rdata.type === 'DS' ? [rdata] : []))
  // An alias is no zone cut.
  return ds.length > 0 ? trustByDs(step, zone, ds, Math.min(above.expires, verdict.expires)) : above
}

function trustWithoutDs(
  { at }: Step,
  above: SecureZone,
  { apex }: Zone,
  observation: Observation,
  { authority }: Message,
): ZoneTrust {
  const proofs = readProofs(rrsetsOf(authority), above.keys, at)
  switch (denyDs(proofs, apex)) {
    case 'proven':
    case 'opt-out':
    case 'iterations':
      return { status: 'insecure', zone: apex }
    case 'no-cut':
      return above
    case 'missing':
      return bogusDenial(
        { observation, zone: above.keys.zone, at },
        `${inWords(apex)} has no DS records`,
        proofs.fault,
      )
  }
}

async function trustByDs(
  step: Step,
  zone: Zone,
  ds: readonly RdataOf<'DS'>[],
  expires: number,
): Promise<ZoneTrust> {
  const { apex } = zone
  const insecure = { status: 'insecure', zone: apex } as const
  // Algorithms that cannot be verified make a zone insecure whatever its keys are, so they need not be asked for.
  if (verifyKeys(apex, ds, undefined, step.at).kind === 'insecure') return insecure
  const { told, observations } = await ask(step, zone, { name: apex, type: 'DNSKEY' }, isFit)
  const observation = observations.find(({ outcome }) => isTelling(outcome))
  if (!observation) return unheard(zone, 'its DNSKEY records', observations)
  const verdict = keysIn(observation)
  switch (verdict.kind) {
    case 'secure':
      return { status: 'secure', keys: verdict.keys, expires: Math.min(expires, verdict.expires) }
    case 'insecure':
      return insecure
    case 'bogus':
      return {
        ...bogusKeys({ observation, zone: apex, at: step.at }, verdict),
        everywhere: told === undefined,
      }
  }

  function keysIn({ outcome }: Observation): KeysVerdict {
    return verifyKeys(apex, ds, outcome.kind === 'answer' ? answeredSet(outcome) : undefined, step.at)
  }

  /** Where one server has keys that do not fit, the next is asked, for it may be that one alone. */
  function isFit(one: Observation): boolean {
    return isTelling(one.outcome) && keysIn(one).kind !== 'bogus'
  }
}

function ask(
  { walker, signal }: Step,
  zone: Zone,
  question: Question,
  tells = ({ outcome }: Observation) => isTelling(outcome),
): Promise<Asked> {
  return walker.ask(zone, question, { dnssec: true, signal, tells })
}

function unheard({ apex }: Zone, what: string, observations: readonly Observation[]): Unsecured {
  const words = new Set(observations.map(({ outcome }) => failureWord(outcome)))
  const why = words.size > 0 ? [...words].join(', ') : 'no address to ask'
  return { status: 'indeterminate', why: `no server of ${inWords(apex)} gave ${what}: ${why}` }
}

function failureWord(outcome: Outcome): string {
  if (outcome.kind === 'error') return outcome.rcode
  return outcome.kind === 'lame' ? outcome.how : outcome.kind
}
