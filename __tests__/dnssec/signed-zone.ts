// A signed zone of `zones/` as a validator sees it: its RRsets, its trusted keys, and any choice of its proofs.
import { readFileSync } from 'node:fs'

import { parseAnchors } from '../../src/dnssec/anchors.ts'
import { verifyKeys } from '../../src/dnssec/keys.ts'
import { readProofs, type Proofs } from '../../src/dnssec/proofs.ts'
import { rrsetsOf, type RRset } from '../../src/dnssec/rrset.ts'
import type { ZoneKeys } from '../../src/dnssec/signature.ts'
import { parseName, presentName, type Name } from '../../src/wire/name.ts'
import { presentRdata } from '../../src/wire/rdata.ts'
import type { RRType } from '../../src/wire/registry.ts'
import { parseZoneFile } from '../../src/wire/zonefile.ts'

/** The moment at which the zones that `zones/make.sh` signs are judged. */
export const NOW = Date.UTC(2026, 10, 15) / 1000

export interface SignedZone {
  readonly keys: ZoneKeys
  readonly sets: readonly RRset[]
  set(owner: string, type: RRType): RRset
  /** The NSEC and NSEC3 RRsets with these owner names, relative to the zone: what one answer holds. */
  proofs(...owners: string[]): Proofs
  /** All of the zone's denials at once, which no answer holds. */
  allProofs(): Proofs
  name(relative: string): Name
}

/** Reads a zone and trusts its secure entry points. */
export function openZone(file: string, at: number = NOW): SignedZone {
  const sets = rrsetsOf(parseZoneFile(readZoneText(`${file}.zone`)))
  const keys = ownKeys(sets, at)
  const name = (relative: string): Name =>
    parseName(relative === '@' ? keys.zone.key : `${relative}.${keys.zone.key}`)
  const set = (owner: string, type: RRType): RRset => {
    const found = sets.find((candidate) => candidate.owner.key === name(owner).key && candidate.type === type)
    if (!found) throw new Error(`${file} has no ${type} records at ${owner}`)
    return found
  }
  const denials = sets.filter(({ type }) => type === 'NSEC' || type === 'NSEC3')
  return {
    keys,
    sets,
    set,
    name,
    proofs: (...owners) =>
      readProofs(
        owners.map((owner) => set(owner, denials[0]?.type ?? 'NSEC')),
        keys,
        at,
      ),
    allProofs: () => joinProofs(denials.map((denial) => readProofs([denial], keys, at))),
  }
}

export function readZoneText(file: string): string {
  return readFileSync(new URL(`zones/${file}`, import.meta.url), 'utf8')
}

function ownKeys(sets: readonly RRset[], at: number): ZoneKeys {
  const set = sets.find(({ type }) => type === 'DNSKEY')
  if (!set) throw new Error('the zone has no keys')
  const entries = set.rdatas.filter((rdata) => rdata.type === 'DNSKEY' && rdata.flags === 257)
  const [anchor] = parseAnchors(
    entries.map((key) => `${presentName(set.owner)} DNSKEY ${presentRdata(key)}\n`).join(''),
  )
  const verdict = verifyKeys(set.owner, anchor?.ds ?? [], set, at)
  if (verdict.kind !== 'secure') throw new Error(`the keys of the zone are ${JSON.stringify(verdict)}`)
  return verdict.keys
}

function joinProofs(parts: readonly Proofs[]): Proofs {
  const chain = parts.find(({ nsec3 }) => nsec3)?.nsec3
  return {
    nsec: parts.flatMap(({ nsec }) => nsec),
    nsec3: chain && { ...chain, records: parts.flatMap(({ nsec3 }) => nsec3?.records ?? []) },
    tooManyIterations: parts.some(({ tooManyIterations }) => tooManyIterations),
  }
}
