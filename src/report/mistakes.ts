// The job summary of a run that never began, because its settings are broken.
import { code, prose, table } from './markdown.ts'
import { counted } from './wording.ts'

/** What is wrong with one input. */
interface BrokenSetting {
  readonly input: string
  readonly line?: number
  readonly sentence: string
}

/** A pasted file may be wrong in every line; the log has all of them. */
const MOST_ROWS = 50

/** The summary of broken settings, in Markdown. */
export function mistakesSummary(mistakes: readonly BrokenSetting[]): string {
  const rows = mistakes
    .slice(0, MOST_ROWS)
    .map(({ input, line, sentence }) => [
      code(input),
      line === undefined ? '' : String(line),
      prose(sentence),
    ])
  const hidden = mistakes.length - MOST_ROWS
  return [
    `## ❌ Not checked: ${counted(mistakes.length, 'mistake')} in the settings`,
    'Nothing was looked up. Correct the inputs of this step, then run it again.',
    table(['Input', 'Line', 'What is wrong'], ['left', 'right', 'left'], rows),
    ...(hidden > 0 ? [`and ${hidden} more, see the log`] : []),
  ]
    .join('\n\n')
    .concat('\n')
}
