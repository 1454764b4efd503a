import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'

import { commentBody } from '../../src/report/comment.ts'
import type { Report } from '../../src/report/report.ts'
import type { Api, Place } from '../../src/github/api.ts'
import { postComment, type CommentWish } from '../../src/github/comment.ts'
import { ready, typo } from '../report/screens.ts'
import { startApiServer, type ApiServer, type Comment } from './api-server.ts'
import { fakeCore } from './fake-core.ts'

const PLACE: Place = {
  owner: 'o',
  repo: 'r',
  commit: '1f61495d2a',
  pull: 5,
  fork: false,
  run: 17,
  page: 'https://github.com/o/r/actions/runs/17',
}
const LIST = /\/issues\/5\/comments$/

let server: ApiServer
let octokit: Api['octokit']
const pauses: number[] = []

beforeAll(async () => {
  server = await startApiServer()
  process.env['GITHUB_API_URL'] = server.url
  process.env['GITHUB_REPOSITORY'] = 'o/r'
  const { openApi } = await import('../../src/github/api.ts')
  octokit = openApi('secret').octokit
})

beforeEach(() => {
  server.comments = []
  server.faults = []
  server.viewer = 'github-actions[bot]'
  server.requests.length = 0
  pauses.length = 0
})

afterAll(() => server.close())

async function sleep(ms: number): Promise<void> {
  pauses.push(ms)
}

/** Posts, and gives what the core was told. */
async function post(
  report: Report,
  {
    place = {},
    when = 'always',
    key = 'default',
  }: { place?: Partial<Place>; when?: CommentWish['when']; key?: string } = {},
) {
  const core = fakeCore()
  await postComment({ octokit, place: { ...PLACE, ...place } }, report, { when, key }, { core, sleep })
  return core
}

function comment(id: number, body: string, login = 'github-actions[bot]'): Comment {
  return { id, body, user: { login } }
}

function ours(report: Report, more: Partial<{ run: number; key: string }> = {}): string {
  return commentBody(report, { key: 'default', commit: PLACE.commit, run: 17, summary: PLACE.page, ...more })
}

describe('a comment', () => {
  test('is created where there is none', async () => {
    const core = await post(typo())
    expect(server.comments.map(({ body }) => body)).toEqual([ours(typo())])
    expect(core.of('warning')).toEqual([])
  })

  test('is updated in place, found on the third page behind other comments', async () => {
    server.comments = Array.from({ length: 250 }, (_, id) => comment(id + 1, `comment ${id}`, 'octocat'))
    server.comments.push(comment(777, ours(ready(), { run: 16 })))
    await post(typo())
    expect(server.comments).toHaveLength(251)
    expect(server.comments.at(-1)?.body).toBe(ours(typo()))
  })

  test('that says the same is left alone', async () => {
    server.comments = [comment(1, ours(typo(), { run: 3 }))]
    await post(typo())
    expect(
      server.requests.filter((request) => !request.startsWith('GET') && !request.includes('graphql')),
    ).toEqual([])
  })

  test('of a newer run is left alone', async () => {
    server.comments = [comment(1, ours(ready(), { run: 18 }))]
    await post(typo())
    expect(server.comments[0]?.body).toBe(ours(ready(), { run: 18 }))
  })

  test('of another key is another comment', async () => {
    server.comments = [comment(1, ours(ready(), { key: 'staging' }))]
    await post(typo())
    expect(server.comments).toHaveLength(2)
  })

  test('of somebody who quotes the marker is not touched', async () => {
    server.comments = [comment(1, ours(ready()), 'mallory')]
    await post(typo())
    expect(server.comments.map(({ body }) => body)).toEqual([ours(ready()), ours(typo())])
  })

  test('is found again under the name of an app whose token it is', async () => {
    server.viewer = 'my-app[bot]'
    server.comments = [comment(1, ours(ready()), 'my-app[bot]')]
    await post(typo())
    expect(server.comments).toHaveLength(1)
  })

  test('is taken for that of the job where GitHub does not say whom the token speaks for', async () => {
    server.faults = [{ method: 'POST', path: /graphql/, status: 403, times: 9 }]
    server.comments = [comment(1, ours(ready()))]
    await post(typo())
    expect(server.comments.map(({ body }) => body)).toEqual([ours(typo())])
  })

  test('is taken for that of the job where GraphQL refuses in an answer of status 200', async () => {
    const body = { data: null, errors: [{ type: 'FORBIDDEN', message: 'Resource not accessible' }] }
    server.faults = [{ method: 'POST', path: /graphql/, status: 200, body, times: 9 }]
    server.comments = [comment(1, ours(ready()))]
    const core = await post(typo())
    expect(server.comments.map(({ body }) => body)).toEqual([ours(typo())])
    expect([core.of('warning'), pauses]).toEqual([[], []])
  })

  test('that somebody deleted meanwhile is created again', async () => {
    server.comments = [comment(1, ours(ready()))]
    server.faults = [{ method: 'PATCH', path: /comments\/1$/, status: 404, times: 1 }]
    await post(typo())
    expect(server.comments).toHaveLength(2)
  })

  test('under on-failure is not created for a run that is ready, but an old one is updated', async () => {
    await post(ready(), { when: 'on-failure' })
    expect(server.comments).toEqual([])
    server.comments = [comment(1, ours(typo()))]
    await post(ready(), { when: 'on-failure' })
    expect(server.comments[0]?.body).toBe(ours(ready()))
  })

  test('is not thought of where there is no pull request', async () => {
    const core = fakeCore()
    const { pull: _none, ...place } = PLACE
    await postComment(
      { octokit, place },
      typo(),
      { when: 'always', key: 'default' },
      { core, sleep: async () => {} },
    )
    expect(server.requests).toEqual([])
    expect(core.told.map(({ kind }) => kind)).toEqual(['debug'])
  })
})

