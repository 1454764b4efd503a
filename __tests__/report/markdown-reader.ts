// Reads Markdown as strictly as a renderer may: what is code, and what is left over for a renderer to interpret.

/** A fenced block. */
interface Block {
  readonly language: string
  readonly lines: readonly string[]
}

/** A document taken apart. */
export interface Reading {
  readonly blocks: readonly Block[]
  /** The lines outside of blocks, every code span replaced by `◻`. */
  readonly lines: readonly string[]
  /** What stood in code spans. */
  readonly spans: readonly string[]
}

/** Takes a document apart by CommonMark sections 4.5 and 6.1. Throws when a fence is not closed. */
export function readMarkdown(text: string): Reading {
  const blocks: Block[] = []
  const lines: string[] = []
  const spans: string[] = []
  let open: { marks: string; language: string; lines: string[] } | undefined
  for (const line of text.split(/\r\n|\n|\r/)) {
    if (open) {
      const close = /^ {0,3}(`{3,})\s*$/.exec(line)?.[1]
      if (close !== undefined && close.length >= open.marks.length) {
        blocks.push(open)
        open = undefined
      } else open.lines.push(line)
      continue
    }
    const fence = /^ {0,3}(`{3,})([^`]*)$/.exec(line)
    if (fence) open = { marks: fence[1] ?? '', language: fence[2] ?? '', lines: [] }
    else lines.push(withoutSpans(line, spans))
  }
  if (open) throw new Error(`a fence of ${open.marks} is not closed`)
  return { blocks, lines, spans }
}

/** A run of backticks opens a span if a run of the same length follows; a backslash before it does not matter here, since we never write one. */
function withoutSpans(line: string, spans: string[]): string {
  let out = ''
  let at = 0
  while (at < line.length) {
    const run = /^`+/.exec(line.slice(at))?.[0]
    if (run === undefined) {
      out += line.charAt(at)
      at += 1
      continue
    }
    const end = closing(line, at + run.length, run.length)
    if (end === undefined) throw new Error(`stray backticks in: ${line}`)
    spans.push(line.slice(at + run.length, end))
    out += '◻'
    at = end + run.length
  }
  return out
}

function closing(line: string, from: number, length: number): number | undefined {
  for (const match of line.slice(from).matchAll(/`+/g))
    if (match[0].length === length) return from + match.index
  return undefined
}
