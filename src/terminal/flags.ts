// The flags of a command line, those of the settings and those that only a terminal has, and the words beside them.
import { parseArgs } from 'node:util'

import { quote } from '../config/mistake.ts'
import { nearestWord } from '../config/nearest.ts'
import { SETTING_NAMES, SETTINGS, type SettingName } from '../config/settings.ts'
import { didYouMean, UsageError } from './usage-error.ts'

const SWITCHES = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  json: { type: 'boolean' },
  watch: { type: 'boolean' },
  fail: { type: 'boolean' },
  serve: { type: 'boolean' },
  port: { type: 'string' },
} as const

type FlagName = SettingName | keyof typeof SWITCHES

/** A command line taken apart. */
export interface ReadFlags {
  /** The flags that are given, in the order in which they are documented. */
  readonly given: readonly FlagName[]
  /** The texts of the settings; each occurrence of a repeated flag is a line. */
  readonly settings: Readonly<Record<string, string>>
  readonly port: string | undefined
  readonly words: readonly string[]
}

const OPTIONS: Readonly<Record<string, { type: 'boolean' | 'string'; short?: string; multiple?: boolean }>> =
  {
    ...Object.fromEntries(
      SETTING_NAMES.filter((name) => !isActionOnly(name)).map(
        (name) => [name, { type: 'string', multiple: SETTINGS[name].repeatable }] as const,
      ),
    ),
    ...SWITCHES,
  }

/** Every flag that a terminal takes. */
export const FLAG_NAMES = Object.keys(OPTIONS) as readonly FlagName[]

/** Takes the arguments after the program's name apart. Throws a UsageError for flags that nobody knows or that lack a value. */
export function readFlags(args: readonly string[]): ReadFlags {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    // Node's own messages know neither the settings nor what was meant.
    strict: false,
    tokens: true,
  })
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    refuseGroup(args[token.index] ?? '')
    checkOption(token)
  }
  const port = values['port']
  return {
    given: FLAG_NAMES.filter((name) => values[name] !== undefined),
    settings: settingsIn(values),
    port: typeof port === 'string' ? port : undefined,
    words: positionals,
  }
}

/** One flag as it was written. */
interface WrittenFlag {
  readonly name: string
  readonly rawName: string
  readonly value?: string | undefined
  readonly inlineValue?: boolean | undefined
}

/** No short flags are written as one word, or a value such as `-hV5...` would print the help and pass for a success. */
function refuseGroup(word: string): void {
  if (/^-[^-]./.test(word)) throw new UsageError(unknownFlag(word, word))
}

function checkOption({ name, rawName, value, inlineValue }: WrittenFlag): void {
  if (!Object.hasOwn(OPTIONS, name)) throw new UsageError(unknownFlag(name, rawName))
  if (OPTIONS[name]?.type === 'boolean') {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value, but ${quote(value)} is given.`)
  } else if (value === undefined) {
    throw new UsageError(`${rawName} needs a value.`)
  } else if (value === '') {
    throw new UsageError(`${rawName} needs a value, and the one given is empty: is a variable not set?`)
  } else if (inlineValue === false && /^-./.test(value)) {
    throw new UsageError(
      `${rawName} needs a value, and ${quote(value)} looks like a flag. A value that begins with a hyphen is written ${rawName}=${value}`,
    )
  }
}

function unknownFlag(name: string, rawName: string): string {
  if (Object.hasOwn(SETTINGS, name))
    return `${rawName} is an input of the action only: in a terminal there is no job and no pull request.`
  if (!rawName.startsWith('--'))
    return `There is no flag ${quote(rawName)}. Values that begin with a hyphen are written after a lone --`
  const near = nearestWord(name, FLAG_NAMES)
  return `There is no flag ${quote(rawName)}.${didYouMean(near && `--${near}`)}`
}

function settingsIn(values: Readonly<Record<string, unknown>>): Record<string, string> {
  const given = SETTING_NAMES.flatMap((name) => {
    const value = values[name]
    if (typeof value === 'string') return [[name, value]]
    return Array.isArray(value) ? [[name, value.join('\n')]] : []
  })
  return Object.fromEntries(given) as Record<string, string>
}

function isActionOnly(name: SettingName): boolean {
  return 'actionOnly' in SETTINGS[name]
}
