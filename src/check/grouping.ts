// Groups items by a key: what belongs together is put together, or what is there twice is left out.

/** The items of each key, keys and items in the order of their first appearance; never an empty group. */
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

/** The same without the keys. */
export function group<T>(items: Iterable<T>, keyOf: (item: T) => string): [T, ...T[]][] {
  return [...groupBy(items, keyOf).values()]
}

/** The first item of each key. */
export function distinctBy<T>(items: Iterable<T>, keyOf: (item: T) => string): T[] {
  return group(items, keyOf).map(([first]) => first)
}
