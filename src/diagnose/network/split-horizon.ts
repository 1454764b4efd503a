// split-horizon: the resolver of this machine knows another zone of the same name than the Internet does.
import type { Diagnosis, Evidence, ExtraAnswers, ExtraQuestion, Rule, Run } from '../../check/evidence.ts'
import { soaShown } from '../../check/serial.ts'
import { resolverSightOf } from '../../check/sight.ts'
import { authoritativelyReady } from '../../check/verdict.ts'
import { isReserved } from '../../net/reserved.ts'
import type { Observation, Zone } from '../../resolver/zone.ts'
import { distinctNames, type Name } from '../../wire/name.ts'
import { severityOfCaches } from '../cache/held.ts'
import { quoted } from '../quote.ts'
import { endZone } from '../seen.ts'
import { isLacking } from '../sights.ts'
import { addressOf } from '../stage.ts'
import { eachOf } from '../who.ts'

/** The resolvers of the machine, as the resolver room labels them. */
const OF_THIS_MACHINE = 'system'

/**
 * Fires where the authoritative servers are right, a resolver of this machine or network is not, and its
 * SOA record names another primary server.
 */
export const splitHorizon: Rule = {
  id: 'split-horizon',

  /** Only the SOA record of the apex, and only of resolvers that have been asked for the record already. */
  questions(evidence: Evidence): ExtraQuestion[] {
    const zone = endZone(evidence)
    const suspects = contradicting(evidence)
    if (!zone || suspects.length === 0) return []
    const resolvers = suspects.map(({ server }) => server)
    return [{ question: { name: zone.apex, type: 'SOA' }, zone: zone.apex, resolvers }]
  },

  judge(evidence: Evidence, [answers = []]: ExtraAnswers, run: Run): Diagnosis | undefined {
    const zone = endZone(evidence)
    if (!zone || contradicting(evidence).length === 0) return undefined
    const primaries = primariesOf(zone.observations, zone)
    const others = answers.filter((answer) => isOfAnotherZone(answer, primaries, zone))
    if (others.length === 0) return undefined
    const apex = quoted(zone.apex)
    return {
      id: 'split-horizon',
      severity: severityOfCaches(evidence, run),
      final: false,
      headline: `a resolver of this network has a zone ${apex} of its own`,
      explain: `By the SOA record of ${apex} at ${eachOf(others, (one) => said(one, zone))}, while the zone that the Internet sees is made at ${quotedAll(primaries)}. What is put into one of the two is not in the other. A CA sees only that of the Internet.`,
      cure: {
        sentence: `Put the record into the inner zone ${apex} too, or name resolvers outside of this network in \`resolvers\`.`,
        lines: [],
      },
      evidence: others,
    }
  },
}

/** Resolvers of this machine or its network that lack what all authoritative servers show. */
function contradicting(evidence: Evidence): Observation[] {
  if (evidence.resolvers.length === 0 || !authoritativelyReady(evidence)) return []
  return evidence.resolvers.filter((one) => {
    return isNear(one) && isLacking(resolverSightOf(evidence.expectation, one))
  })
}

function isNear({ server }: Observation): boolean {
  return server.label === OF_THIS_MACHINE || isReserved(addressOf(server))
}

/** Where a zone is made, by its SOA record: the primary server. Serials differ for many reasons, this does not. */
function primariesOf(observations: readonly Observation[], { apex }: Zone): Name[] {
  return distinctNames(observations.flatMap((one) => soaShown(one, apex)?.mname ?? []))
}

function isOfAnotherZone(answer: Observation, primaries: readonly Name[], zone: Zone): boolean {
  const theirs = primariesOf([answer], zone)
  return (
    primaries.length > 0 &&
    theirs.length > 0 &&
    !theirs.some(({ key }) => primaries.some((primary) => primary.key === key))
  )
}

function said(one: Observation, zone: Zone): string {
  return `it is made at ${quotedAll(primariesOf([one], zone))}`
}

function quotedAll(names: readonly Name[]): string {
  return names.map((name) => quoted(name)).join(' or ')
}
