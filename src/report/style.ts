// Colours of a terminal, which the log of a runner shows too. Colour never carries meaning alone.

/** How lines are dressed. */
export interface Style {
  readonly color: boolean
}

const CODES = { red: 31, green: 32, yellow: 33, bold: 1, dim: 2 } as const

/** Dresses a line that is already fit to be printed. */
export function paint(line: string, color: keyof typeof CODES, style: Style): string {
  return style.color ? `\u001b[${CODES[color]}m${line}\u001b[0m` : line
}

/** Dresses a line of a diff by its first character. */
export function paintDiff(line: string, style: Style): string {
  const sign = line.trimStart().charAt(0)
  if (sign === '+') return paint(line, 'green', style)
  return sign === '-' ? paint(line, 'red', style) : line
}
