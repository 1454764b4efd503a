// How many of the named resolvers have to be right, written as a fraction: `3/5`.

/** A quorum: so many of so many. */
export interface Quorum {
  readonly right: number
  readonly of: number
}

/** What `parseQuorum` takes, for messages. */
export const QUORUM_FORMS = 'a fraction such as 3/5: right answers wanted, and the number of resolvers named'

/** The quorum that a fraction names; undefined for any other text, for none of them and for more than all of them. */
export function parseQuorum(text: string): Quorum | undefined {
  const [, right = 0, of = 0] = (/^(\d{1,3})\s*\/\s*(\d{1,3})$/.exec(text) ?? []).map(Number)
  return right >= 1 && right <= of ? { right, of } : undefined
}
