// A Markdown table as the formatter of this repository writes it: columns as wide as their widest cell.

/** The lines of a table; every row has as many cells as the head. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, at) => Math.max(title.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |\n`
  const rule = widths.map((width) => `:${'-'.repeat(width - 1)}`)
  return [head, rule, ...rows].map(line).join('')
}
