import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import type { Api, Place } from '../../src/github/api.ts'
import {
  finalStatus,
  pendingStatus,
  setCommitStatus,
  type CommitStatus,
} from '../../src/github/commit-status.ts'
import { record, report } from '../report/reports.ts'
import { behind, ready, unseen } from '../report/screens.ts'
import { startApiServer, type ApiServer } from './api-server.ts'
import { fakeCore } from './fake-core.ts'

const PLACE: Place = {
  owner: 'o',
  repo: 'r',
  commit: '1f61495d2a',
  fork: false,
  run: 17,
  page: 'https://github.com/o/r/actions/runs/17',
}

let server: ApiServer
let octokit: Api['octokit']

beforeAll(async () => {
  server = await startApiServer()
  process.env['GITHUB_API_URL'] = server.url
  process.env['GITHUB_REPOSITORY'] = 'o/r'
  const { openApi } = await import('../../src/github/api.ts')
  octokit = openApi('secret').octokit
})

beforeEach(() => {
  server.faults = []
  server.statuses.length = 0
})

afterAll(() => server.close())

async function set(status: CommitStatus, key = 'default', place: Partial<Place> = {}) {
  const core = fakeCore()
  await setCommitStatus({ octokit, place: { ...PLACE, ...place } }, status, key, {
    core,
    sleep: async () => {},
  })
  return core
}

describe('a commit status', () => {
  test('is pending with the time until which waiting helps', () => {
    const now = new Date('2026-11-22T09:16:40Z')
    expect(pendingStatus(now)).toEqual({ state: 'pending', description: 'waiting for DNS' })
    expect(pendingStatus(now, new Date('2026-11-22T09:31:07Z'))).toEqual({
      state: 'pending',
      description: 'waiting for DNS until 09:31:07 UTC at the latest (14 min 27 s)',
    })
  })

  test('ends as success, failure, or error where nobody could tell', () => {
    expect([ready(), behind(), unseen()].map((screen) => finalStatus(screen).state)).toEqual([
      'success',
      'failure',
      'error',
    ])
    expect(finalStatus(behind()).description).toBe('ns2.dns-host.net serves an old copy of the zone')
  })

  test('is set on the commit under its key, with a link to the run', async () => {
    await set(finalStatus(ready()))
    await set(finalStatus(ready()), 'production')
    expect(server.statuses).toEqual([
      {
        sha: '1f61495d2a',
        state: 'success',
        description: 'DNS will pass validation',
        context: 'cert-ready',
        target_url: PLACE.page,
      },
      expect.objectContaining({ context: 'cert-ready/production' }),
    ])
  })

  test('is never longer than GitHub takes, and on one line', async () => {
    const headline = `${'x'.repeat(300)}\n::error::x`
    const core = await set(finalStatus(report([record()], { verdict: { headline } })))
    expect(core.of('warning')).toEqual([])
    expect(server.statuses[0]?.description).toHaveLength(140)
  })

  test('that is refused is one warning with the permission to grant', async () => {
    server.faults = [{ method: 'POST', path: /statuses/, status: 403, times: 9 }]
    const core = await set(finalStatus(ready()))
    expect(core.of('warning')).toEqual([expect.stringContaining('`permissions: { statuses: write }`')])
    server.faults = [{ method: 'POST', path: /statuses/, status: 403, times: 9 }]
    const fork = await set(finalStatus(ready()), 'default', { fork: true })
    expect([fork.of('warning'), fork.of('info')]).toEqual([[], [expect.stringContaining('fork')]])
  })

  test('is tried again after a bad gateway', async () => {
    server.faults = [{ method: 'POST', path: /statuses/, status: 502, times: 2 }]
    await set(finalStatus(ready()))
    expect(server.statuses).toHaveLength(1)
  })
})
