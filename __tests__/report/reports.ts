// Reports to print: small builders with everything unremarkable already filled in.
import type { Cause, Finding, RecordReport, Report, ServerReport } from '../../src/report/report.ts'

export const DOCS = 'https://github.com/OWNER/cert-ready/blob/v1/docs/diagnoses.md'
export const BEGAN = '2026-11-22T09:13:10.000Z'

/** The instant so many milliseconds after the beginning. */
export function after(ms: number): string {
  return new Date(Date.parse(BEGAN) + ms).toISOString()
}

export function server(label: string, address: string, more: Partial<ServerReport> = {}): ServerReport {
  return {
    role: 'authoritative',
    label,
    address,
    name: '_acme-challenge.example.com.',
    sight: 'right',
    said: { kind: 'answer', words: 'an answer', values: ['"right"'], ttl: 60, ede: [] },
    transport: 'udp',
    tries: 1,
    notes: [],
    at: 0,
    ms: 12,
    history: [{ at: 0, sight: more.sight ?? 'right' }],
    ...more,
  }
}

export function resolver(label: string, address: string, more: Partial<ServerReport> = {}): ServerReport {
  return server(label, address, { role: 'resolver', ...more })
}

/** A negative answer, and how long it may be kept. */
export function denied(ttl: number): Pick<ServerReport, 'sight' | 'said'> {
  return { sight: 'absent', said: { kind: 'nxdomain', words: 'NXDOMAIN', values: [], ttl, ede: [] } }
}

export function record(more: Partial<RecordReport> = {}): RecordReport {
  const name = more.name ?? '_acme-challenge.example.com.'
  return {
    name,
    type: 'TXT',
    match: 'contains',
    expected: ['"right"'],
    anyValue: false,
    domains: [],
    origin: { input: 'domains', line: 1 },
    state: 'ready',
    path: [{ name, zone: 'example.com.' }],
    authoritative: { right: 4, of: 4 },
    unheard: [],
    caa: [],
    servers: [],
    causes: [],
    ...more,
  }
}

export function finding(more: Partial<Finding> = {}): Finding {
  return {
    records: [0],
    headline: 'the record is not right',
    explain: '',
    cure: { sentence: 'Correct the record, then run this job again.', lines: [] },
    evidence: [],
    ...more,
  }
}

export function cause(id: string, findings: readonly Finding[], more: Partial<Cause> = {}): Cause {
  return {
    id,
    severity: 'error',
    final: true,
    state: 'failed',
    records: findings.flatMap(({ records }) => records),
    findings,
    ...more,
  }
}

export function report(
  records: readonly RecordReport[],
  { verdict, ...more }: Partial<Omit<Report, 'verdict'>> & { verdict?: Partial<Report['verdict']> } = {},
): Report {
  const took = more.took ?? 57_000
  return {
    version: 1,
    tool: '1.0.0',
    began: BEGAN,
    ended: after(took),
    took,
    ending: 'ready',
    rounds: 4,
    questions: 38,
    docs: DOCS,
    settings: { require: 'authoritative', timeout: 600_000, challenge: 'dns-01' },
    verdict: {
      state: 'ready',
      ready: true,
      headline: 'DNS will pass validation',
      waiting: 'over',
      ...verdict,
    },
    records,
    causes: [],
    ...more,
  }
}
