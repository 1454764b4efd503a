// Every fault of a server, over every transport where it can be, at one server and at all: what the whole gate makes of it.
import { readFileSync, writeFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from '@jest/globals'

import type { Report } from '../src/report/report.ts'
import { FAULTS } from './faults/list.ts'
import { isSecure, runScene, serversIn, TIMEOUT, type Extent } from './faults/stage.ts'
import { faultsPage } from './faults/table.ts'

/** The page as it is kept; written anew when CERT_READY_WRITE=docs asks for it. */
const PAGE = new URL('../docs/faults.md', import.meta.url)
/** When a fault goes away. */
const HEALS = TIMEOUT
/** A connection that was begun before has five seconds, and silent addresses are asked again every five seconds. */
const SOON = 10_000

interface Runs {
  /** The zone has the record; it has not; it has, and the fault goes away. */
  readonly present: Report
  readonly absent: Report
  readonly healed: Report
}

const CASES = FAULTS.flatMap(({ does, over, fault }) =>
  over.flatMap((transport) =>
    (['one of two', 'all'] as const).map((extent) => ({ does, over: transport, extent, fault })),
  ),
)
const runs = new Map<string, Runs>()

beforeAll(async () => {
  for (const { does, fault, ...scene } of CASES) {
    const run = (present: boolean, heals?: number): Promise<Report> =>
      runScene({ ...scene, fault, present, ...(heals !== undefined && { heals }) })
    runs.set(keyOf({ does, ...scene }), {
      present: await run(true),
      absent: await run(false),
      healed: await run(true, HEALS),
    })
  }
}, 300_000)

describe.each(CASES)('where $extent $does over $over', (scene) => {
  test('the gate ends in time, and is never ready without the record', () => {
    const { present, absent } = runsOf(scene)
    expect(absent.verdict.ready).toBe(false)
    expect(Math.max(present.took, absent.took)).toBeLessThan(TIMEOUT + 1000)
  })

  test('a server that shows no record or another one is never passed over', () => {
    const { present } = runsOf(scene)
    const sights = present.records[0]?.servers.map(({ sight }) => sight) ?? []
    expect(sights).not.toHaveLength(0)
    expect(present.verdict.ready && sights.some((sight) => sight === 'wrong' || sight === 'absent')).toBe(
      false,
    )
  })

  test('the gate is ready soon after the fault is gone', () => {
    const { healed } = runsOf(scene)
    expect(healed.verdict.state).toBe('ready')
    expect(healed.took).toBeLessThan(HEALS + SOON)
  })
})

describe.each(CASES.filter(({ extent }) => extent === 'one of two'))(
  'where one of two $does over $over',
  (scene) => {
    test('the other one is heard, with the record and without it', () => {
      const { present, absent } = runsOf(scene)
      expect(serversIn(present).other?.sight).toBe('right')
      expect(serversIn(absent).other?.sight).toBe('absent')
    })

    test('silence or an error of the one keeps nobody waiting for an authoritative answer', () => {
      const { present } = runsOf(scene)
      const { bad } = serversIn(present)
      const tells = bad?.sight === 'wrong' || bad?.sight === 'absent'
      const mayPass = !tells && (bad?.sight === 'right' || !isSecure(scene.over))
      expect(present.verdict.state === 'ready').toBe(mayPass)
    })
  },
)

test('the page of faults is true', () => {
  const page = faultsPage(
    CASES.filter(({ extent }) => extent === 'all').map((scene) => ({
      ...scene,
      one: runsOf({ ...scene, extent: 'one of two' }).present,
      all: runsOf(scene).present,
    })),
  )
  if (process.env['CERT_READY_WRITE'] === 'docs') writeFileSync(PAGE, page)
  expect(readFileSync(PAGE, 'utf8')).toBe(page)
})

interface Place {
  readonly does: string
  readonly over: string
  readonly extent: Extent
}

function runsOf(place: Place): Runs {
  const found = runs.get(keyOf(place))
  if (!found) throw new Error(`there was no run where ${keyOf(place)}`)
  return found
}

function keyOf({ does, over, extent }: Place): string {
  return `${extent} ${does} over ${over}`
}
