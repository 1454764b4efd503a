// Where aliases lead, as a graph: the longest way through it, and whether it has a circle. Knows nothing of servers.
import type { Name } from '../wire/name.ts'

/** A name and the names that it leads to. */
export interface Node {
  readonly name: Name
  readonly targets: readonly Name[]
}

/** The shape of a graph of aliases. */
export interface Shape {
  /** The number of aliases on the longest way from the first node; targets that are no nodes count. A circle is walked once. */
  readonly length: number
  /** The first circle met: its names in order, the first one again at the end. */
  readonly loop?: readonly Name[]
}

/** Looks at each node once, whatever leads to it, so that no set of records makes it slow. */
export function shapeOf(nodes: readonly Node[]): Shape {
  const byKey = new Map(nodes.map((node) => [node.name.key, node]))
  const lengths = new Map<string, number>()
  let loop: readonly Name[] | undefined
  const [start] = nodes
  const length = start ? lengthFrom(start, []) : 0
  return { length, ...(loop && { loop }) }

  function lengthFrom(node: Node, before: readonly Name[]): number {
    const known = lengths.get(node.name.key)
    if (known !== undefined) return known
    const way = [...before, node.name]
    const length = Math.max(0, ...node.targets.map((target) => 1 + lengthAt(target, way)))
    lengths.set(node.name.key, length)
    return length
  }

  function lengthAt(target: Name, way: readonly Name[]): number {
    const closes = way.findIndex(({ key }) => key === target.key)
    if (closes >= 0) {
      loop ??= [...way.slice(closes), target]
      return 0
    }
    const next = byKey.get(target.key)
    return next ? lengthFrom(next, way) : 0
  }
}
