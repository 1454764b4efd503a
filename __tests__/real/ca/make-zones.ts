// Makes the zones of a tree out of their plans: children first, since the zone above needs their DS records.
import { dsOf, signZone } from '../zone-tools.ts'
import type { Edit, ZoneLines } from '../zone-lines.ts'
import { makeKnotKey } from './knot-keys.ts'
import { delegationLines, isBelow, zoneText, type ZonePlan } from './zone-plan.ts'

/** A zone as its servers take it: the second one may have another text than the first. */
export interface MadeZone {
  readonly plan: ZonePlan
  readonly texts: readonly [string, string]
  /** What the zone above has as DS records. */
  readonly ds: readonly string[]
}

/** Folders for the keys of Knot, and for the keys and files of the other signers. */
export interface Workshop {
  readonly knotKeys: string
  readonly signer: string
}

/** Makes all zones. Each record goes to the innermost zone that its owner is below. Throws a RangeError where there is none. */
export async function makeZones(
  plans: readonly ZonePlan[],
  records: readonly string[],
  workshop: Workshop,
): Promise<MadeZone[]> {
  const contents = new Map(plans.map(({ apex }) => [apex, [] as string[]]))
  for (const record of records) put(contents, ownerOf(record), [record])
  const made: MadeZone[] = []
  for (const level of deepestFirst(plans)) {
    const zones = await Promise.all(
      level.map((plan) => makeZone(plan, contents.get(plan.apex) ?? [], workshop)),
    )
    made.push(...zones)
    for (const { plan, ds } of zones) {
      if (plan.apex !== '.') put(contents, parentOf(plan.apex), delegationLines(plan, ds))
    }
  }
  return made
}

function put(contents: ReadonlyMap<string, string[]>, owner: string, lines: readonly string[]): void {
  const zones = [...contents.keys()].filter((apex) => isBelow(owner, apex))
  const innermost = zones.reduce((a, b) => (b.length > a.length ? b : a), '.')
  const content = contents.get(innermost)
  if (!content) throw new RangeError(`no zone for ${owner}`)
  content.push(...lines)
}

async function makeZone(plan: ZonePlan, records: readonly string[], workshop: Workshop): Promise<MadeZone> {
  const { apex, knot, signed, edit = unchanged, second = unchanged } = plan
  const text = zoneText(plan, records)
  if (knot) return { plan, texts: [text, text], ds: [await makeKnotKey(workshop.knotKeys, apex, knot)] }
  const { lines: whole, again } = signed
    ? await signZone(workshop.signer, apex, text, signed)
    : { lines: text.trim().split('\n'), again: () => Promise.reject(new RangeError(`${apex} is not signed`)) }
  const first = await edit(whole, again)
  const texts = [fileOf(first), fileOf(await second(first, again))] as const
  return { plan, texts, ds: await dsRecords(plan, whole, workshop) }
}

/** A zone without a key has no DS records of its own. */
async function dsRecords(
  { apex, ds, signed }: ZonePlan,
  lines: ZoneLines,
  { signer }: Workshop,
): Promise<readonly string[]> {
  if (!signed) return ds?.({ sha1: '', sha256: '', sha384: '', strange: strangeDs(apex) }) ?? []
  const sha256 = await dsOf(signer, lines, 'SHA-256')
  if (!ds) return sha256
  const [sha1, sha384] = [await dsOf(signer, lines, 'SHA-1'), await dsOf(signer, lines, 'SHA-384')]
  return ds({
    sha1: sha1.join('\n'),
    sha256: sha256.join('\n'),
    sha384: sha384.join('\n'),
    strange: strangeDs(apex),
  })
}

function strangeDs(apex: string): string {
  return `${apex} 60 IN DS 4711 13 2 ${'00'.repeat(32)}`
}

const unchanged: Edit = (lines) => lines

function fileOf(lines: ZoneLines): string {
  return lines.map((line) => `${line}\n`).join('')
}

function deepestFirst(plans: readonly ZonePlan[]): ZonePlan[][] {
  const depths = [...new Set(plans.map(({ apex }) => depthOf(apex)))].sort((a, b) => b - a)
  return depths.map((depth) => plans.filter(({ apex }) => depthOf(apex) === depth))
}

function depthOf(apex: string): number {
  return apex === '.' ? 0 : apex.split('.').length
}

function ownerOf(record: string): string {
  return record.slice(0, record.indexOf(' '))
}

function parentOf(name: string): string {
  return name.slice(name.indexOf('.') + 1) || '.'
}
