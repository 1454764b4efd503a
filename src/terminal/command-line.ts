// Reads the command line into a command. Flags are the names of the settings; what they mean is for config/ to say.
import { parseArgs } from 'node:util'

import { SETTING_NAMES, SETTINGS, type SettingName } from '../config/settings.ts'
import type { RawSettings } from '../config/draft.ts'
import { wordsAsSettings } from './words.ts'

/** What the user wants. */
export type Command =
  | {
      readonly kind: 'check'
      readonly settings: RawSettings
      readonly json: boolean
      readonly watch: boolean
    }
  | { readonly kind: 'explain'; readonly id: string | undefined }
  | {
      readonly kind: 'demo'
      readonly fail: boolean
      readonly serve: boolean
      readonly port: string | undefined
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

/** A command line that cannot be read; the message says what was given and what is allowed. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

const SWITCHES = {
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
  json: { type: 'boolean' },
  watch: { type: 'boolean' },
  fail: { type: 'boolean' },
  serve: { type: 'boolean' },
  port: { type: 'string' },
} as const

/** Reads the arguments after the program's name. Throws a UsageError. */
export function readCommandLine(args: readonly string[]): Command {
  const { values, positionals } = parse(args)
  if (values['help'] === true) return { kind: 'help' }
  if (values['version'] === true) return { kind: 'version' }
  const [first, ...rest] = positionals
  if (first === 'explain') return { kind: 'explain', id: rest[0] }
  if (first === 'demo') {
    const port = values['port']
    return {
      kind: 'demo',
      fail: values['fail'] === true,
      serve: values['serve'] === true,
      port: typeof port === 'string' ? port : undefined,
    }
  }
  const flags = settingsIn(values)
  return {
    kind: 'check',
    settings: { ...flags, ...wordsAsSettings(positionals, flags) },
    json: values['json'] === true,
    watch: values['watch'] === true,
  }
}

function parse(args: readonly string[]) {
  const flags = SETTING_NAMES.filter((name) => !isActionOnly(name)).map(
    (name) => [name, { type: 'string', multiple: SETTINGS[name].repeatable }] as const,
  )
  try {
    return parseArgs({
      args: [...args],
      options: { ...Object.fromEntries(flags), ...SWITCHES },
      allowPositionals: true,
    })
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException
    throw code.startsWith('ERR_PARSE_ARGS') ? new UsageError(message) : error
  }
}

/** Each occurrence of a repeated flag is a line of its setting. */
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
