// The tree of zones that the oracle is asked about: written, signed from the leaves up, and served by NSD as it is.
import type { Daemon } from '../daemon.ts'
import { openFolder } from '../daemon.ts'
import type { DsRecords, State } from './state.ts'
import { startNsd, type NsdZone } from '../nsd.ts'
import type { ZoneLines } from '../zone-lines.ts'
import { dsOf, signZone } from '../zone-tools.ts'

/** Who serves what: a server with parent and child would answer for the child at once, and hide the delegation. */
const ROOT_IP = '127.53.0.1'
const TLD_IP = '127.53.0.2'
const ZONE_IP = '127.53.1.1'
const BELOW_IP = '127.53.2.1'

/** A tree that is being served. */
export interface Tree {
  readonly roots: readonly string[]
  /** The trust anchor of its root. */
  readonly anchor: string
  /** Whether every server is still running. */
  alive(): boolean
  stop(): Promise<void>
}

interface Built {
  readonly state: State
  readonly lines: ZoneLines
  /** Its DS records, for the zone above. */
  readonly ds: readonly string[]
}

/** Builds and serves the tree. The states are those of all its zones, the root among them. */
export async function startTree(states: readonly State[]): Promise<Tree> {
  const folder = openFolder('tree')
  try {
    const built = await buildAll(folder.path, states)
    const root = built.find(({ state }) => state.apex === '.')
    // Trust anchors have no TTL.
    const anchor = (root?.ds[0] ?? '').replace(/ \d+ IN/, ' IN')
    const servers = await startAll(built)
    return {
      roots: [ROOT_IP],
      anchor,
      alive: () => servers.every((server) => server.alive()),
      stop: async () => void (await Promise.all(servers.map((server) => server.stop()))),
    }
  } finally {
    folder.remove()
  }
}

/** All servers, or an error and none. */
async function startAll(built: readonly Built[]): Promise<Daemon[]> {
  const starting = [ROOT_IP, TLD_IP, ZONE_IP, BELOW_IP].map((ip) => startNsd(ip, zonesAt(ip, built)))
  const ended = await Promise.allSettled(starting)
  const servers = ended.flatMap((end) => (end.status === 'fulfilled' ? [end.value] : []))
  if (servers.length === starting.length) return servers
  await Promise.all(servers.map((server) => server.stop()))
  throw new AggregateError(ended.flatMap((end) => (end.status === 'rejected' ? [end.reason as unknown] : [])))
}

/** Zones with more labels first, so that each finds the DS records of those below it. */
async function buildAll(folder: string, states: readonly State[]): Promise<Built[]> {
  const built: Built[] = []
  for (const depth of [3, 2, 1, 0]) {
    const level = states.filter(({ apex }) => labelsOf(apex) === depth)
    for (let at = 0; at < level.length; at += AT_ONCE) {
      const some = level.slice(at, at + AT_ONCE).map((state) => build(folder, state, states, built))
      built.push(...(await Promise.all(some)))
    }
  }
  return built
}

/** Signers that run side by side. */
const AT_ONCE = 4

async function build(
  folder: string,
  state: State,
  states: readonly State[],
  below: readonly Built[],
): Promise<Built> {
  const children = below.filter((child) => parentOf(child.state, states)?.apex === state.apex)
  const text = textOf(state, children)
  const { sign, ds } = state
  if (sign === 'not') return { state, lines: text.trim().split('\n'), ds: ds?.(NO_DS) ?? [] }
  const { lines, again } = await signZone(folder, state.apex, text, sign)
  const edits = [state.edit, ...children.map((child) => child.state.above)].filter(
    (edit) => edit !== undefined,
  )
  let edited = lines
  for (const edit of edits) edited = await edit(edited, again)
  return { state, lines: edited, ds: await dsRecords(folder, lines, ds) }
}

/** Most zones have one DS record, and each digest takes a process. */
async function dsRecords(folder: string, lines: ZoneLines, choose: State['ds']): Promise<readonly string[]> {
  if (!choose) return dsOf(folder, lines, 'SHA-256')
  const [sha1 = [], sha256 = [], sha384 = []] = await Promise.all(
    ['SHA-1', 'SHA-256', 'SHA-384'].map((digest) => dsOf(folder, lines, digest)),
  )
  return choose({ 'SHA-1': sha1, 'SHA-256': sha256, 'SHA-384': sha384 })
}

const NO_DS: DsRecords = { 'SHA-1': [], 'SHA-256': [], 'SHA-384': [] }

/** What every zone has, and the delegations of those below; data at or below them is theirs. */
function textOf({ apex, besideParent, text = '' }: State, children: readonly Built[]): string {
  const at = (label: string) => (apex === '.' ? `${label}.` : `${label}.${apex}`)
  const own = `${at('ns')} 60 IN A ${addressOf(apex, besideParent)}
${at('_acme-challenge')} 60 IN TXT "right"
${at('www')} 60 IN A 192.0.2.80
${at('alias')} 60 IN CNAME ${at('_acme-challenge')}
${at('old')} 60 IN DNAME ${at('moved')}
${at('x.moved')} 60 IN TXT "moved"
${at('a.ent')} 60 IN TXT "below an empty non-terminal"
${at('*.wild')} 60 IN TXT "from the wildcard"
`
  const kept = own.split('\n').filter((line) => !children.some(({ state }) => isBelow(line, state.apex)))
  const cuts = children.map(({ state, ds }) =>
    [
      `${state.apex} 60 IN NS ns.${state.apex}`,
      `ns.${state.apex} 60 IN A ${addressOf(state.apex, state.besideParent)}`,
      ...ds,
      '',
    ].join('\n'),
  )
  return `${apex} 60 IN SOA ${at('ns')} ${at('h')} 1 3600 600 86400 60
${apex} 60 IN NS ${at('ns')}
${kept.join('\n')}${text}${cuts.join('')}`
}

function isBelow(line: string, apex: string): boolean {
  const [owner = ''] = line.split(' ')
  return owner === apex || owner.endsWith(`.${apex}`)
}

function addressOf(apex: string, besideParent = false): string {
  const depth = labelsOf(apex) - (besideParent ? 1 : 0)
  return [ROOT_IP, TLD_IP, ZONE_IP, BELOW_IP][depth] ?? BELOW_IP
}

function zonesAt(ip: string, built: readonly Built[]): NsdZone[] {
  return built
    .filter(({ state: { apex, besideParent } }) => addressOf(apex, besideParent) === ip)
    .map(({ state: { apex }, lines }) => ({ apex, text: `${lines.join('\n')}\n` }))
}

/** The zone in which another is delegated. */
function parentOf({ apex }: State, states: readonly State[]): State | undefined {
  const above = states.filter(
    (other) => other.apex !== apex && (other.apex === '.' || isBelow(apex, other.apex)),
  )
  return above.sort((a, b) => labelsOf(b.apex) - labelsOf(a.apex))[0]
}

function labelsOf(apex: string): number {
  return apex.split('.').length - 1 - (apex === '.' ? 1 : 0)
}
