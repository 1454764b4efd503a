import { beforeAll, describe, expect, test } from '@jest/globals'

import type { placeOf as PlaceOf } from '../../src/github/api.ts'

type Context = Parameters<typeof PlaceOf>[0]

let placeOf: typeof PlaceOf

beforeAll(async () => {
  process.env['GITHUB_REPOSITORY'] = 'o/r'
  placeOf = (await import('../../src/github/api.ts')).placeOf
})

function context(payload: Context['payload']): Context {
  const whole = {
    payload,
    sha: 'aaaa',
    runId: 17,
    serverUrl: 'https://ghe.example',
    repo: { owner: 'o', repo: 'r' },
  }
  return whole as Context
}

describe('the place of a run', () => {
  test('of a push is its commit, without a pull request', () => {
    expect(placeOf(context({}))).toEqual({
      owner: 'o',
      repo: 'r',
      commit: 'aaaa',
      fork: false,
      run: 17,
      page: 'https://ghe.example/o/r/actions/runs/17',
    })
  })

  test('of a pull request is its head, not the merge that is checked out', () => {
    const head = { sha: 'bbbb', repo: { full_name: 'o/r' } }
    expect(placeOf(context({ pull_request: { number: 5, head } }))).toMatchObject({
      commit: 'bbbb',
      pull: 5,
      fork: false,
    })
  })

  test('of a pull request from another repository, or from one deleted since, is a fork', () => {
    const places = [{ full_name: 'mallory/r' }, null].map((repo) =>
      placeOf(context({ pull_request: { number: 5, head: { sha: 'bbbb', repo } } })),
    )
    expect(places.map(({ fork }) => fork)).toEqual([true, true])
  })

  test('of a comment is the pull request that was commented on, and an issue is none', () => {
    expect(placeOf(context({ issue: { number: 6, pull_request: {} } })).pull).toBe(6)
    expect(placeOf(context({ issue: { number: 7 } })).pull).toBeUndefined()
  })
})
