// The status of the commit: `pending` with the time until which waiting helps, then what the run came to.
import { plain } from '../report/phrase.ts'
import type { Report } from '../report/report.ts'
import { duration, timeOfDay } from '../report/time.ts'
import { logLine, shorten, visible } from '../report/visible.ts'
import type { Api } from './api.ts'
import { patiently, refusal, type Sleep, type TellingCore } from './patience.ts'

/** A status as GitHub takes it. */
export interface CommitStatus {
  readonly state: 'pending' | 'success' | 'failure' | 'error'
  readonly description: string
}

/** GitHub refuses a longer description. */
const LONGEST = 140

/** The status while a run waits. `until` is when waiting will have helped, if that is known; both are wall clock. */
export function pendingStatus(now: Date, until?: Date): CommitStatus {
  if (!until) return { state: 'pending', description: 'waiting for DNS' }
  const time = timeOfDay(until.toISOString(), now.toISOString())
  const left = duration(until.getTime() - now.getTime())
  return { state: 'pending', description: `waiting for DNS until ${time} at the latest (${left})` }
}

/** The status at the end of a run. */
export function finalStatus({ verdict }: Report): CommitStatus {
  const description = shorten(visible(plain(verdict.headline)), LONGEST)
  switch (verdict.state) {
    case 'ready':
      return { state: 'success', description }
    case 'waiting':
    case 'failed':
    case 'blocked':
      return { state: 'failure', description }
    case 'unknown':
      return { state: 'error', description }
  }
}

/**
 * Sets the status of the commit under `cert-ready` and the key. What fails is one warning: a status never fails a step. A pending
 * one gets a single try and no words, for another follows.
 */
export async function setCommitStatus(
  { octokit, place }: Api,
  { state, description }: CommitStatus,
  key: string,
  { core, sleep }: { core: TellingCore; sleep: Sleep },
): Promise<void> {
  const { owner, repo, commit, page } = place
  const context = key === 'default' ? 'cert-ready' : `cert-ready/${key}`
  const status = { owner, repo, sha: commit, state, description, context, target_url: page }
  const post = () => octokit.rest.repos.createCommitStatus(status)
  try {
    await (state === 'pending' ? post() : patiently(post, sleep))
  } catch (error) {
    const sentence = logLine(refusal('The commit status', error, 'statuses: write', place.fork))
    if (state === 'pending') core.debug(sentence)
    else if (place.fork) core.info(sentence)
    else core.warning(sentence)
  }
}
