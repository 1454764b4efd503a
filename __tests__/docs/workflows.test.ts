// What our own workflows promise: nothing unpinned, no permission that is not needed, no text of others in a shell.
import { readFileSync, readdirSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

interface Step {
  readonly name?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly name?: string
  readonly permissions?: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

interface Workflow {
  readonly name?: string
  readonly permissions?: unknown
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<string, Job>>
}

const FOLDER = '.github/workflows'
const FILES = readdirSync(FOLDER)
/** A commit, and in a comment the version that it is. */
const PINNED = /^\s*(?:- )?uses: [\w-]+(?:\/[\w-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
const OURS = /^\s*(?:- )?uses: \.\/$/

/** The permissions to write that a job may have, by what it does with them. */
const WRITERS: Readonly<Record<string, readonly string[]>> = {
  'codeql.yml analyze': ['security-events'],
  'release.yml attest': ['id-token', 'attestations'],
  'release.yml draft': ['contents'],
  'release.yml major': ['contents'],
}

describe.each(FILES)('the workflow %s', (file) => {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8')
  const workflow = parse(text) as Workflow
  const jobs = Object.entries(workflow.jobs)
  const steps = jobs.flatMap(([, job]) => job.steps)

  test('names itself, its jobs and its steps', () => {
    expect(
      [workflow, ...Object.values(workflow.jobs), ...steps].filter(({ name }) => name === undefined),
    ).toEqual([])
    expect(workflow.concurrency).toBeDefined()
  })

  test('pins every action of others to a commit', () => {
    const uses = text.split('\n').filter((line) => /^\s*(?:- )?uses:/.test(line))
    expect(uses.filter((line) => !PINNED.test(line) && !OURS.test(line))).toEqual([])
  })

  test('gives a job the permissions that it needs, with the reason, and no others', () => {
    expect(workflow.permissions).toEqual({})
    const writers = jobs.map(([id, { permissions = {} }]) => [
      `${file} ${id}`,
      Object.keys(permissions).filter((scope) => permissions[scope] === 'write'),
    ])
    expect(writers).toEqual(jobs.map(([id]) => [`${file} ${id}`, WRITERS[`${file} ${id}`] ?? []]))
    const lines = text.split('\n').filter((line) => /^ {6}[a-z-]+: (?:read|write)/.test(line))
    expect(lines.filter((line) => !/ # \w/.test(line))).toEqual([])
  })

  test('leaves no token behind in a checkout', () => {
    const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
    expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([])
  })

  test('puts no expression into a shell', () => {
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
  })
})

test('every action has one version in all workflows', () => {
  const uses = FILES.flatMap((file) => readFileSync(`${FOLDER}/${file}`, 'utf8').match(/uses: \S+@.*/g) ?? [])
  const repositories = uses.map((line) => line.replace(/^uses: ([\w-]+\/[\w-]+).*@/, '$1@'))
  const names = new Set(repositories.map((repository) => repository.replace(/@.*/, '')))
  expect(new Set(repositories).size).toBe(names.size)
})
