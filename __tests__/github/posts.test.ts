import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { Event } from '../../src/check/watched.ts'
import { readSettings } from '../../src/config/read-settings.ts'
import { beginPosts, type PostClock } from '../../src/github/posts.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import { behind, ready } from '../report/screens.ts'
import { named } from '../report/watched.ts'
import { startApiServer, type ApiServer } from './api-server.ts'
import { fakeCore } from './fake-core.ts'

const NOW = Date.UTC(2026, 10, 22, 9)
const MINUTE = 60_000
const STARTED: Event = { kind: 'started', records: 1 }

let server: ApiServer

beforeAll(async () => {
  server = await startApiServer()
  process.env['GITHUB_API_URL'] = server.url
  process.env['GITHUB_REPOSITORY'] = 'o/r'
  process.env['GITHUB_SHA'] = '1f61495d2a'
})

beforeEach(() => {
  server.faults = []
  server.pause = 0
  server.statuses.length = 0
  server.requests.length = 0
})

afterAll(() => server.close())

/** A clock on which no pause between two statuses takes time, or every one lasts until it is cut short. */
function clock(pauses: 'none' | 'endless'): PostClock {
  const world = nodeWorld()
  return {
    date: () => new Date(NOW),
    sleep: (ms, signal) => world.sleep(pauses === 'none' || !signal ? 0 : ms + MINUTE, signal),
  }
}

async function begin(pauses: 'none' | 'endless' = 'none', raw: Record<string, string> = {}) {
  const texts = { domains: 'example.com', 'commit-status': 'true', 'github-token': 'secret', ...raw }
  const settings = await readSettings(texts, { now: NOW, diagnoses: [] })
  const core = fakeCore()
  return { core, posts: await beginPosts(settings, core, clock(pauses)) }
}

/** A record for which waiting helps until so many minutes from now. */
function waits(minutes: number): Event {
  const eta = { until: NOW + minutes * MINUTE, reason: 'a cache holds it' }
  const record = named(`host-${minutes}.example.com`)
  return { kind: 'record', record: { ...record, verdict: { ...record.verdict, eta } } }
}

/** Waits until nothing more is asked of the server. */
async function settled(): Promise<void> {
  let before = -1
  while (before < server.requests.length) {
    before = server.requests.length
    await new Promise((done) => setTimeout(done, 300))
  }
}

const described = (): string[] => server.statuses.map(({ state, description }) => `${state}: ${description}`)

describe('the commit status of a run', () => {
  test('is pending at once, then says until when waiting helps, then what it came to', async () => {
    const { posts, core } = await begin()
    posts.tell(STARTED)
    posts.tell(waits(5))
    await settled()
    await posts.end(behind())
    expect(described()).toEqual([
      'pending: waiting for DNS',
      'pending: waiting for DNS until 09:05:00 UTC at the latest (5 min)',
      'failure: ns2.dns-host.net serves an old copy of the zone',
    ])
    expect(core.of('warning')).toEqual([])
  })

  test('tells the latest time of all records, whichever came last', async () => {
    const { posts } = await begin()
    for (const minutes of [5, 9, 7]) posts.tell(waits(minutes))
    await settled()
    posts.tell(waits(8))
    await settled()
    expect(server.statuses.at(-1)?.description).toContain('until 09:09:00 UTC')
    expect(server.statuses).toHaveLength(2)
  })

  test('of three hundred records is a handful of requests, and the end waits for one of them at most', async () => {
    server.pause = 50
    const { posts } = await begin('endless')
    posts.tell(STARTED)
    for (let minutes = 1; minutes <= 300; minutes++) posts.tell(waits(minutes))
    const before = performance.now()
    await posts.end(ready())
    expect(performance.now() - before).toBeLessThan(1_000)
    expect(described()).toEqual(['pending: waiting for DNS', 'success: DNS will pass validation'])
  })

  test('makes a pause that grows between two that are pending', async () => {
    const pauses: number[] = []
    const settings = await readSettings(
      { domains: 'example.com', 'commit-status': 'true', 'github-token': 'secret' },
      { now: NOW, diagnoses: [] },
    )
    const posts = await beginPosts(settings, fakeCore(), {
      date: () => new Date(NOW),
      async sleep(ms) {
        pauses.push(ms)
        if (pauses.length < 8) posts.tell(waits(pauses.length))
      },
    })
    posts.tell(STARTED)
    await settled()
    await posts.end(ready())
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000])
  })

  test('that is refused is one warning, at the end', async () => {
    server.faults = [{ method: 'POST', path: /statuses/, status: 403, times: 99 }]
    const { posts, core } = await begin()
    posts.tell(STARTED)
    posts.tell(waits(5))
    await settled()
    expect(core.of('warning')).toEqual([])
    await posts.end(ready())
    expect(core.of('warning')).toEqual([expect.stringContaining('`permissions: { statuses: write }`')])
  })

  test('is not set where none is wanted', async () => {
    const { posts } = await begin('none', { 'commit-status': 'false' })
    posts.tell(STARTED)
    await posts.end(ready())
    expect(server.requests).toEqual([])
  })
})

test('a runner that does not say which repository it works for costs the posts and one warning', async () => {
  delete process.env['GITHUB_REPOSITORY']
  const { posts, core } = await begin()
  process.env['GITHUB_REPOSITORY'] = 'o/r'
  posts.tell(STARTED)
  await posts.end(ready())
  expect(core.of('warning')).toEqual([
    expect.stringContaining('Neither comment nor commit status will be written'),
  ])
  expect(server.requests).toEqual([])
})
