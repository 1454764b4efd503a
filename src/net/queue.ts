// A queue: first in, first out, at the same cost however long it is.

export interface Queue<T extends object> {
  push(item: T): void
  /** Puts an item back to the front. */
  unshift(item: T): void
  /** The next item, which stays. */
  first(): T | undefined
  shift(): void
  /** Takes all items out. */
  clear(): T[]
}

/** The room of taken items is given back when it is half of the array, but not for fewer than these. */
const SMALLEST_CUT = 64

/** An empty queue. */
export function createQueue<T extends object>(): Queue<T> {
  let items: (T | undefined)[] = []
  let head = 0
  return {
    push(item) {
      items.push(item)
    },
    unshift(item) {
      if (head === 0) {
        items.unshift(item)
        return
      }
      head -= 1
      items[head] = item
    },
    first: () => items[head],
    shift() {
      items[head] = undefined
      head += 1
      if (head < SMALLEST_CUT || head * 2 < items.length) return
      items = items.slice(head)
      head = 0
    },
    clear() {
      const rest = items.slice(head).filter((item) => item !== undefined)
      items = []
      head = 0
      return rest
    },
  }
}
