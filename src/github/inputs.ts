// The inputs of the action as plain texts. What they mean is for `config/` to say.
import type * as Actions from '@actions/core'
import { SETTING_NAMES } from '../config/settings.ts'

/** The part of `@actions/core` that reads inputs. */
export type InputCore = Pick<typeof Actions, 'getInput'>

/** The text of every setting; an input that was not given is an empty text. White space is kept: it can be a mistake to report. */
export function readInputs(core: InputCore): Record<string, string> {
  return Object.fromEntries(
    SETTING_NAMES.map((name) => [name, core.getInput(name, { trimWhitespace: false })]),
  )
}
