// Says what is wrong with signatures, keys and denials. Finds no faults: those come from dnssec/.
import type { KeysVerdict } from '../dnssec/keys.ts'
import { secondsUntil } from '../dnssec/serial.ts'
import type { InvalidSignature } from '../dnssec/signature.ts'
import { presentEndpoint } from '../net/endpoint.ts'
import { plainName, type Name } from '../wire/name.ts'
import type { RRType } from '../wire/registry.ts'
import type { Bogus, BogusReason } from './trust.ts'
import type { Observation } from './zone.ts'

/** Keys that are not what their delegation promises. */
type BogusKeys = Extract<KeysVerdict, { kind: 'bogus' }>

/** Where a fault was found: in which answer, in the name of which zone, and when (Unix seconds). */
export interface Scene {
  readonly observation: Observation
  readonly zone: Name
  readonly at: number
}

/** No signature over `subject`, such as "example.com TXT", is valid. */
export function bogusSignature(scene: Scene, subject: string, fault: InvalidSignature): Bogus {
  return bogus(scene, fault.why, signatureSentence(scene, subject, fault))
}

/** The keys of a zone do not fit its DS records or trust anchor. */
export function bogusKeys(scene: Scene, { why, signature }: BogusKeys): Bogus {
  return bogus(scene, why, keysSentence(scene, why, signature))
}

/** The records of denial do not prove `claim`, such as "example.com has no TXT records"; `fault` is why some were not believed. */
export function bogusDenial(scene: Scene, claim: string, fault: InvalidSignature | undefined): Bogus {
  if (fault) return bogusSignature(scene, `the proof that ${claim}`, fault)
  return bogus(scene, 'denial-missing', `no NSEC or NSEC3 record proves that ${claim}`)
}

/** An RRset for people: "example.com TXT". */
export function presentSet(name: Name, type: RRType): string {
  return `${inWords(name)} ${type}`
}

/** A name in a sentence. */
export function inWords(name: Name): string {
  return name.labels.length === 0 ? 'the root' : plainName(name)
}

function bogus({ observation, zone }: Scene, reason: BogusReason, sentence: string): Bogus {
  const { label, endpoint } = observation.server
  const detail = `${label} (${presentEndpoint(endpoint)}): ${sentence}`
  return { status: 'bogus', zone, reason, detail, observation, everywhere: true }
}

function signatureSentence(
  { zone, at }: Scene,
  subject: string,
  { why, signature }: InvalidSignature,
): string {
  if (!signature || why === 'no-signature') return `no RRSIG record covers ${subject}`
  const { algorithm, keyTag, signerName, inception, expiration } = signature
  const rrsig = `the RRSIG of ${subject}`
  switch (why) {
    case 'labels-wrong':
      return `${rrsig} was made for a name with ${signature.labels} labels`
    case 'signer-wrong':
      return `${rrsig} is by ${inWords(signerName)}, not by ${inWords(zone)}`
    case 'unsupported':
      return `${rrsig} has algorithm ${algorithm}, which cannot be verified`
    case 'no-key':
      return `${rrsig} was made with key ${keyTag} of algorithm ${algorithm}, which is not among the trusted keys of ${inWords(zone)}`
    case 'not-yet-valid':
      return `${rrsig} is not valid before ${instant(inception, at)}`
    case 'expired':
      return `${rrsig} expired on ${instant(expiration, at)}`
    case 'signature-wrong':
      return `${rrsig} by key ${keyTag} does not fit the data`
    case 'too-many-tries':
      return `${rrsig} is one of so many that none was found valid`
  }
}

function keysSentence(scene: Scene, why: BogusKeys['why'], signature: BogusKeys['signature']): string {
  const zone = inWords(scene.zone)
  switch (why) {
    case 'key-missing':
      return `${zone} has no DNSKEY records, but DS records say that it is signed`
    case 'ds-mismatch':
      return `no DNSKEY record of ${zone} fits its DS records`
    case 'key-unfit':
      return `the DNSKEY record of ${zone} that fits its DS records must not sign a zone`
    case 'no-signature':
    case 'labels-wrong':
    case 'signer-wrong':
    case 'unsupported':
    case 'no-key':
    case 'not-yet-valid':
    case 'expired':
    case 'signature-wrong':
    case 'too-many-tries':
      return signatureSentence(scene, presentSet(scene.zone, 'DNSKEY'), {
        kind: 'invalid',
        why,
        ...(signature && { signature }),
      })
  }
}

/** A time of an RRSIG record, which is 32 bits of one near `at`: "2026-11-01 00:00 UTC". */
function instant(stamp: number, at: number): string {
  const date = new Date((at + secondsUntil(stamp, at)) * 1000)
  return `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
