import { describe, expect, test } from '@jest/globals'
import { diagnosesOf } from '../../src/check/rules.ts'
import type { Diagnosis, Evidence, Rule, Run } from '../../src/check/evidence.ts'
import { RULES } from '../../src/diagnose/index.ts'
import { MISPLACED, MISSHAPEN } from '../../src/diagnose/precedence.ts'
import { parseName } from '../../src/wire/name.ts'
import { BARE_RUN } from '../check/bare-run.ts'

const IDS = RULES.map(({ id }) => id)

describe('the rules', () => {
  test('have ids of their own in kebab-case', () => {
    expect(new Set(IDS).size).toBe(IDS.length)
    expect(IDS.filter((id) => !/^[a-z\d]+(-[a-z\d]+)*$/.test(id))).toEqual([])
  })

  test('yield to rules that exist', () => {
    const named = [...RULES.flatMap(({ yieldsTo = [] }) => yieldsTo), ...MISPLACED, ...MISSHAPEN]
    expect(named.filter((id) => !IDS.includes(id))).toEqual([])
  })

  test('never yield in a circle, in which all would be silent', () => {
    const byId = new Map(RULES.map((rule) => [rule.id, rule]))
    const reaches = (from: string, to: string, seen: readonly string[] = []): boolean =>
      (byId.get(from)?.yieldsTo ?? []).some(
        (next) => next === to || (!seen.includes(next) && reaches(next, to, [...seen, next])),
      )
    expect(IDS.filter((id) => reaches(id, id))).toEqual([])
  })
})

describe('a rule that yields', () => {
  const evidence: Evidence = {
    expectation: {
      name: parseName('example.com'),
      type: 'TXT',
      values: [],
      match: 'contains',
      origin: { input: 'domains' },
    },
    path: { hops: [], length: 0, size: 'fine', dangling: [], mixed: [], split: [], unfollowed: [] },
    resolvers: [],
    history: [],
  }
  const run: Run = { ...BARE_RUN, expectations: [evidence.expectation], evidence: [evidence] }
  const none = { ignore: [], severity: new Map() }

  test('is silent where the other found its cause, even if that is ignored', () => {
    const rules = [rule('special', [], true), rule('general', ['special'], true)]
    expect(diagnosesOf(evidence, new Map(), rules, run, none).map(({ id }) => id)).toEqual(['special'])
    const ignoring = { ...none, ignore: ['special'] }
    expect(diagnosesOf(evidence, new Map(), rules, run, ignoring)).toEqual([])
  })

  test('speaks where the other found nothing', () => {
    const rules = [rule('special', [], false), rule('general', ['special'], true)]
    expect(diagnosesOf(evidence, new Map(), rules, run, none).map(({ id }) => id)).toEqual(['general'])
  })
})

function rule(id: string, yieldsTo: readonly string[], fires: boolean): Rule {
  const diagnosis: Diagnosis = {
    id,
    severity: 'error',
    final: false,
    headline: id,
    explain: '',
    cure: { sentence: '', lines: [] },
    evidence: [],
  }
  return { id, yieldsTo, judge: () => (fires ? diagnosis : undefined) }
}
