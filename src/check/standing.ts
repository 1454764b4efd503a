// How the names on the way to a record stand with the servers of their zones. Pure.
import type { Hop } from '../resolver/alias.ts'
import type { Observation, Server } from '../resolver/zone.ts'
import type { Evidence, Sight } from './evidence.ts'
import type { Tally } from './verdict.ts'
import { sightOf } from './sight.ts'

/** Server names of a zone that may be without a right address while the others, at least half, vouch for the record. */
const TOLERATED_UNHEARD = 1

/** How one name on the alias path stands with the servers of its zone. */
export interface Standing {
  readonly tally: Tally
  readonly contradicted: boolean
  /** The run ended before all had been heard, so that nobody knows whether one contradicts. */
  readonly unfinished: boolean
  readonly names: number
  /** Server names that have no right address. */
  readonly without: readonly string[]
}

/** How each name on the way to the record stands. */
export function standingsOf({ expectation, path }: Evidence): Standing[] {
  return path.hops.map((hop) => standingOf(hop, (observation) => sightOf(expectation, observation, path)))
}

function standingOf(
  { walk, observations }: Hop,
  see: (observation: Hop['observations'][number]) => Sight,
): Standing {
  if (walk.kind !== 'zone')
    return { tally: { right: 0, of: 0 }, contradicted: false, unfinished: false, names: 0, without: [] }
  const sights = observations.map((observation) => ({ server: observation.server, sight: see(observation) }))
  const tested = sights.filter(({ sight }) => sight !== 'not-tested')
  const right = tested.filter(({ sight }) => sight === 'right')
  const open = observations.filter(isUnfinished)
  const [asked, testable] = [namesOf(sights), namesOf(tested)]
  const [vouching, awaited] = [namesOf(right), namesOf(open)]
  const names = walk.zone.servers
    .map(({ name }) => name.key)
    .filter((name) => testable.has(name) || !asked.has(name))
  return {
    tally: { right: right.length, of: tested.length },
    contradicted: tested.some(({ sight }) => sight === 'wrong' || sight === 'absent'),
    unfinished: open.length > 0,
    names: names.length,
    without: names.filter((name) => !vouching.has(name) && !awaited.has(name)),
  }
}

function namesOf(sights: readonly { readonly server: Server }[]): ReadonlySet<string> {
  return new Set(sights.map(({ server }) => server.name?.key ?? server.label))
}

/** Whether a zone's other servers vouch for a record when of its `names` server names `without` have no answer to show. */
export function vouchWithout(names: number, without: number): boolean {
  return names > 0 && without <= TOLERATED_UNHEARD && without * 2 <= names
}

/** Whether the run ended before this server had had its time. */
export function isUnfinished({ outcome }: Observation): boolean {
  return outcome.kind === 'unfinished'
}
