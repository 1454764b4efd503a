// The terminal: results on standard output, progress on standard error, colours and redrawing only where people look on.

/** Where text goes and how it may be dressed. */
export interface Screen {
  /** The result, a line. */
  print(line: string): void
  /** Progress, a line. */
  note(line: string): void
  readonly color: boolean
  /** Whether lines already written may be written over. */
  readonly live: boolean
  /** How much of the progress is in sight, now: people resize their terminals. */
  size(): { readonly columns: number; readonly rows: number }
}

/** A stream of text that may be a terminal. */
interface Stream {
  write(text: string): unknown
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
}

/** The streams and the environment of a process, as far as a screen needs them. */
export interface ScreenParts {
  readonly stdout: Stream
  readonly stderr: Stream
  readonly env: Readonly<Record<string, string | undefined>>
}

/** What a terminal that does not tell its size has at least. */
const USUAL = { columns: 80, rows: 24 }

/** The screen of a process. `NO_COLOR`, `CI` and `TERM=dumb` are obeyed. */
export function screenOf({ stdout, stderr, env }: ScreenParts): Screen {
  const plain = isSet(env['NO_COLOR']) || env['TERM'] === 'dumb'
  return {
    print: (line) => void stdout.write(`${line}\n`),
    note: (line) => void stderr.write(`${line}\n`),
    color: stdout.isTTY === true && !plain,
    live: stderr.isTTY === true && !plain && !isSet(env['CI']),
    size: () => ({ columns: stderr.columns ?? USUAL.columns, rows: stderr.rows ?? USUAL.rows }),
  }
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== ''
}
