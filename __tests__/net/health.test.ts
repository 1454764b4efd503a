import { describe, expect, test } from '@jest/globals'

import { createHealth } from '../../src/net/health.ts'
import { LIMITS } from '../../src/net/limits.ts'

describe('a server address that never answered', () => {
  test('is silent for every type after one question', () => {
    const health = createHealth(LIMITS)
    health.unanswered('SOA', 0)
    expect([health.silent('SOA'), health.silent('TXT')]).toEqual([true, true])
  })

  test('is asked again every five seconds, by one question of any type', () => {
    const health = createHealth(LIMITS)
    health.unanswered('SOA', 0)
    expect([health.mayProbe('TXT', 4_999), health.mayProbe('TXT', 5_000)]).toEqual([false, true])
    health.probing('TXT', 5_000)
    expect(health.mayProbe('SOA', 6_000)).toBe(false)
  })
})

describe('a server address that did answer', () => {
  test('is silent for a type only after three questions for it', () => {
    const health = createHealth(LIMITS)
    health.heard(0)
    health.unanswered('TXT', 1)
    health.unanswered('TXT', 2)
    expect(health.silent('TXT')).toBe(false)
    health.unanswered('TXT', 3)
    expect(health.silent('TXT')).toBe(true)
  })

  test('may still be asked for other types, since it may drop but one', () => {
    const health = createHealth(LIMITS)
    health.heard(0)
    for (const sent of [1, 2, 3]) health.unanswered('TXT', sent)
    expect([health.silent('SOA'), health.mayProbe('SOA', 4)]).toEqual([false, true])
  })

  test('is silent no more once an answer came', () => {
    const health = createHealth(LIMITS)
    health.heard(0)
    for (const sent of [1, 2, 3]) health.unanswered('TXT', sent)
    health.heard(10)
    expect(health.silent('TXT')).toBe(false)
  })

  test('does not miss a question that was sent before its last answer', () => {
    const health = createHealth(LIMITS)
    health.heard(10)
    for (const sent of [1, 2, 3]) health.unanswered('TXT', sent)
    expect(health.silent('TXT')).toBe(false)
  })
})
