// Groups items by a key: what is there twice is left out, or what belongs together is put together.

/** The items of each key, in the order of their first; never an empty group. */
export function groupBy<T>(items: Iterable<T>, keyOf: (item: T) => string): Map<string, [T, ...T[]]> {
  const groups = new Map<string, [T, ...T[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** The first item of each key. */
export function distinctBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  return [...groupBy(items, keyOf).values()].map(([first]) => first)
}
