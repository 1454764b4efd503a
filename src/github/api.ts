// The door to GitHub's API: who asks, about which commit and pull request. Loaded only when something is to be posted.
import { context, getOctokit } from '@actions/github'

/** A client that speaks for the token. */
export type Octokit = ReturnType<typeof getOctokit>

/** Where the run takes place. */
export interface Place {
  readonly owner: string
  readonly repo: string
  /** The commit that the run is about: of a pull request its head, not the merge. */
  readonly commit: string
  /** Number of the pull request, if the run is about one. */
  readonly pull?: number
  /** The pull request comes from another repository, so the token of the job may only read. */
  readonly fork: boolean
  readonly run: number
  /** The page of the run. */
  readonly page: string
}

/** What posting needs. */
export interface Api {
  readonly octokit: Octokit
  readonly place: Place
}

/** Longer than this GitHub is not waited for: a cancelled job has seconds left. Milliseconds. */
const LONGEST_CALL = 5_000

/** Opens the API with a token, at `GITHUB_API_URL`. */
export function openApi(token: string): Api {
  const octokit = getOctokit(token)
  octokit.hook.before('request', (options) => {
    options.request = { ...options.request, signal: AbortSignal.timeout(LONGEST_CALL) }
  })
  return { octokit, place: placeOf(context) }
}

/** The parts of an event that matter here; others may lack them. */
interface PullPayload {
  readonly number?: number
  readonly head?: { readonly sha?: string; readonly repo?: { readonly full_name?: string } | null }
}

/** Reads the place of a run from its context. */
export function placeOf({ payload, repo, sha, runId, serverUrl }: typeof context): Place {
  const pull: PullPayload | undefined = payload.pull_request
  const number = pull?.number ?? (payload.issue?.['pull_request'] ? payload.issue.number : undefined)
  return {
    ...repo,
    commit: pull?.head?.sha ?? sha,
    ...(number === undefined ? {} : { pull: number }),
    fork: pull?.head !== undefined && pull.head.repo?.full_name !== `${repo.owner}/${repo.repo}`,
    run: runId,
    page: `${serverUrl}/${repo.owner}/${repo.repo}/actions/runs/${runId}`,
  }
}
