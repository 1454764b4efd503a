// The part of the Actions toolkit that the entry passes on to whoever needs some of it. Named one by one, so that the bundler can
// leave out the rest, which brings an HTTP client (docs/decisions/0003-tsc-and-ncc.md).
import {
  debug,
  endGroup,
  error,
  getInput,
  info,
  notice,
  setFailed,
  setOutput,
  startGroup,
  summary,
  warning,
} from '@actions/core'

/** What of `@actions/core` is used. */
export const core = {
  debug,
  endGroup,
  error,
  getInput,
  info,
  notice,
  setFailed,
  setOutput,
  startGroup,
  summary,
  warning,
}
