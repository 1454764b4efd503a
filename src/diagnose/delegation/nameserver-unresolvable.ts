// nameserver-unresolvable: a name in the NS set has no address, so that nobody can ask that server, or only by its glue.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { NameServer } from '../../resolver/zone.ts'
import { placeAbove } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { quotedNames } from '../who.ts'
import { namesDiagnosis, namesWith, type FaultyNames } from './nameserver.ts'

/** Fires where a listed server has no address, or none but its glue. */
export const nameserverUnresolvable: Rule = {
  id: 'nameserver-unresolvable',

  judge(evidence: Evidence): Diagnosis | undefined {
    for (const { problem, reason } of REASONS) {
      const found =
        namesWith(evidence, problem, isUnreachable) ?? namesWith(evidence, problem, isContradicted)
      if (found) return diagnosis(evidence, found, reason)
    }
    return undefined
  },
}

/** Each with its reason, for one name and for several. */
const REASONS = [
  {
    problem: 'unresolvable',
    reason: {
      one: 'The zone that holds the name says that it has neither an A nor an AAAA record.',
      many: 'The zones that hold the names say that they have neither A nor AAAA records.',
    },
  },
  {
    problem: 'loop',
    reason: {
      one: 'Its address can only be had from servers whose own addresses wait for it: a circle that nobody gets into without glue.',
      many: 'Their addresses can only be had from servers whose own addresses wait for them: a circle that nobody gets into without glue.',
    },
  },
  {
    problem: 'undetermined',
    reason: {
      one: 'The servers that hold the name do not say what its address is.',
      many: 'The servers that hold the names do not say what their addresses are.',
    },
  },
] as const

function diagnosis(
  evidence: Evidence,
  found: FaultyNames,
  reason: (typeof REASONS)[number]['reason'],
): Diagnosis {
  const { stage, servers } = found
  const names = quotedNames(servers.map(({ name }) => name))
  const has = servers.length === 1 ? 'has' : 'have'
  const what = servers.some(isUnreachable) ? 'no address' : 'no address but the glue of the zone above'
  return namesDiagnosis('nameserver-unresolvable', evidence, found, {
    headline: `${names}, listed for ${quoted(stage.zone.apex)}, ${has} ${what}`,
    explain: servers.length === 1 ? reason.one : reason.many,
    cure: `Give ${names} an A or AAAA record, or take ${servers.length === 1 ? 'it' : 'them'} out of the NS set, in the zone and ${placeAbove(stage.zone.parent)}.`,
  })
}

function isUnreachable({ addresses }: NameServer): boolean {
  return addresses.length === 0
}

/** Its own zone denies the address that the zone above gives; where that zone only kept silent, the glue is as good as any. */
function isContradicted({ addresses, problem }: NameServer): boolean {
  return addresses.length > 0 && problem === 'unresolvable'
}
