// The demo's tree of zones (root, com, example.com) at a moment of its story.
import { parseName } from '../wire/name.ts'
import { DOMAIN, ZONE, type Scene } from './story.ts'
import { servedZones, zoneFromText, type ServedZone, type ServedZones } from './zone.ts'

/** Which address serves what; one address may serve several. */
export interface Layout {
  /** The root and the zone below it. */
  registry: string
  ns1: string
  ns2: string
}

/** The zones that an address holds, so many milliseconds into the story. */
export type Tree = (ip: string, elapsed: number) => ServedZones

/** Seconds. */
const TTL = 60
const FIRST_SERIAL = 2026112201
const SOA_TIMES = '3600 600 604800 30'

/** The tree at these addresses, with this story. */
export function plantTree(layout: Layout, story: readonly Scene[]): Tree {
  const registry = registryZones(layout)
  const made = new Map<string | undefined, ServedZone>()
  const example = (server: Scene['server'], elapsed: number): ServedZone => {
    const scene = story.findLast((scene) => scene.server === server && scene.after <= elapsed)
    const zone = made.get(scene?.value) ?? exampleZone(layout, scene?.value)
    made.set(scene?.value, zone)
    return zone
  }
  return (ip, elapsed) =>
    servedZones([
      ...(ip === layout.registry ? registry : []),
      ...(ip === layout.ns1 ? [example('ns1', elapsed)] : []),
      ...(ip === layout.ns2 ? [example('ns2', elapsed)] : []),
    ])
}

function registryZones(layout: Layout): ServedZone[] {
  const root = `
@ ${soaOf('ns.registry')}
@ NS ns.registry
com NS ns.registry
${address('ns.registry', layout.registry)}`
  const com = `
@ ${soaOf('ns.registry.')}
@ NS ns.registry.
example NS ns1.example
example NS ns2.example
${address('ns1.example', layout.ns1)}
${address('ns2.example', layout.ns2)}`
  return [zoneFromText(parseName('.'), root, TTL), zoneFromText(parseName('com.'), com, TTL)]
}

/** The zone before or after the record was added, which raised its serial. */
function exampleZone(layout: Layout, value: string | undefined): ServedZone {
  const serial = value === undefined ? FIRST_SERIAL : FIRST_SERIAL + 1
  const text = `
@ ${soaOf('ns1', serial)}
@ NS ns1
@ NS ns2
@ A 192.0.2.80
${address('ns1', layout.ns1)}
${address('ns2', layout.ns2)}
${value === undefined ? '' : `${DOMAIN}. TXT "${value}"`}`
  return zoneFromText(parseName(ZONE), text, TTL)
}

function soaOf(primary: string, serial = FIRST_SERIAL): string {
  return `SOA ${primary} hostmaster ${serial} ${SOA_TIMES}`
}

function address(host: string, ip: string): string {
  return `${host} ${ip.includes(':') ? 'AAAA' : 'A'} ${ip}`
}
