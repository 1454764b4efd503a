// The posts of a run: a commit status while it waits, a comment at its end. GitHub's client is loaded only if one is wanted.
import type { Event } from '../check/watched.ts'
import type { Settings } from '../config/read-settings.ts'
import type { Report } from '../report/report.ts'
import type { Sleep, TellingCore } from './patience.ts'

/** What is posted in the course of a run. */
export interface Posts {
  tell(event: Event): void
  end(report: Report): Promise<void>
}

/** What posting needs of the clock. */
export interface PostClock {
  date(): Date
  readonly sleep: Sleep
}

const NO_POSTS: Posts = { tell() {}, async end() {} }

/** Begins the posts that the settings want; without a token none is wanted. Never rejects for what GitHub answers. */
export async function beginPosts(
  { comment, commentKey, commitStatus, githubToken }: Settings,
  core: TellingCore,
  clock: PostClock,
): Promise<Posts> {
  if (githubToken === undefined || (comment === 'never' && !commitStatus)) return NO_POSTS
  const [{ openApi }, statuses, comments] = await Promise.all([
    import('./api.ts'),
    import('./commit-status.ts'),
    import('./comment.ts'),
  ])
  const api = openApi(githubToken)
  const surroundings = { core, sleep: clock.sleep }
  let posting: Promise<void> = Promise.resolve()
  let announced: number | undefined

  return {
    tell(event) {
      const until = event.kind === 'record' ? event.record.verdict.eta?.until : undefined
      const isNews = event.kind === 'started' || (until !== undefined && until !== announced)
      if (!commitStatus || !isNews) return
      announced = until
      post(statuses.pendingStatus(clock.date(), until === undefined ? undefined : new Date(until)))
    },
    async end(report) {
      if (commitStatus) post(statuses.finalStatus(report))
      await posting
      if (comment !== 'never')
        await comments.postComment(api, report, { when: comment, key: commentKey }, surroundings)
    },
  }

  /** One after the other, so that the last status is the one that stays. */
  function post(status: Parameters<typeof statuses.setCommitStatus>[1]): void {
    posting = posting.then(() => statuses.setCommitStatus(api, status, commentKey, surroundings))
  }
}
