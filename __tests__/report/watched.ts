// What a watch hands over, built by hand: one record at a few servers.
import type { Diagnosis, Evidence } from '../../src/check/evidence.ts'
import type { Watched, WatchedRecord } from '../../src/check/watched.ts'
import type { Outcome } from '../../src/resolver/outcome.ts'
import type { Observation, Server, Zone } from '../../src/resolver/zone.ts'
import { parseName } from '../../src/wire/name.ts'
import { parseRdata, type Rdata } from '../../src/wire/rdata.ts'
import type { RRType } from '../../src/wire/registry.ts'

export const OWNER = parseName('_acme-challenge.example.com')
export const APEX = parseName('example.com')
/** The clock of observations at the beginning, which is another than that of the wall. */
const STARTED = 5_000

export function nameServer(label: string, ip: string): Server {
  return { name: parseName(label), label, endpoint: { transport: 'udp', ip, port: 53 }, zone: APEX }
}

export function cache(label: string, ip: string): Server {
  return { name: undefined, label, endpoint: { transport: 'udp', ip, port: 53 } }
}

export function txt(text: string): Rdata {
  return parseRdata('TXT', `"${text}"`)
}

export function answer(type: RRType, ttl: number, ...values: string[]): Outcome {
  const records = values.map((value) => ({ name: OWNER, class: 1, ttl, rdata: parseRdata(type, value) }))
  return { kind: 'answer', aa: true, ede: [], records, ttl, signatures: [] }
}

export function nxdomain(serial: number, minimum: number): Outcome {
  return {
    kind: 'nxdomain',
    aa: true,
    ede: [],
    soa: { name: APEX, class: 1, ttl: 3_600, rdata: soa(serial, minimum) },
  }
}

function soa(serial: number, minimum: number): Rdata {
  return parseRdata('SOA', `ns1.example.net. admin.example.net. ${serial} 7200 3600 1209600 ${minimum}`)
}

export function observed(server: Server, outcome: Outcome, more: Partial<Observation> = {}): Observation {
  const role = server.name ? 'authoritative' : 'resolver'
  return {
    question: { name: OWNER, type: 'TXT' },
    server,
    role,
    outcome,
    transport: 'udp',
    notes: [],
    tries: 1,
    at: STARTED + 1_000,
    ms: 12,
    ...more,
  }
}

/** The zone of the owner name; its servers gave these serials. */
export function zone(serials: readonly (readonly [Server, number])[]): Zone {
  return {
    apex: APEX,
    port: 53,
    servers: serials.map(([{ name = APEX, endpoint }]) => ({
      name,
      listedBy: { parent: true, child: true },
      glue: [],
      authoritative: [],
      addresses: endpoint.transport === 'udp' ? [endpoint.ip] : [],
      resolvedFrom: 'authority',
    })),
    observations: serials.map(([server, serial]) =>
      observed(
        server,
        {
          kind: 'answer',
          aa: true,
          ede: [],
          ttl: 3_600,
          signatures: [],
          records: [{ name: APEX, class: 1, ttl: 3_600, rdata: soa(serial, 900) }],
        },
        { question: { name: APEX, type: 'SOA' } },
      ),
    ),
  }
}

export function evidence(
  observations: readonly Observation[],
  more: Partial<Evidence> = {},
  zoneOfAll = zone([]),
): Evidence {
  return {
    expectation: {
      name: OWNER,
      type: 'TXT',
      values: [txt('right')],
      match: 'contains',
      origin: { input: 'records', line: 3 },
    },
    path: {
      hops: [{ name: OWNER, walk: { kind: 'zone', zone: zoneOfAll, path: [] }, observations, targets: [] }],
      length: 0,
      size: 'fine',
      dangling: [],
      mixed: [],
      split: [],
      unfollowed: [],
    },
    resolvers: [],
    history: [],
    ...more,
  }
}

export function diagnosis(id: string, more: Partial<Diagnosis> = {}): Diagnosis {
  return {
    id,
    severity: 'error',
    final: true,
    headline: `the headline of ${id}`,
    explain: 'It is explained.',
    cure: { sentence: 'Cure it.', lines: [] },
    evidence: [],
    ...more,
  }
}

export function watchedRecord(proof: Evidence, more: Partial<WatchedRecord> = {}): WatchedRecord {
  return {
    expectation: proof.expectation,
    evidence: proof,
    verdict: { state: 'ready', authoritative: { right: 1, of: 1 }, unheard: [] },
    diagnoses: [],
    ...more,
  }
}

export function watched(records: readonly WatchedRecord[], more: Partial<Watched> = {}): Watched {
  return {
    records,
    ended: 'ready',
    began: new Date('2026-11-22T09:00:00Z'),
    started: STARTED,
    took: 10_000,
    rounds: 2,
    questions: 8,
    ...more,
  }
}

/** A record of its own name, to have several in a run. */
export function named(name: string, more: Partial<WatchedRecord> = {}): WatchedRecord {
  const proof = evidence([])
  const expectation = { ...proof.expectation, name: parseName(name) }
  return watchedRecord(
    {
      ...proof,
      expectation,
      path: { ...proof.path, hops: proof.path.hops.map((hop) => ({ ...hop, name: expectation.name })) },
    },
    more,
  )
}
