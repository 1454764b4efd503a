// The posts of a run: a commit status while it waits, a comment at its end. GitHub's client is loaded only if one is wanted.
import type { Event } from '../check/watched.ts'
import type { Settings } from '../config/read-settings.ts'
import type { Report } from '../report/report.ts'
import { logLine } from '../report/visible.ts'
import type { Api } from './api.ts'
import type { TellingCore } from './patience.ts'

/** What is posted in the course of a run. */
export interface Posts {
  tell(event: Event): void
  end(report: Report): Promise<void>
}

/** What posting needs of the clock. */
export interface PostClock {
  date(): Date
  sleep(ms: number, signal?: AbortSignal): Promise<void>
}

const NO_POSTS: Posts = { tell() {}, async end() {} }

/** Milliseconds from one pending status to the next: the first news is soon there, and each pause is twice the one before. */
const FIRST_PAUSE = 1_000
/** GitHub takes 1,000 statuses for a commit and context; a wait of six hours makes 720 at most. */
const LONGEST_PAUSE = 30_000

/** Begins the posts that the settings want; without a token none is wanted. Never rejects: what cannot be posted is one warning. */
export async function beginPosts(settings: Settings, core: TellingCore, clock: PostClock): Promise<Posts> {
  const { comment, commitStatus, githubToken } = settings
  if (githubToken === undefined || (comment === 'never' && !commitStatus)) return NO_POSTS
  const api = await openedApi(githubToken, core)
  return api ? await postsThrough(api, settings, core, clock) : NO_POSTS
}

async function postsThrough(
  api: Api,
  { comment, commentKey, commitStatus }: Settings,
  core: TellingCore,
  clock: PostClock,
): Promise<Posts> {
  const statuses = await import('./commit-status.ts')
  const comments = await import('./comment.ts')
  const surroundings = { core, sleep: (ms: number) => clock.sleep(ms) }
  const ended = new AbortController()
  let latest: number | undefined
  let isNews = false
  let posting: Promise<void> | undefined

  return {
    tell(event) {
      if (!commitStatus || !isLater(event)) return
      isNews = true
      posting ??= postPending()
    },
    async end(report) {
      ended.abort()
      await posting
      if (commitStatus)
        await statuses.setCommitStatus(api, statuses.finalStatus(report), commentKey, surroundings)
      if (comment !== 'never')
        await comments.postComment(api, report, { when: comment, key: commentKey }, surroundings)
    },
  }

  /** Whether there is something to announce: the beginning, or that waiting helps for longer than any record said before. */
  function isLater(event: Event): boolean {
    if (event.kind === 'started') return true
    const until = event.kind === 'record' ? event.record.verdict.eta?.until : undefined
    if (until === undefined || until <= (latest ?? 0)) return false
    latest = until
    return true
  }

  /** One after the other, so that the last status is the one that stays; what is news meanwhile is one status more. */
  async function postPending(): Promise<void> {
    for (
      let pause = FIRST_PAUSE;
      isNews && !ended.signal.aborted;
      pause = Math.min(2 * pause, LONGEST_PAUSE)
    ) {
      isNews = false
      const status = statuses.pendingStatus(clock.date(), latest === undefined ? undefined : new Date(latest))
      await statuses.setCommitStatus(api, status, commentKey, surroundings)
      await clock.sleep(pause, ended.signal)
    }
    posting = undefined
  }
}

/** GitHub's client reads the event of the run from the runner's files, which may be missing or broken. */
async function openedApi(token: string, core: TellingCore): Promise<Api | undefined> {
  try {
    const { openApi } = await import('./api.ts')
    return openApi(token)
  } catch (error) {
    core.warning(logLine(`Neither comment nor commit status will be written: ${(error as Error).message}`))
    return undefined
  }
}
