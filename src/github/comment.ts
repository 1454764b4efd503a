// The comment on a pull request: one for each key, found again by its marker and its author, updated in place.
import { commentBody, commentMarker, runOfComment, saysTheSame } from '../report/comment.ts'
import type { Report } from '../report/report.ts'
import { logLine } from '../report/visible.ts'
import type { Api, Octokit, Place } from './api.ts'
import { isPassing, patiently, refusal, statusOf, type Sleep, type TellingCore } from './patience.ts'

/** When a comment is wanted. */
export interface CommentWish {
  readonly when: 'on-failure' | 'always'
  /** Tells this comment from those of other jobs. */
  readonly key: string
}

/** The author of what the token of a job writes, where GitHub does not tell who the token speaks for. */
const USUAL_AUTHOR = 'github-actions[bot]'
const PAGE_SIZE = 100

interface Found {
  readonly id: number
  readonly body: string
}

/**
 * Writes the comment, or updates the one that is there. A run that is ready under `on-failure` only updates. What fails is
 * one warning: a comment never fails a step.
 */
export async function postComment(
  { octokit, place }: Api,
  report: Report,
  wish: CommentWish,
  { core, sleep }: { core: TellingCore; sleep: Sleep },
): Promise<void> {
  const { pull } = place
  if (pull === undefined) {
    core.debug('No comment: this run is not about a pull request.')
    return
  }
  const body = commentBody(report, {
    key: wish.key,
    commit: place.commit,
    run: place.run,
    summary: place.page,
  })
  const create = wish.when === 'always' || !report.verdict.ready
  try {
    core.debug(
      await patiently(() => putComment(octokit, { ...place, pull }, { key: wish.key, body, create }), sleep),
    )
  } catch (error) {
    const sentence = logLine(refusal('The comment', error, 'pull-requests: write', place.fork))
    if (place.fork) core.info(sentence)
    else core.warning(sentence)
  }
}

/** Looks for the comment and writes it; safe to do again, since it looks first. */
async function putComment(
  octokit: Octokit,
  place: Place & { readonly pull: number },
  { key, body, create }: { key: string; body: string; create: boolean },
): Promise<string> {
  const { owner, repo, pull, run } = place
  const found = await findComment(octokit, place, key)
  if (!found) {
    if (!create) return 'No comment: everything is ready and there is none to update.'
    await octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body })
    return 'The comment was created.'
  }
  if ((runOfComment(found.body) ?? 0) > run) return 'The comment was left alone: a newer run wrote it.'
  if (saysTheSame(found.body, body)) return 'The comment was left alone: it says the same.'
  const updated = await updateComment(octokit, place, found.id, body)
  if (updated) return 'The comment was updated.'
  await octokit.rest.issues.createComment({ owner, repo, issue_number: pull, body })
  return 'The comment was deleted in between and created again.'
}

/** Whether it could be updated: somebody may have deleted it since it was found. */
async function updateComment(
  octokit: Octokit,
  { owner, repo }: Place,
  id: number,
  body: string,
): Promise<boolean> {
  try {
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body })
    return true
  } catch (error) {
    if (statusOf(error) === 404) return false
    throw error
  }
}

/** The newest comment with our marker that we wrote: anybody can quote a marker. All pages are read. */
async function findComment(
  octokit: Octokit,
  { owner, repo, pull }: Place & { readonly pull: number },
  key: string,
): Promise<Found | undefined> {
  const author = await authorOf(octokit)
  const comments = await octokit.paginate(octokit.rest.issues.listComments, {
    owner,
    repo,
    issue_number: pull,
    per_page: PAGE_SIZE,
  })
  const marker = commentMarker(key)
  const ours = comments.filter(({ body, user }) => user?.login === author && body?.startsWith(marker))
  return ours.map(({ id, body = '' }) => ({ id, body })).at(-1)
}

/** Whom the token speaks for. The token of a job may not ask REST for it, but GraphQL. */
async function authorOf(octokit: Octokit): Promise<string> {
  try {
    const { viewer } = await octokit.graphql<{ viewer: { login: string } }>('query { viewer { login } }')
    return viewer.login
  } catch (error) {
    if (isPassing(error) && !isAnswer(error)) throw error
    return USUAL_AUTHOR
  }
}

/** GraphQL tells what it refuses in an answer of status 200; the client's error then holds that answer and no status. */
function isAnswer(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'errors' in error
}
