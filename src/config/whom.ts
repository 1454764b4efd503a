// Whom to ask and whose view counts: roots, resolvers, quorum and what is required of them.
import type { Expectation } from '../check/expectation.ts'
import type { Requirement } from '../check/verdict.ts'
import { PUBLIC_RESOLVERS } from '../resolver/public.ts'
import { distinctBy } from '../check/grouping.ts'
import type { Draft } from './draft.ts'
import { isChallengeName } from '../certificate/challenge.ts'
import type { ResolverChoice, WrittenResolver, WrittenRoot } from './server-setting.ts'

/** Whom to ask and whose view makes a record ready. */
export interface Whom {
  readonly requirement: Requirement
  readonly resolvers: readonly ResolverChoice[]
  /** Root servers of the user's own; absent: those of the Internet. */
  readonly roots?: OwnRoots
}

/** Root servers, all at one port, since a delegation names none. */
interface OwnRoots {
  readonly addresses: readonly string[]
  readonly port: number
}

/** The presets that are asked when none is named. */
const DEFAULT_PRESETS: ReadonlySet<string> = new Set(['cloudflare', 'google'])

/** Decides whom to ask; notes what cannot be together. */
export function whomToAsk(draft: Draft, expectations: readonly Expectation[]): Whom {
  const { given, isGiven } = draft
  const roots = given.roots && sharedPort(draft, given.roots)
  const of = given.require ?? defaultRequirement(draft, expectations)
  if (of === 'resolvers-only' && isGiven('roots')) {
    const sentence = '`require: resolvers-only` asks no root server.'
    draft.notes('roots').mistake({ given: '', sentence, allowed: 'no `roots`, or another `require`' })
  }
  const resolvers = resolversToAsk(draft, of)
  const quorum = quorumOf(draft, of, resolvers)
  return { requirement: { of, ...(quorum !== undefined && { quorum }) }, resolvers, ...(roots && { roots }) }
}

/** What resolvers say matters to visitors, not to a CA, and nobody outside asks for private names. */
function defaultRequirement(
  { given, isGiven }: Draft,
  expectations: readonly Expectation[],
): Requirement['of'] {
  const isForCa = isGiven('challenge') || expectations.every(({ name }) => isChallengeName(name))
  const asksNone = given.resolvers?.every(({ choice }) => choice === 'none') ?? false
  return isForCa || isGiven('roots') || asksNone ? 'authoritative' : 'resolvers'
}

function sharedPort(draft: Draft, roots: readonly WrittenRoot[]): OwnRoots | undefined {
  const [first] = roots
  if (!first) return undefined
  const { port } = first
  for (const { text, line } of roots.filter((root) => root.port !== port)) {
    draft.notes('roots').mistake({
      line,
      given: text,
      problem: `has another port than the first root server, ${port}`,
      allowed: 'one port for all, since all authoritative servers are asked at it',
    })
  }
  return { addresses: roots.map(({ ip }) => ip), port }
}

function resolversToAsk(draft: Draft, of: Requirement['of']): ResolverChoice[] {
  if (draft.isGiven('resolvers') && draft.given.resolvers === undefined) return []
  const named = draft.given.resolvers ?? []
  const choices = distinctBy(
    named.map(({ choice }) => choice),
    (choice) => JSON.stringify(choice),
  )
  const resolvers = choices.filter((choice) => choice !== 'none')
  if (resolvers.length > 0) {
    if (resolvers.length < choices.length) refuseNoneBeside(draft, named)
    return resolvers
  }
  const isOpen = !draft.isGiven('resolvers') && !draft.isGiven('roots')
  if (isOpen && of !== 'resolvers-only') return defaultResolvers()
  if (of === 'authoritative') return []
  const sentence = `\`require: ${of}\` needs resolvers to ask.`
  draft.notes('resolvers').mistake({ given: '', sentence, allowed: 'presets, `system` or addresses' })
  return []
}

function defaultResolvers(): ResolverChoice[] {
  return PUBLIC_RESOLVERS.filter(({ id }) => DEFAULT_PRESETS.has(id)).map((resolver) => ({
    kind: 'public',
    resolver,
  }))
}

function refuseNoneBeside(draft: Draft, named: readonly WrittenResolver[]): void {
  const none = named.find(({ choice }) => choice === 'none')
  draft.notes('resolvers').mistake({
    line: none?.line,
    given: none?.text ?? '',
    problem: 'stands beside resolvers',
    allowed: '`none` alone, or resolvers without it',
  })
}

function quorumOf(
  draft: Draft,
  of: Requirement['of'],
  resolvers: readonly ResolverChoice[],
): number | undefined {
  const { quorum } = draft.given
  if (!quorum) return undefined
  if (of === 'authoritative') {
    draft
      .notes('quorum')
      .warn('It has no effect under `require: authoritative`, where resolvers have no say.')
  }
  if (quorum.of !== resolvers.length && resolvers.length > 0) {
    draft.notes('quorum').mistake({
      given: `${quorum.right}/${quorum.of}`,
      problem: `speaks of ${quorum.of} resolvers`,
      allowed: `a fraction of ${resolvers.length}, the number of resolvers to ask`,
    })
  }
  return quorum.right
}
