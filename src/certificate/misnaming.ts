// Recognises a CA's identity that is written in a way which no CA takes for its name, so that the cure can be named.
import { MISNOMERS } from './ca-table.ts'
import { editDistance } from './edit-distance.ts'

/** In what way a name misses the identity. */
export type MisnamingKind =
  | 'quotes'
  | 'url'
  | 'extra-text'
  | 'trailing-dot'
  | 'upper-case'
  | 'subdomain'
  | 'other-name'
  | 'short-name'
  | 'other-ending'
  | 'typo'

/** The identity that was meant, and how it was missed. */
export interface Misnaming {
  readonly kind: MisnamingKind
  readonly identity: string
}

/** What is wrong with the name in each case, to be read after "X does not name this CA:". */
export const MISNAMING_SENTENCES: Record<MisnamingKind, string> = {
  quotes: 'the quotes in it are taken for a part of the name',
  url: 'a record holds only the domain of a CA, not a URL',
  'extra-text': 'a record holds one name, and a semicolon before any parameter',
  'trailing-dot': 'the name of a CA has no dot at its end',
  'upper-case': "the name is in lower case, and Let's Encrypt compares letter by letter",
  subdomain: 'the name of a CA is compared as a whole, subdomains are other names',
  'other-name': 'no CA goes by that name in CAA',
  'short-name': 'a record holds the domain of a CA, not its short name',
  'other-ending': 'the ending is another one',
  typo: 'there is a slip of the pen in it',
}

/** More slips than these make another word. */
const MAX_SLIPS = 2
/** In shorter names two slips make too many other names that somebody may own. */
const MIN_TYPO_LENGTH = 8
/** Shorter words belong to too many people to say whose was meant. */
const MIN_WORD_LENGTH = 5
/** A CAA value may be 64 KiB; a name that is near an identity is not longer than a domain name. */
const MAX_LENGTH = 253

/** Finds the identity that a text was meant to be; undefined when it is like none of them, or is one. */
export function findMisnaming(text: string, identities: readonly string[]): Misnaming | undefined {
  if (text === '' || text.length > MAX_LENGTH || identities.includes(text)) return undefined
  const { core, kind } = undress(text)
  if (kind && identities.includes(core)) return { kind, identity: core }
  return findLike(text.toLowerCase(), identities) ?? findLike(core, identities)
}

/** Takes off what is around a name; the first thing taken off is the mistake to speak of. */
function undress(text: string): { core: string; kind?: MisnamingKind } {
  let core = text
  let kind: MisnamingKind | undefined
  for (const [name, strip] of DRESSES) {
    const stripped = strip(core)
    if (stripped !== core) kind ??= name
    core = stripped
  }
  return { core, ...(kind && { kind }) }
}

const DRESSES: readonly (readonly [MisnamingKind, (text: string) => string])[] = [
  ['quotes', (text) => text.replace(/["'\u2018-\u201F]/g, '')],
  ['extra-text', (text) => text.replace(/[\s,].*$/s, '')],
  ['url', (text) => text.replace(/^[a-z]+:\/\//i, '').replace(/\/.*$/s, '')],
  ['trailing-dot', (text) => text.replace(/\.$/, '')],
  ['upper-case', (text) => text.toLowerCase()],
]

function findLike(text: string, identities: readonly string[]): Misnaming | undefined {
  const meant = MISNOMERS.get(text)
  if (meant !== undefined && identities.includes(meant)) return { kind: 'other-name', identity: meant }
  for (const [kind, isLike] of LIKENESSES) {
    const identity = identities.find((candidate) => isLike(text, candidate))
    if (identity !== undefined) return { kind, identity }
  }
  return undefined
}

const LIKENESSES: readonly (readonly [MisnamingKind, (text: string, identity: string) => boolean])[] = [
  ['subdomain', (text, identity) => text.endsWith(`.${identity}`)],
  ['short-name', (text, identity) => text.replace(/[^a-z\d]/g, '') === ownWord(identity)],
  ['other-ending', (text, identity) => ownWord(text) !== undefined && ownWord(text) === ownWord(identity)],
  ['typo', isTypo],
]

/** The first label of a domain of two, if it is long enough to be somebody's own: not the "pki" of pki.goog. */
function ownWord(domain: string): string | undefined {
  const [word = '', ...rest] = domain.split('.')
  return rest.length === 1 && word.length >= MIN_WORD_LENGTH ? word : undefined
}

function isTypo(text: string, identity: string): boolean {
  // Each slip changes the length by one at most: most names need no closer look.
  if (text.length < MIN_TYPO_LENGTH || Math.abs(text.length - identity.length) > MAX_SLIPS) return false
  return editDistance(text, identity) <= MAX_SLIPS
}
