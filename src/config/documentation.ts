// What people read about the settings: the descriptions in action.yml (from which the README has them) and the flags in --help.
import { SETTING_NAMES, SETTINGS } from './settings.ts'
import type { Setting } from './setting.ts'

/** The width in which terminals and people read well, and how far the sentences stand in. */
const COLUMNS = 100
const INDENT = '      '

/** What action.yml says of a setting; a fallback stands beside it, as the default. */
export function descriptionOf({ sentence, otherwise }: Setting<unknown>): string {
  return otherwise === undefined ? sentence : `${sentence} Default: ${otherwise}`
}

/** The flags of the terminal with their sentences, in lines. */
export function flagsHelp(): string {
  return SETTING_NAMES.map((name) => ({ name, setting: SETTINGS[name] as Setting<unknown> }))
    .filter(({ setting }) => setting.actionOnly !== true)
    .map(
      ({ name, setting }) =>
        `  --${name} ${setting.repeatable ? 'TEXT ...' : 'TEXT'}\n${wrapped(flagSentence(setting))}`,
    )
    .join('\n')
}

function flagSentence(setting: Setting<unknown>): string {
  const { fallback } = setting
  return fallback === undefined ? descriptionOf(setting) : `${setting.sentence} Default: \`${fallback}\`.`
}

function wrapped(text: string): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= COLUMNS)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(`${INDENT}${word}`)
  }
  return lines.join('\n')
}
