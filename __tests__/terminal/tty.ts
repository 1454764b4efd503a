// A terminal of a given size, as far as the live view needs one: it wraps lines that are too wide, scrolls, and obeys the two
// escape sequences that move up and clear below.

/** What a terminal shows. */
export interface Tty {
  write(text: string): void
  /** Every line, those that scrolled out of sight first. */
  lines(): string[]
  /** Lines that began because one was too wide. */
  wraps(): number
  /** The lines in sight after each write. */
  readonly frames: string[][]
}

const SEQUENCE = new RegExp(`^${String.fromCodePoint(27)}\\[(\\d*)([AJ])`)
/** The symbols that fill two columns. */
const WIDE = /[✅⏳❌⛔❔]/gu

/** An empty terminal. Throws on an escape sequence that it does not know. */
export function tty(columns: number, rows: number): Tty {
  let lines = ['']
  let line = 0
  let wrapped = 0
  const frames: string[][] = []

  return { write, lines: () => lines, wraps: () => wrapped, frames }

  function write(text: string): void {
    let rest = text
    while (rest !== '') {
      const [whole, count, command] = SEQUENCE.exec(rest) ?? []
      if (whole === undefined) {
        const [character = ''] = rest
        put(character)
        rest = rest.slice(character.length)
        continue
      }
      if (command === 'A') line = Math.max(firstInSight(), line - Number(count))
      else lines = [...lines.slice(0, line), '']
      rest = rest.slice(whole.length)
    }
    frames.push(lines.slice(firstInSight()))
  }

  function put(character: string): void {
    if (character === '\u001b') throw new Error('an escape sequence that no terminal of these tests knows')
    if (character === '\n') return nextLine()
    const now = lines[line] ?? ''
    if (width(now) + width(character) > columns) {
      wrapped += 1
      nextLine()
    }
    lines[line] = `${lines[line] ?? ''}${character}`
  }

  function nextLine(): void {
    line += 1
    lines[line] ??= ''
  }

  function firstInSight(): number {
    return Math.max(0, lines.length - rows)
  }
}

function width(text: string): number {
  return text.length + (text.match(WIDE)?.length ?? 0)
}
