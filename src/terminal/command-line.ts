// Reads the command line into a command. Flags are the names of the settings; what they mean is for config/ to say.
import type { RawSettings } from '../config/draft.ts'
import { quote } from '../config/mistake.ts'
import { readFlags, type ReadFlags } from './flags.ts'
import { UsageError } from './usage-error.ts'
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
  | { readonly kind: 'demo'; readonly fail: boolean }
  | { readonly kind: 'serve-demo'; readonly port: number | undefined }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }

/** The last port but one: the resolver of the demo stands at the next. */
const LAST_PORT = 65_534

/** Reads the arguments after the program's name. Throws a UsageError. */
export function readCommandLine(args: readonly string[]): Command {
  const flags = readFlags(args)
  const { given, settings, words } = flags
  const [first, ...rest] = words
  if (given.includes('help')) return { kind: 'help' }
  if (given.includes('version')) return { kind: 'version' }
  if (first === 'explain') {
    allowOnly(flags, [], '`explain`', rest.slice(1))
    return { kind: 'explain', id: rest[0] }
  }
  if (first === 'demo') return demoCommand(flags, rest)
  const ofDemo = given.find((name) => name === 'fail' || name === 'serve' || name === 'port')
  if (ofDemo) throw new UsageError(`--${ofDemo} belongs to \`cert-ready demo\`.`)
  return {
    kind: 'check',
    settings: { ...settings, ...wordsAsSettings(words, settings) },
    json: given.includes('json'),
    watch: given.includes('watch'),
  }
}

function demoCommand(flags: ReadFlags, words: readonly string[]): Command {
  if (flags.given.includes('serve')) {
    allowOnly(flags, ['serve', 'port'], '`demo --serve`', words)
    return { kind: 'serve-demo', port: portOf(flags.port) }
  }
  allowOnly(flags, ['fail'], '`demo` without --serve', words)
  return { kind: 'demo', fail: flags.given.includes('fail') }
}

/** What would have no effect is refused: it is not what the user believes it to be. */
function allowOnly(
  { given }: ReadFlags,
  allowed: ReadFlags['given'],
  command: string,
  extraWords: readonly string[],
): void {
  const [extra] = [
    ...given.filter((name) => !allowed.includes(name)).map((name) => `--${name}`),
    ...extraWords.map(quote),
  ]
  if (extra !== undefined) throw new UsageError(`${extra} has no effect with ${command}.`)
}

function portOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Infinity
  if (port <= LAST_PORT) return port
  throw new UsageError(
    `--port: ${quote(text)} is not a port. Allowed: 1 to ${LAST_PORT}, or 0 for one that is free.`,
  )
}
