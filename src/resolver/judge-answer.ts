// Whether one server's answer is signed, or denied, as its zone must: by the keys of that zone. Asks nobody.
import { denyExpansion, denyName, denyType, type Denial } from '../dnssec/denial.ts'
import { readProofs, type Proofs } from '../dnssec/proofs.ts'
import { rrsetsOf, type RRset } from '../dnssec/rrset.ts'
import { verifyRRset, type ZoneKeys } from '../dnssec/signature.ts'
import type { ResourceRecord } from '../wire/message.ts'
import { bogusDenial, bogusSignature, inWords, presentSet, type Scene } from './bogus.ts'
import type { Alias, Heard, NoData, NxDomain } from './outcome.ts'
import type { Trust } from './trust.ts'
import type { Observation } from './zone.ts'

/**
 * The trust in an answer to a question that was asked with DO, at a time in Unix seconds (RFC 4035 section 5). Undefined when it says
 * nothing of the name: a server that fails, or refers elsewhere, has no say.
 */
export function judgeAnswer(observation: Observation, keys: ZoneKeys, at: number): Trust | undefined {
  const { outcome, question } = observation
  const scene = { observation, zone: keys.zone, at }
  switch (outcome.kind) {
    case 'answer':
      return judgeSet(scene, answeredSet(outcome.madeBy ?? outcome), keys, outcome.proof)
    case 'alias':
      return judgeSet(scene, answeredSet(outcome), keys, outcome.proof)
    case 'nodata':
      return judgeDenial(
        scene,
        outcome,
        keys,
        `${inWords(question.name)} has no ${question.type} records`,
        (proofs) => denyType(proofs, question.name, question.type),
      )
    case 'nxdomain':
      return judgeDenial(scene, outcome, keys, `${inWords(question.name)} does not exist`, (proofs) =>
        denyName(proofs, question.name),
      )
    case 'referral':
    case 'lame':
    case 'error':
    case 'silent':
    case 'unreachable':
    case 'malformed':
    case 'unfinished':
      return undefined
  }
}

/** The RRset that records and their signatures are. Throws a RangeError where there are none, which no answer lacks. */
export function answeredSet({ records, signatures = [] }: Pick<Alias, 'records' | 'signatures'>): RRset {
  const [set] = rrsetsOf([...records, ...signatures])
  if (!set) throw new RangeError('an answer without records')
  return set
}

/**
 * The RRset of an answer, or the CNAME or DNAME of an alias; the CNAME that a DNAME makes is not signed, and was compared with it before
 * (RFC 6672 section 5.3.1). What was made of a wildcard needs the proof that nothing is closer to the name.
 */
function judgeSet(scene: Scene, set: RRset, keys: ZoneKeys, proof: readonly ResourceRecord[] = []): Trust {
  const verdict = verifyRRset(set, keys, scene.at)
  if (verdict.kind === 'invalid') return bogusSignature(scene, presentSet(set.owner, set.type), verdict)
  const { wildcard, expires } = verdict
  if (!wildcard) return { status: 'secure', expires }
  const proofs = readProofs(rrsetsOf(proof), keys, scene.at)
  const claim = `no name is closer to ${inWords(set.owner)} than ${inWords(wildcard)}`
  return byDenial(scene, denyExpansion(proofs, set.owner, wildcard), proofs, claim, expires)
}

/** The SOA record of a denial must be signed as well as the records that prove it: resolvers refuse the answer otherwise. */
function judgeDenial(
  scene: Scene,
  { soa, proof = [] }: Heard & (NoData | NxDomain),
  keys: ZoneKeys,
  claim: string,
  deny: (proofs: Proofs) => Denial,
): Trust {
  const sets = rrsetsOf(soa ? [soa, ...proof] : proof)
  const soaSet = sets.find(({ type }) => type === 'SOA')
  const verdict = soaSet && verifyRRset(soaSet, keys, scene.at)
  if (verdict?.kind === 'invalid') return bogusSignature(scene, presentSet(keys.zone, 'SOA'), verdict)
  const proofs = readProofs(sets, keys, scene.at)
  return byDenial(scene, deny(proofs), proofs, claim, verdict?.expires ?? Number.POSITIVE_INFINITY)
}

function byDenial(scene: Scene, denial: Denial, proofs: Proofs, claim: string, expires: number): Trust {
  switch (denial) {
    case 'proven':
      return { status: 'secure', expires }
    case 'opt-out':
    case 'iterations':
      return { status: 'insecure', zone: scene.zone }
    case 'missing':
      return bogusDenial(scene, claim, proofs.fault)
  }
}
