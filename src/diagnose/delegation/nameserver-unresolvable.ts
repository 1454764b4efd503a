// nameserver-unresolvable: a name in the NS set has no address, so that nobody can ask that server, or only by its glue.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import type { NameServer } from '../../resolver/zone.ts'
import { placeAbove } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { namesDiagnosis, namesWith, quotedNames, type FaultyNames } from './nameserver.ts'

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

const REASONS = [
  {
    problem: 'unresolvable',
    reason: 'The zone that holds the name says that it has neither an A nor an AAAA record.',
  },
  {
    problem: 'loop',
    reason:
      'Its address can only be had from servers whose own addresses wait for it: a circle that nobody gets into without glue.',
  },
  { problem: 'undetermined', reason: 'The servers that hold the name do not say what its address is.' },
] as const

function diagnosis(evidence: Evidence, found: FaultyNames, reason: string): Diagnosis {
  const { stage, servers } = found
  const names = quotedNames(servers)
  const has = servers.length === 1 ? 'has' : 'have'
  const what = servers.some(isUnreachable) ? 'no address' : 'no address but the glue of the zone above'
  return namesDiagnosis('nameserver-unresolvable', evidence, found, {
    headline: `${names}, listed for ${quoted(stage.zone.apex)}, ${has} ${what}`,
    explain: reason,
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
