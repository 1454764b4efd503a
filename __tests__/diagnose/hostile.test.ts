import { describe, expect, test } from '@jest/globals'
import fc, { type Arbitrary } from 'fast-check'
import { sightOf } from '../../src/check/sight.ts'
import type { Diagnosis, Evidence, Run } from '../../src/check/evidence.ts'
import type { Expectation } from '../../src/check/expectation.ts'
import { RULES } from '../../src/diagnose/index.ts'
import type { AliasPath, Hop } from '../../src/resolver/alias.ts'
import type { Outcome } from '../../src/resolver/outcome.ts'
import type { Observation, Zone } from '../../src/resolver/zone.ts'
import type { Question, ResourceRecord } from '../../src/wire/message.ts'
import { ancestorsOf, parseName, type Name } from '../../src/wire/name.ts'
import { parseRdata, type Rdata } from '../../src/wire/rdata.ts'
import { CLASS_IN } from '../../src/wire/registry.ts'
import { anyName } from '../wire/arbitraries.ts'
import { OTHER, TOKEN } from './lab.ts'
import { BARE_RUN } from '../check/bare-run.ts'

const OWNER = parseName('_acme-challenge.www.example.com')
const APEX = parseName('example.com')
const heard = { aa: true, ede: [] }

/** Texts around the expected one, and any others. */
const text: Arbitrary<Uint8Array[]> = fc.oneof(
  fc.array(fc.uint8Array({ maxLength: 255 }), { minLength: 1, maxLength: 4 }),
  fc
    .constantFrom(TOKEN, `"${TOKEN}`, `${TOKEN}\u200b`, OTHER, `x ${TOKEN}${OTHER}`)
    .map((one) => [Buffer.from(one)]),
)
const txt: Arbitrary<Rdata> = text.map((strings) => ({ type: 'TXT', strings }))
const cname: Arbitrary<Rdata> = anyName.map((target) => ({ type: 'CNAME', cname: target }))

function record(rdata: Rdata): ResourceRecord {
  return { name: OWNER, class: CLASS_IN, ttl: 60, rdata }
}

const outcome: Arbitrary<Outcome> = fc.oneof(
  fc
    .array(txt, { minLength: 1, maxLength: 3 })
    .map((all): Outcome => ({ kind: 'answer', records: all.map(record), ttl: 60, signatures: [], ...heard })),
  fc.array(cname, { minLength: 1, maxLength: 2 }).map((all): Outcome => {
    const target = all[0]?.type === 'CNAME' ? all[0].cname : OWNER
    return {
      kind: 'alias',
      target,
      via: 'CNAME',
      records: all.map(record),
      beside: [],
      ttl: 60,
      rcode: 'NOERROR',
      ...heard,
    }
  }),
  fc.constantFrom<Outcome>(
    { kind: 'nodata', ...heard },
    { kind: 'nxdomain', ...heard },
    { kind: 'lame', how: 'refused', ...heard },
    { kind: 'silent' },
  ),
)

const zone: Zone = {
  apex: APEX,
  port: 53,
  servers: [],
  observations: [],
}

function observation(question: Question, said: Outcome): Observation {
  const endpoint = { transport: 'udp', ip: '192.0.2.1', port: 53 } as const
  const server = { name: parseName('ns1.example.com'), label: 'ns1.example.com', endpoint, zone: APEX }
  return {
    question,
    server,
    role: 'authoritative',
    outcome: said,
    transport: 'udp',
    notes: [],
    tries: 1,
    at: 0,
    ms: 1,
  }
}

function hop(name: Name, outcomes: readonly Outcome[]): Hop {
  const path = ancestorsOf(APEX)
    .toReversed()
    .map((apex) => ({ ...zone, apex }))
  const targets = outcomes.flatMap((said) => (said.kind === 'alias' ? [said.target] : []))
  const observations = outcomes.map((said) => observation({ name, type: 'TXT' }, said))
  return { name, walk: { kind: 'zone', zone, path }, observations, targets }
}

const hops = fc
  .array(fc.tuple(anyName, fc.array(outcome, { minLength: 1, maxLength: 3 })), { minLength: 1, maxLength: 3 })
  .map((all) => all.map(([name, outcomes], at) => hop(at === 0 ? OWNER : name, outcomes)))

const path: Arbitrary<AliasPath> = hops.map((all) => ({
  hops: all,
  length: all.length - 1,
  size: 'fine',
  dangling: all.slice(1).map(({ name }) => name),
  mixed: all
    .filter(({ observations }) =>
      observations.some(({ outcome: said }) => said.kind === 'alias' && said.records.length > 1),
    )
    .map(({ name }) => name),
  split: [],
  unfollowed: [],
}))

const expectations: readonly Expectation[] = [TOKEN, OTHER, 'v=spf1 -all'].map((value, at) => ({
  name: at === 0 ? OWNER : parseName(`_acme-challenge.n${at}.example.com`),
  type: 'TXT',
  values: [parseRdata('TXT', `"${value}"`)],
  match: 'contains',
  origin: { input: 'records' },
}))

function judgeAll(evidence: Evidence, said: readonly Outcome[]): Diagnosis[] {
  const run: Run = {
    ...BARE_RUN,
    expectations,
    evidence: [evidence],
    randomLabel: 'x0123456789abcdef',
    now: Date.UTC(2026, 10, 22),
    monotonic: 1000,
  }
  return RULES.flatMap((rule) => {
    const questions = rule.questions?.(evidence, run) ?? []
    const answers = questions.map(({ question }, at) => [
      observation(question, said[at % said.length] ?? { kind: 'silent' }),
    ])
    return rule.judge(evidence, answers, run) ?? []
  })
}

describe('whatever servers say', () => {
  test('no rule throws, each headline is one line, and no error is found where every server is right', () => {
    const answers = fc.array(outcome, { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(path, answers, fc.constantFrom(...expectations), (way, said, expectation) => {
        const evidence: Evidence = { expectation, path: way, resolvers: [], history: [] }
        const found = judgeAll(evidence, said)
        expect(found.filter(({ headline }) => /[\r\n]/.test(headline) || headline.endsWith('.'))).toEqual([])
        const sights = way.hops.flatMap(({ observations }) =>
          observations.map((one) => sightOf(expectation, one, way)),
        )
        const isRight = sights.every((sight) => sight === 'right') && way.mixed.length === 0
        expect(isRight ? found.filter(({ severity }) => severity === 'error') : []).toEqual([])
      }),
    )
  })
})
