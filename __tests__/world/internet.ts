// An internet out of zone texts: authoritative servers with their delegations, whatever else stands at an address, and faults.
import { respondToOctets } from '../../src/demo/octets.ts'
import type { ServedZones } from '../../src/demo/zone.ts'
import { ancestorsOf, parseName } from '../../src/wire/name.ts'
import { canonicalAddress } from './addresses.ts'
import type { Fault } from './fault.ts'
import { hostOf, type Host } from './host.ts'
import { createTimeline, type Timeline, type ZoneChange } from './timeline.ts'
import type { VirtualNetwork } from './virtual.ts'
import { scriptedZones, type ZoneScript } from './zone-script.ts'

export interface Internet extends VirtualNetwork {
  /** The addresses of the root servers. */
  readonly roots: readonly string[]
  /** The addresses of everything there is. */
  readonly addresses: readonly string[]
  /** Changes a zone at a moment. */
  change(apex: string, change: ZoneChange): void
  /** Gives the server at an address, or at several, a fault on top of those it has. */
  fault(ips: string | readonly string[], fault: Fault): void
  /** Puts a server of another kind at an address, a resolver for instance. */
  put(ip: string, host: Host): void
  /** Gives an address a host name that the system's own resolver knows, for DoT and DoH. */
  call(ip: string, hostName: string): void
  /** The zones that the address serves at a moment. */
  zonesAt(ip: string, at: number): ServedZones
  /** The addresses that serve the zone that holds the name. */
  serversOf(name: string): readonly string[]
}

/**
 * Builds an internet. The keys are the apexes; a root is made when none is given. SOA, NS, the servers' addresses, delegations
 * and glue are derived where the texts do not have them, so that
 * `internet({ 'example.com.': 'www A 192.0.2.80' })` can be walked from the root.
 */
export function internet(scripts: Record<string, ZoneScript>): Internet {
  const zones = scriptedZones(scripts).map(({ apex, records, servers }) => {
    const addresses = servers.flatMap((server) => server.addresses.map(canonicalAddress))
    return { apex, addresses, timeline: createTimeline(apex, records, addresses) }
  })
  const addressesOf = new Map(zones.map(({ apex, addresses }) => [apex.key, addresses]))
  const timelines = new Map(zones.map(({ apex, timeline }) => [apex.key, timeline]))
  const hosts = new Map<string, Host>()
  const names = new Map<string, string>()
  for (const ip of new Set(zones.flatMap(({ addresses }) => addresses)))
    hosts.set(ip, authoritative(timelines, ip))

  return {
    roots: addressesOf.get('.') ?? [],
    get addresses() {
      return [...hosts.keys()]
    },
    host: (ip) => hosts.get(canonicalAddress(ip)),
    lookup: (name) => names.get(name),
    change: (apex, change) => timelineOf(timelines, apex).change(change),
    fault(ips, fault) {
      for (const ip of [ips].flat().map(canonicalAddress)) {
        const host = hosts.get(ip)
        if (!host) throw new RangeError(`nothing is at ${ip}`)
        hosts.set(ip, fault(host))
      }
    },
    put: (ip, host) => void hosts.set(canonicalAddress(ip), host),
    call: (ip, hostName) => void names.set(hostName, ip),
    zonesAt: (ip, at) => zonesAt(timelines, canonicalAddress(ip), at),
    serversOf: (name) => {
      const apex = ancestorsOf(parseName(name)).find(({ key }) => addressesOf.has(key))
      return addressesOf.get(apex?.key ?? '.') ?? []
    },
  }
}

function authoritative(timelines: ReadonlyMap<string, Timeline>, ip: string): Host {
  const jar = { secret: new TextEncoder().encode(ip) }
  return hostOf((asked) => {
    const caller = { ip: asked.client.ip, overUdp: asked.transport === 'udp' }
    return respondToOctets(zonesAt(timelines, ip, asked.at), asked.bytes, caller, jar)
  })
}

function zonesAt(timelines: ReadonlyMap<string, Timeline>, ip: string, at: number): ServedZones {
  return { get: (apexKey) => timelines.get(apexKey)?.zoneAt(ip, at) }
}

function timelineOf(timelines: ReadonlyMap<string, Timeline>, apex: string): Timeline {
  const timeline = timelines.get(parseName(apex).key)
  if (!timeline) throw new RangeError(`there is no zone ${apex}`)
  return timeline
}
