// How many slips of the finger lie between two words.

/** The costs of one row of the table, from the column `from` on; what lies outside costs too much to matter. */
interface Row {
  readonly from: number
  readonly costs: readonly number[]
}

/**
 * The least number of letters left out, put in, replaced or swapped with their neighbour that makes `a` into `b`
 * (optimal string alignment). Infinity when it is more than `limit`: then texts of any length are compared in time that
 * grows with their length only, since just the cells near the diagonal are looked at.
 */
export function editDistance(a: string, b: string, limit = Infinity): number {
  if (Math.abs(a.length - b.length) > limit) return Infinity
  let beforeLast: Row = { from: 0, costs: [] }
  let last: Row = {
    from: 0,
    costs: Array.from({ length: Math.min(b.length, limit) + 1 }, (_, column) => column),
  }
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow(a, b, row, limit, last, beforeLast)
    if (current.costs.every((cost) => cost > limit)) return Infinity
    beforeLast = last
    last = current
  }
  const distance = at(last, b.length)
  return distance > limit ? Infinity : distance
}

function nextRow(a: string, b: string, row: number, limit: number, last: Row, beforeLast: Row): Row {
  const from = Math.max(0, row - limit)
  const costs: number[] = []
  const current = { from, costs }
  for (let column = from; column <= Math.min(b.length, row + limit); column++) {
    const same = a[row - 1] === b[column - 1]
    const swapped = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
    costs.push(
      column === 0
        ? row
        : Math.min(
            at(last, column) + 1,
            at(current, column - 1) + 1,
            at(last, column - 1) + (same ? 0 : 1),
            swapped ? at(beforeLast, column - 2) + 1 : Infinity,
          ),
    )
  }
  return current
}

function at({ from, costs }: Row, column: number): number {
  return costs[column - from] ?? Infinity
}
