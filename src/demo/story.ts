// The demo's story as data: a challenge record that is missing, then shown by one server, then by the other.

/** A moment at which one server begins to show a value. */
export interface Scene {
  /** Milliseconds since the story began. */
  after: number
  server: 'ns1' | 'ns2'
  value: string
}

/** The zone in which the record is awaited. */
export const ZONE = 'example.com.'
/** The owner name of the record. */
export const DOMAIN = '_acme-challenge.example.com'
/** A dns-01 value: 43 characters of base64url (RFC 8555 section 8.4). */
export const EXPECTED = '1nFWh8MV6Tj0SjIxsnmF9lDiv6QqA18Ew4zH1thazx8'
/** The same with a small L where a capital i belongs. */
const MISTYPED = '1nFWh8MV6Tj0SjlxsnmF9lDiv6QqA18Ew4zH1thazx8'

/** A second or two of nothing, one server, then the other: long enough to watch, short enough not to bore. */
export const READY_STORY: readonly Scene[] = [
  { after: 4000, server: 'ns1', value: EXPECTED },
  { after: 8000, server: 'ns2', value: EXPECTED },
]

/** Both servers come to show a value that no wait will cure. */
export const WRONG_STORY: readonly Scene[] = [
  { after: 3000, server: 'ns1', value: MISTYPED },
  { after: 5000, server: 'ns2', value: MISTYPED },
]

/** Everything is there from the beginning. */
export const STILL: readonly Scene[] = [
  { after: 0, server: 'ns1', value: EXPECTED },
  { after: 0, server: 'ns2', value: EXPECTED },
]
