import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'
import { z } from 'zod'

import { REPORT_VERSION, type Report } from '../../src/report/report.ts'
import { after, cause, finding, record, report, server } from './reports.ts'
import * as screens from './screens.ts'

/** A type with everything that may be left out made present: it does not compile while a field is missing. */
type Whole<T> = T extends readonly (infer I)[]
  ? readonly Whole<I>[]
  : T extends object
    ? { readonly [K in keyof T]-?: Whole<T[K]> }
    : T

/** A schema as JSON. */
interface Schema {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Schema>>
  readonly items?: Schema
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
}

const SCHEMA = JSON.parse(
  readFileSync(new URL('../../schema/report.json', import.meta.url), 'utf8'),
) as Schema

/** A report in which every field is there. */
function whole(): Whole<Report> {
  const tally = { right: 1, of: 2 }
  return {
    ...report([]),
    seenFrom: 'a GitHub-hosted runner',
    settings: { require: 'authoritative', timeout: 1, challenge: 'dns-01', ca: 'ca.example' },
    verdict: {
      state: 'waiting',
      ready: false,
      headline: 'x',
      waiting: 'helps',
      until: after(1),
      reason: 'x',
      retryAfter: 1,
    },
    records: [
      {
        ...record(),
        origin: { input: 'records', line: 3 },
        path: [{ name: 'a.', via: 'CNAME', zone: 'b.' }],
        authoritative: tally,
        resolvers: tally,
        endedBefore: 'answers',
        ttl: 60,
        readyAfter: 1,
        eta: { until: after(1), reason: 'x' },
        dnssec: { status: 'insecure', why: 'x' },
        caa: [
          {
            domain: 'a.',
            verdict: 'failed',
            sentence: 'x',
            decidedAt: 'a.',
            allowed: ['x'],
            refusal: 'x',
            climb: ['a.'],
          },
        ],
        servers: [
          {
            ...server('ns1', '192.0.2.1'),
            said: { kind: 'answer', words: 'x', values: ['x'], ttl: 1, owner: 'b.', ede: ['x'] },
            differs: 'other',
            serial: 1,
            until: after(1),
            flush: 'https://x.example',
            notes: ['truncated'],
            history: [{ at: 1, sight: 'right', skipped: 1 }],
          },
        ],
        causes: ['value-typo'],
      },
    ],
    causes: [
      {
        ...cause('value-typo', []),
        zone: 'a.',
        until: after(1),
        findings: [
          {
            ...finding(),
            cure: { sentence: 'x', lines: [{ change: 'add', line: 'x' }] },
            caret: { seen: 'a', expected: 'b', position: 0, remark: 'x' },
            evidence: ['x'],
          },
        ],
      },
    ],
  }
}

/** The schema with no property allowed but those that it names. */
function strict(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (_key, value: unknown) =>
    isObjectSchema(value) ? { ...value, additionalProperties: false } : value,
  ) as Schema
}

function isObjectSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'object'
}

/** Paths of the properties that a schema names. */
function named(schema: Schema, path = ''): string[] {
  const target =
    schema.$ref === undefined ? schema : (SCHEMA.$defs?.[schema.$ref.replace('#/$defs/', '')] ?? {})
  const below = Object.entries(target.properties ?? {}).flatMap(([key, value]) => [
    `${path}/${key}`,
    ...named(value, `${path}/${key}`),
  ])
  return target.items ? [...below, ...named(target.items, `${path}[]`)] : below
}

/** Paths of the properties that a value has. */
function present(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => present(item, `${path}[]`))
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => [
    `${path}/${key}`,
    ...present(item, `${path}/${key}`),
  ])
}

function parse(value: unknown, schema: Schema = strict(SCHEMA)) {
  return z
    .fromJSONSchema(schema as Parameters<typeof z.fromJSONSchema>[0])
    .safeParse(JSON.parse(JSON.stringify(value)))
}

describe('the schema of the report', () => {
  test('accepts a report with everything in it, and names nothing else', () => {
    const { error } = parse(whole())
    expect(error?.issues).toBeUndefined()
    expect([...new Set(present(whole()))].toSorted()).toEqual([...new Set(named(SCHEMA))].toSorted())
  })

  test.each(Object.entries(screens))('accepts the screen "%s"', (_name, make) => {
    expect(parse(make()).error?.issues).toBeUndefined()
  })

  test('refuses what is no report', () => {
    const good = report([record()])
    expect(parse({ ...good, version: REPORT_VERSION + 1 }).success).toBe(false)
    expect(parse({ ...good, verdict: { ...good.verdict, state: 'green' } }).success).toBe(false)
    expect(parse({ ...good, records: [{ ...record(), servers: undefined }] }).success).toBe(false)
    expect(parse({ ...good, causes: [cause('Not An Id', [finding()])] }).success).toBe(false)
  })

  test('as published lets a later version of the tool add fields', () => {
    const later = { ...report([record()]), colour: 'green' }
    expect(parse(later).success).toBe(false)
    expect(parse(later, SCHEMA).success).toBe(true)
  })
})
