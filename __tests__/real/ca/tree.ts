// A signed tree of zones on loopback addresses, as the real one is: a server for the root, one for the top-level domains, two Knot that
// sign for the zones below, two NSD for those that are served as they are written, and the CA's resolver, Unbound, in front.
import { Resolver } from 'node:dns/promises'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder, type Daemon } from '../daemon.ts'
import { startKnot, type Knot, type KnotZone } from '../knot.ts'
import { startNsd } from '../nsd.ts'
import { startUnbound, type Unbound } from '../unbound.ts'
import { policySections, withKeys } from './knot-keys.ts'
import { startCrooked } from './crooked-server.ts'
import { makeZones, type MadeZone } from './make-zones.ts'
import { keepSilent } from './silence.ts'
import type { Setting } from './state.ts'
import { together, type Together } from './together.ts'
import { ADDRESSES, type ZonePlan } from './zone-plan.ts'

/** An address that takes questions and never answers, and one at which nothing listens. */
export const SILENT = '127.59.3.1'
export const NOBODY = '127.59.3.2'

/** The CA's resolver. */
const RESOLVER = { ip: '127.59.9.1', port: 5353 }
export const RESOLVER_ADDRESS = `${RESOLVER.ip}:${RESOLVER.port}`

export interface Tree {
  /** The address of the root server, and the trust anchor. */
  readonly root: string
  readonly anchor: string
  readonly resolver: Unbound
  /** The Knot at which zones change; the other one follows it. */
  readonly primary: Knot
  /** The servers that ended by themselves. */
  dead(): Daemon[]
  stop(): Promise<void>
}

/** Grows the tree: these zones, with what all the settings put into them. Rejects when a server does not come up, and leaves none. */
export async function growTree(plans: readonly ZonePlan[], settings: readonly Setting[]): Promise<Tree> {
  const folder = openFolder('tree')
  const servers = together()
  try {
    const zones = await zonesIn(folder.path, plans, settings)
    return await serve(zones, settings, folder.path, servers)
  } catch (error) {
    await servers.stop()
    throw error
  } finally {
    folder.remove()
  }
}

function zonesIn(
  folder: string,
  plans: readonly ZonePlan[],
  settings: readonly Setting[],
): Promise<MadeZone[]> {
  const workshop = { knotKeys: keysIn(folder), signer: join(folder, 'signer') }
  for (const path of Object.values(workshop)) mkdirSync(path)
  return makeZones(
    [...plans, ...settings.flatMap((setting) => setting.zones)],
    settings.flatMap(({ records }) => records),
    workshop,
  )
}

async function serve(
  zones: readonly MadeZone[],
  settings: readonly Setting[],
  folder: string,
  servers: Together,
): Promise<Tree> {
  const anchor = zones.find(({ plan }) => plan.apex === '.')?.ds[0] ?? ''
  const [root] = ADDRESSES.root
  const keys = keysIn(folder)
  const crooked = settings.flatMap((setting) => setting.crooked ?? [])
  await Promise.all([keepSilent(SILENT), startCrooked(crooked)].map((starting) => servers.add(starting)))
  const first = await Promise.all([
    servers.add(startUnbound({ ...RESOLVER, roots: [root], anchor })),
    servers.add(startPrimary(zones, keys)),
    servers.add(startSigner('root', zones, keys)),
    servers.add(startSigner('tld', zones, keys)),
    servers.add(startNsdAt(0, zones)),
    servers.add(startNsdAt(1, zones)),
  ])
  const daemons = [...first, await servers.add(startSecondary(zones))]
  const [resolver, primary] = first
  return {
    root,
    anchor,
    resolver,
    primary,
    dead: () => daemons.filter((daemon) => !daemon.alive()),
    stop: () => servers.stop(),
  }
}

/** Where the keys of the zones are that Knot signs. */
function keysIn(folder: string): string {
  return join(folder, 'knot-keys')
}

const TEMPLATE =
  'template:\n  - id: default\n    zonefile-load: difference-no-serial\n    journal-content: all\n    serial-policy: increment\n'

function startSigner(role: 'root' | 'tld', zones: readonly MadeZone[], keys: string): Promise<Knot> {
  const own = zonesOf(role, zones)
  const sections = `${policySections(own.map(({ plan }) => plan))}${TEMPLATE}`
  return startKnot(
    ADDRESSES[role][0],
    own.map((zone) => knotZone(zone)),
    { sections, prepare: withKeys(keys) },
  )
}

function startPrimary(zones: readonly MadeZone[], keys: string): Promise<Knot> {
  const own = zonesOf('knot', zones)
  const [ip, second] = ADDRESSES.knot
  const sections = `${policySections(own.map(({ plan }) => plan))}remote:
  - id: second
    address: ${second}@53
acl:
  - id: transfer
    address: 127.0.0.0/8
    action: transfer
${TEMPLATE}`
  const options = ['notify: second', 'acl: transfer']
  return startKnot(
    ip,
    own.map((zone) => knotZone(zone, options)),
    {
      sections,
      prepare: withKeys(keys),
      alsoAt: [ADDRESSES.four[2]],
    },
  )
}

/** Has its zones from the primary, and starts when that is there; resolves when it has them all. */
async function startSecondary(zones: readonly MadeZone[]): Promise<Knot> {
  const own = zonesOf('knot', zones)
  const [first, ip] = ADDRESSES.knot
  const sections = `remote:
  - id: first
    address: ${first}@53
acl:
  - id: notify
    address: 127.0.0.0/8
    action: notify
`
  const options = ['master: first', 'acl: notify']
  const secondary = await startKnot(
    ip,
    own.map(({ plan }) => ({ apex: plan.apex, text: '', options })),
    {
      sections,
      alsoAt: [ADDRESSES.four[3]],
    },
  )
  await Promise.all(own.map(({ plan }) => served(ip, plan.apex)))
  return secondary
}

function startNsdAt(at: 0 | 1, zones: readonly MadeZone[]) {
  const own = zonesOf('nsd', zones).filter(({ plan: { served = 2 } }) => at < served)
  return startNsd(
    ADDRESSES.nsd[at],
    own.map(({ plan: { apex }, texts }) => ({ apex, text: texts[at] })),
  )
}

function zonesOf(role: ZonePlan['role'], zones: readonly MadeZone[]): MadeZone[] {
  return zones.filter(({ plan }) => plan.role === role)
}

function knotZone(
  { plan: { apex, knot }, texts: [text] }: MadeZone,
  options: readonly string[] = [],
): KnotZone {
  const signing = knot ? ['dnssec-signing: on', `dnssec-policy: "${apex}"`] : []
  return { apex, text, options: [...signing, ...options] }
}

/** Milliseconds that a zone may take from one server to the other, and between two looks. */
const PATIENCE = 10_000
const LOOK_EVERY = 20

async function served(ip: string, apex: string): Promise<void> {
  const resolver = new Resolver({ timeout: 250, tries: 1 })
  resolver.setServers([ip])
  for (const deadline = Date.now() + PATIENCE; ;) {
    const soa = await resolver.resolveSoa(apex).catch(() => undefined)
    if (soa) return
    if (Date.now() > deadline) throw new Error(`${apex} did not come to ${ip}`)
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
  }
}
