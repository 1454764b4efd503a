// How many slips of the finger lie between two words.

/**
 * The least number of letters left out, put in, replaced or swapped with their neighbour that makes `a` into `b`
 * (optimal string alignment). Infinity when it is more than `limit`. With a limit texts of any length are compared in
 * time that grows with their length only: of the table of all costs just a band around the diagonal is looked at.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  const most = Math.min(limit, Math.max(a.length, b.length))
  if (Math.abs(a.length - b.length) > most) return Infinity
  let beforeLast = emptyRow(most)
  let last = emptyRow(most)
  for (let column = 0; column <= Math.min(most, b.length); column++) last[column + most] = column
  let current = emptyRow(most)
  for (let row = 1; row <= a.length; row++) {
    if (fillRow(current, { a, b, row, most, last, beforeLast }) > most) return Infinity
    ;[beforeLast, last, current] = [last, current, beforeLast]
  }
  const distance = last[b.length - a.length + most] ?? Infinity
  return distance > most ? Infinity : distance
}

/** A row of the table: the cost of the column at index `column - row + most`. */
function emptyRow(most: number): Float64Array {
  return new Float64Array(2 * most + 1).fill(Infinity)
}

interface Place {
  readonly a: string
  readonly b: string
  readonly row: number
  readonly most: number
  readonly last: Float64Array
  readonly beforeLast: Float64Array
}

/** Fills in the costs of a row, and gives the least of them. */
function fillRow(current: Float64Array, { a, b, row, most, last, beforeLast }: Place): number {
  let least = Infinity
  for (let index = 0; index < current.length; index++) {
    const column = row + index - most
    let cost = Infinity
    if (column === 0) cost = row
    else if (column > 0 && column <= b.length) {
      const same = a[row - 1] === b[column - 1]
      const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      cost = Math.min(
        (last[index] ?? Infinity) + (same ? 0 : 1),
        (last[index + 1] ?? Infinity) + 1,
        (current[index - 1] ?? Infinity) + 1,
        swapped ? (beforeLast[index] ?? Infinity) + 1 : Infinity,
      )
    }
    current[index] = cost
    least = Math.min(least, cost)
  }
  return least
}
