import { describe, expect, test } from '@jest/globals'

import type { Event } from '../../src/check/watched.ts'
import { beginStory, planLine } from '../../src/report/story.ts'
import { parseName } from '../../src/wire/name.ts'
import { golden } from './golden.ts'
import { hostileStrings } from './hostile-strings.ts'
import {
  answer,
  APEX,
  diagnosis,
  evidence,
  nameServer,
  nxdomain,
  observed,
  watchedRecord,
  zone,
} from './watched.ts'

const NS1 = nameServer('ns1.dns-host.net', '192.0.2.53')
const NS2 = nameServer('ns2.dns-host.net', '198.51.100.53')
const ZONE = zone([
  [NS1, 2026112203],
  [NS2, 2026112107],
])
const NOW = new Date('2026-11-22T09:14:00Z')

function seen(right: number): Event {
  const observations = [NS1, NS2].map((server, index) =>
    observed(server, index < right ? answer('TXT', 60, '"right"') : nxdomain(2026112107, 900)),
  )
  const state = right === 2 ? 'ready' : 'waiting'
  return {
    kind: 'record',
    record: watchedRecord(evidence(observations, {}, ZONE), {
      verdict: { state, authoritative: { right, of: 2 }, unheard: [] },
    }),
  }
}

/** What a story tells of these events, each with the milliseconds at which it happens. */
function told(events: readonly (readonly [number, Event])[]): string[] {
  const story = beginStory()
  return events.flatMap(([elapsed, event]) =>
    story(event, { elapsed, now: new Date(NOW.getTime() + elapsed) }),
  )
}

test('a log tells whom it asks, what changed, why it waits, and that it lives', () => {
  const plan = planLine('1.0.0', {
    require: 'authoritative',
    timeout: 600_000,
    challenge: 'dns-01',
    ca: "Let's Encrypt",
  })
  const lines = told([
    [0, { kind: 'started', records: 1 }],
    [300, seen(0)],
    [300, { kind: 'waiting', ms: 250, why: 'no server has it yet' }],
    [8_200, seen(1)],
    [8_200, { kind: 'waiting', ms: 10_000, why: 'not every server has it yet' }],
    [9_000, { kind: 'timeout-too-short', until: NOW.getTime() + 900_000, needed: 915_000 }],
    [68_200, { kind: 'heartbeat', ready: 0, of: 1 }],
    [71_000, seen(2)],
  ])
  const text = `${[plan, ...lines].join('\n')}\n`
  expect(text).toBe(golden('story.log', text))
})

describe('the story', () => {
  test('tells by server who is missing, and how far behind its serial is', () => {
    const lines = told([[0, seen(1)]])
    expect(lines.at(-1)).toMatch(
      /1\/2 authoritative: ns2.dns-host.net: NXDOMAIN \(serial 2026112107, elsewhere 2026112203\)$/,
    )
  })

  test('names the servers of a zone once, however many records live in it', () => {
    const lines = told([
      [0, seen(0)],
      [1_000, seen(0)],
    ])
    expect(lines.filter((line) => line.includes('zone example.com.'))).toHaveLength(1)
  })

  test('tells the alias that is followed, and what the CA thinks', () => {
    const proof = evidence([], {}, ZONE)
    const target = parseName('x7.acme.example.net')
    const path = { ...proof.path, hops: proof.path.hops.flatMap((hop) => [hop, { ...hop, name: target }]) }
    const caa = [
      {
        kind: 'permitted',
        reason: 'no-records',
        request: { identifier: APEX, identities: 'any' },
        profile: 'rfc',
        sentence: 'There is no CAA.',
        aliases: [],
        by: [],
        findings: [],
        linesToRemove: [],
        observations: [],
        everywhere: true,
      },
    ] as const
    const lines = told([[0, { kind: 'record', record: watchedRecord({ ...proof, path, caa }) }]])
    expect(lines).toContain(' 0:00  _acme-challenge.example.com TXT → x7.acme.example.net')
    expect(lines).toContain(' 0:00  ✅ There is no CAA.')
  })

  test('gives the headline of the first diagnosis as the reason', () => {
    const record = watchedRecord(evidence([]), {
      verdict: { state: 'failed', authoritative: { right: 0, of: 2 }, unheard: [] },
      diagnoses: [diagnosis('value-typo', { headline: 'the `TXT` value is wrong' })],
    })
    expect(told([[0, { kind: 'record', record }]]).at(-1)).toMatch(
      /0\/2 authoritative: the TXT value is wrong$/,
    )
  })

  test('says of a zone whose servers have no address why', () => {
    const servers = ZONE.servers.map((server) => ({
      ...server,
      addresses: [],
      problem: 'unresolvable' as const,
    }))
    const lines = told([
      [0, { kind: 'record', record: watchedRecord(evidence([], {}, { ...ZONE, servers })) }],
    ])
    expect(lines[0]).toContain('ns1.dns-host.net (unresolvable)')
  })

  test('lets nothing from outside become a command or move the cursor', () => {
    const lines = hostileStrings().flatMap((text) =>
      told([
        [0, { kind: 'waiting', ms: 1, why: text }],
        [
          0,
          {
            kind: 'record',
            record: watchedRecord(evidence([]), {
              diagnoses: [diagnosis('x', { headline: text })],
              verdict: { state: 'failed', unheard: [] },
            }),
          },
        ],
      ]),
    )
    expect(lines.filter((line) => /^\s*::|##\[|\p{Cc}/u.test(line))).toEqual([])
  })
})

test('a log says only that waiting may help, where resolvers alone were asked', () => {
  const event = {
    kind: 'timeout-too-short',
    until: NOW.getTime() + 43_000,
    needed: 51_000,
    unsure: true,
  } as const
  expect(beginStory()(event, { elapsed: 0, now: NOW })[0]).toMatch(/waiting may help until .* \(43 s\)/)
})
