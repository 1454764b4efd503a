// Which servers a sentence speaks of, and how a CA or a visitor comes into it.
import { isChallengeName } from '../certificate/challenge.ts'
import type { Evidence } from '../check/evidence.ts'
import { groupBy } from '../check/grouping.ts'
import type { Observation, Server } from '../resolver/zone.ts'
import { distinctNames, type Name } from '../wire/name.ts'
import { quoted } from './quote.ts'
import { addressOf, isSameServer, type Stage, type StageServer } from './stage.ts'

/** Servers that are told one by one; of more only the first. */
const MOST_TOLD = 4

/** What servers do, for one of them and for several. */
export type Verb = readonly [singular: string, plural: string]

/**
 * "`ns1.example.net` refuses", "`192.0.2.1` of `ns1.example.net` refuses", "2 of 4 servers of `example.com` refuse": what the
 * servers of these observations do.
 */
export function whoDoes(
  stage: Stage,
  observations: readonly Observation[],
  [singular, plural]: Verb,
): string {
  const servers = stage.servers.filter((server) =>
    server.observations.some((one) => observations.includes(one)),
  )
  const [first, ...more] = servers
  if (first && more.length === 0) return `${oneOf(first, observations)} ${singular}`
  return `${countOf(servers.length, stage.servers.length)} servers of ${quoted(stage.zone.apex)} ${plural}`
}

function countOf(number: number, of: number): string {
  if (number < of) return `${number} of ${of}`
  return of === 2 ? 'both' : `all ${of}`
}

/** The same for what they do not do; where it is all of them, "no server of `example.com` answers". */
export function whoDoesNot(
  stage: Stage,
  observations: readonly Observation[],
  [singular, plural]: Verb,
): string {
  const isMeant = ({ observations: all }: StageServer) => all.some((one) => observations.includes(one))
  return stage.servers.length > 1 && stage.servers.every(isMeant)
    ? `no server of ${quoted(stage.zone.apex)} ${singular}`
    : whoDoes(stage, observations, [`does not ${plural}`, `do not ${plural}`])
}

/** "`ns1.example.net` and `ns2.example.net`": the names of the servers of these observations. */
export function namesOf(observations: readonly Observation[]): string {
  return quotedNames(distinctNames(observations.flatMap(({ server: { name } }) => name ?? [])))
}

/** The same of names that are known already. */
export function quotedNames(names: readonly Name[]): string {
  return listed(names.map(quoted))
}

/** "`ns1.example.net` (`192.0.2.1`) and `ns2.example.net` (`192.0.2.2`): REFUSED": servers with their words, those with the same words together. */
export function eachOf(observations: readonly Observation[], words: (one: Observation) => string): string {
  return [...groupBy(observations, words)]
    .map(([said, alike]) => `${listed(alike.map(({ server }) => labelOf(server)))}: ${said}`)
    .join('; ')
}

/** "`ns1.example.net` (`192.0.2.1`)", "Cloudflare (`1.1.1.1`)", or the address alone where that is all that is known. */
function labelOf(server: Server): string {
  const address = addressOf(server)
  if (server.name) return `${quoted(server.name)} (\`${address}\`)`
  return server.label === address ? `\`${address}\`` : `${server.label} (\`${address}\`)`
}

/** "a", "a and b", "a, b and 3 more". */
export function listed(items: readonly string[], word: 'and' | 'or' = 'and'): string {
  const hidden = items.length - MOST_TOLD
  const told = hidden > 0 ? [...items.slice(0, MOST_TOLD), `${hidden} more`] : items
  const last = told.at(-1) ?? ''
  return told.length < 2 ? last : `${told.slice(0, -1).join(', ')} ${word} ${last}`
}

/** "it" or "them": the servers of these observations. */
export function themselves(observations: readonly Observation[]): 'it' | 'them' {
  return new Set(observations.map(({ server }) => server.name?.key)).size === 1 ? 'it' : 'them'
}

/** The text as the beginning of a sentence. */
export function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}

/** Who is led astray: "a CA" where the record is for a certificate, else "a visitor". */
export function askerOf(evidence: Evidence): string {
  return evidence.expectation.purpose !== undefined || isForToken(evidence) ? 'a CA' : 'a visitor'
}

/** Whether the record holds what an ACME order wants, so that the next order changes it. */
export function isForToken({ expectation: { name, purpose } }: Evidence): boolean {
  if (purpose === undefined) return isChallengeName(name)
  return purpose.challenge === 'dns-01' || purpose.challenge === 'dns-account-01'
}

function oneOf(
  { listed: { name }, observations: all }: StageServer,
  observations: readonly Observation[],
): string {
  const meant = all.filter((one) => observations.some((other) => isSameServer(one, other)))
  const addresses = [...new Set(meant.map(({ server }) => `\`${addressOf(server)}\``))]
  return meant.length === all.length ? quoted(name) : `${listed(addresses)} of ${quoted(name)}`
}