describe('a fault of GitHub', () => {
  test('that passes is waited out, without a second comment', async () => {
    server.faults = [{ method: 'GET', path: LIST, status: 502, times: 2 }]
    const core = await post(typo())
    expect(server.comments).toHaveLength(1)
    expect(pauses).toEqual([1_000, 2_000])
    expect(core.of('warning')).toEqual([])
  })

  test('that stays is one warning', async () => {
    server.faults = [{ method: 'GET', path: LIST, status: 502, times: 99 }]
    const core = await post(typo())
    expect(core.of('warning')).toEqual([expect.stringContaining('The comment was not written')])
    expect(pauses).toHaveLength(2)
  })

  test.each([403, 404])(
    'of status %d is one warning with the permission to grant, and is not tried again',
    async (status) => {
      server.faults = [
        { method: 'GET', path: LIST, status, message: 'Resource not accessible by integration', times: 99 },
      ]
      const core = await post(typo())
      expect(core.of('warning')).toEqual([expect.stringContaining('`permissions: { pull-requests: write }`')])
      expect(core.of('warning')[0]).toContain('Resource not accessible by integration')
      expect(pauses).toEqual([])
    },
  )

  test.each([
    [403, { 'retry-after': '3' }, [3_000]],
    [429, { 'retry-after': '2' }, [2_000]],
    [429, {}, [1_000]],
  ])('that is a limit of the rate for a moment (%d, %j) is waited out', async (status, headers, waited) => {
    server.faults = [{ method: 'GET', path: LIST, status, headers, times: 1 }]
    const core = await post(typo())
    expect(server.comments).toHaveLength(1)
    expect([core.of('warning'), pauses]).toEqual([[], waited])
  })

  test.each([
    [403, { 'x-ratelimit-remaining': '0' }],
    [403, { 'retry-after': '60' }],
    [429, { 'retry-after': '60' }],
  ])('that is a limit of the rate for long (%d, %j) is told as what it is', async (status, headers) => {
    server.faults = [{ method: 'GET', path: LIST, status, headers, times: 99 }]
    const core = await post(typo(), { place: { fork: true } })
    expect([...core.of('warning'), ...core.of('info')]).toEqual([
      expect.stringContaining('GitHub limits how often this token may ask'),
    ])
    expect(pauses).toEqual([])
  })

  test('that refuses a pull request from a fork is no warning', async () => {
    server.faults = [{ method: 'POST', path: LIST, status: 403, times: 99 }]
    const core = await post(typo(), { place: { fork: true } })
    expect(core.of('warning')).toEqual([])
    expect(core.of('info')).toEqual([expect.stringContaining('fork')])
  })

  test('that does not like the text is one warning', async () => {
    server.faults = [
      { method: 'POST', path: LIST, status: 422, message: 'Validation Failed\n::error::x', times: 99 },
    ]
    const core = await post(typo())
    expect(core.of('warning')).toHaveLength(1)
    expect(core.of('warning')[0]).toContain('Validation Failed\\010::error::x')
  })

  test('that is a dead connection is one warning', async () => {
    const dead = await import('@actions/github').then(({ getOctokit }) =>
      getOctokit('secret', { baseUrl: 'http://127.0.0.1:1' }),
    )
    const core = fakeCore()
    await postComment(
      { octokit: dead, place: PLACE },
      typo(),
      { when: 'always', key: 'default' },
      { core, sleep: async () => {} },
    )
    expect(core.of('warning')).toHaveLength(1)
  })
})
