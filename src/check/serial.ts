// Serial numbers of zones: which copy of a zone is the older one (RFC 1982).

/** Whether serial `a` comes before serial `b` (RFC 1982 section 3.2). */
export function isOlder(a: number, b: number): boolean {
  return ((a - b) | 0) < 0
}

/** The latest of some serials; undefined of none. */
export function newestOf(serials: readonly number[]): number | undefined {
  return serials.reduce<number | undefined>(
    (newest, serial) => (newest === undefined || isOlder(newest, serial) ? serial : newest),
    undefined,
  )
}
