// nameserver-alias: a name in the NS set is an alias, which RFC 2181 section 10.3 forbids and resolvers do not follow.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { quoted } from '../quote.ts'
import { quotedNames } from '../who.ts'
import { namesDiagnosis, namesWith } from './nameserver.ts'

/** Fires where a walk to the address of a listed server met an alias. */
export const nameserverAlias: Rule = {
  id: 'nameserver-alias',

  judge(evidence: Evidence): Diagnosis | undefined {
    const found = namesWith(evidence, 'alias')
    if (!found) return undefined
    const { stage, servers } = found
    const names = quotedNames(servers.map(({ name }) => name))
    const isOne = servers.length === 1
    return namesDiagnosis('nameserver-alias', evidence, found, {
      headline: `${names}, listed for ${quoted(stage.zone.apex)}, ${isOne ? 'is an alias' : 'are aliases'}`,
      explain:
        'A name in an NS set must have addresses of its own and no CNAME (RFC 2181 section 10.3); resolvers do not follow it.',
      cure: `Put A and AAAA records in the place of the CNAME of ${names}, or list the name that it leads to.`,
    })
  },
}
