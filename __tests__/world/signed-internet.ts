// An internet whose zones are signed, from the root down, but for those that a test leaves unsigned or spoils.
import type { ResourceRecord } from '../../src/wire/message.ts'
import { equalNames, parseName, presentName, type Name } from '../../src/wire/name.ts'
import { presentRdata, type Rdata, type RdataOf } from '../../src/wire/rdata.ts'
import { CLASS_IN } from '../../src/wire/registry.ts'
import { internet, type Internet } from './internet.ts'
import { createSigningKey, type SigningAlgorithm, type SigningKey, type Times } from './signing-key.ts'
import type { ZoneChange } from './timeline.ts'
import { scriptedZones, type ScriptedZone, type ZoneScript } from './zone-script.ts'
import { signZone, type DenialKind } from './zone-signer.ts'

/** A zone, and how it is signed: by Ed25519 and NSEC, with a DS record above, unless it says otherwise. */
export type SignedScript = Exclude<ZoneScript, string> & {
  /** Neither signed nor with a DS record above; with `ds`, a DS record stands above all the same. */
  readonly unsigned?: boolean
  /** The zone above knows of no delegation, although its servers serve this zone. */
  readonly undelegated?: boolean
  readonly algorithm?: SigningAlgorithm
  /** Of its key. */
  readonly flags?: number
  readonly denial?: DenialKind
  readonly iterations?: number
  readonly times?: Times
  /** What the zone above holds in place of the DS record. */
  readonly ds?: (ds: RdataOf<'DS'>) => readonly Rdata[]
  /** What becomes of the signed zone before it is served. */
  readonly spoil?: (records: readonly ResourceRecord[], key: SigningKey) => readonly ResourceRecord[]
}

export interface SignedInternet {
  readonly net: Internet
  /** The trust anchor of its root, as the input takes it. */
  readonly anchor: string
  /** Puts another zone in place of one, everywhere or at some addresses; signed with a new key when an algorithm is given. */
  replace(apex: string, script: SignedScript, when?: Pick<ZoneChange, 'at' | 'only'>): void
}

/** The virtual weeks in which everything is valid. */
export const THESE_WEEKS: Times = {
  inception: Date.UTC(2026, 10, 15) / 1000,
  expiration: Date.UTC(2026, 11, 15) / 1000,
}

/** Builds it; the keys are apexes, as for `internet`. */
export function signedInternet(given: Record<string, string | SignedScript>): SignedInternet {
  const scripts = readScripts(given)
  const keys = new Map(
    [...scripts].map(([apex, { algorithm = 15, flags }]) => [
      apex,
      createSigningKey(parseName(apex), algorithm, { flags }),
    ]),
  )
  const net = internet(
    Object.fromEntries(
      scriptedZones(Object.fromEntries(scripts)).map((zone) => [
        zone.apex.key,
        { text: served(zone), servers: serversOf(zone) },
      ]),
    ),
  )
  return {
    net,
    anchor: `. DS ${presentRdata(keyOf(parseName('.')).ds)}`,
    replace(apex, script, when = {}) {
      const { key } = parseName(apex)
      const before = scripts.get(key)
      if (script.algorithm)
        keys.set(key, createSigningKey(parseName(apex), script.algorithm, { seed: `the next of ${key}` }))
      scripts.set(key, { ...(before?.servers && { servers: before.servers }), ...script })
      const zone = scriptedZones(Object.fromEntries(scripts)).find((candidate) => candidate.apex.key === key)
      if (!zone) throw new RangeError(`there is no zone ${apex}`)
      const ip = when.only?.[0] ?? net.serversOf(apex)[0] ?? ''
      const names = net.zonesAt(ip, Infinity).get(key)
      const remove = [...(names?.nodes.values() ?? []), ...(names?.nsec3 ?? [])].map(({ name }) => name.key)
      net.change(apex, { ...when, remove: remove.join('\n'), add: served(zone), keepSerial: true })
    },
  }

  function keyOf({ key: apex }: Name): SigningKey {
    const key = keys.get(apex)
    if (!key) throw new RangeError(`there is no zone ${apex}`)
    return key
  }

  /** The lines of a zone as it is served. */
  function served(zone: ScriptedZone): string {
    const { apex } = zone
    const {
      unsigned,
      denial = 'nsec',
      iterations = 0,
      times = THESE_WEEKS,
      spoil,
    } = scripts.get(apex.key) ?? {}
    const known = zone.records.filter(
      ({ name, rdata }) =>
        rdata.type !== 'NS' || equalNames(name, apex) || !scripts.get(name.key)?.undelegated,
    )
    const plain = [...known, ...delegationSigners({ ...zone, records: known })]
    const key = keyOf(apex)
    const signed = unsigned ? plain : signZone(apex, plain, { key, denial, iterations, times })
    return (spoil?.(signed, key) ?? signed).map(lineOf).join('')
  }

  /** DS records for the signed zones that this one delegates. */
  function delegationSigners({ apex, records }: ScriptedZone): ResourceRecord[] {
    const cuts = new Map(
      records.flatMap(({ name, rdata }) =>
        rdata.type === 'NS' && !equalNames(name, apex) ? [[name.key, name]] : [],
      ),
    )
    return [...cuts.values()].flatMap((cut) => {
      const script = scripts.get(cut.key)
      const made = script?.ds?.(keyOf(cut).ds) ?? (!script || script.unsigned ? [] : [keyOf(cut).ds])
      return made.map((rdata) => ({ name: cut, class: CLASS_IN, ttl: TTL, rdata }))
    })
  }
}

/** Seconds, of DS records. */
const TTL = 300

function readScripts(given: Record<string, string | SignedScript>): Map<string, SignedScript> {
  return new Map(
    Object.entries({ '.': '', ...given }).map(([apex, script]) => [
      parseName(apex).key,
      typeof script === 'string' ? { text: script } : script,
    ]),
  )
}

function serversOf({ servers }: ScriptedZone): Record<string, readonly string[]> {
  return Object.fromEntries(servers.map(({ host, addresses }) => [host.key, addresses]))
}

function lineOf({ name, ttl, rdata }: ResourceRecord): string {
  return `${presentName(name)} ${ttl} ${rdata.type} ${presentRdata(rdata)}\n`
}
