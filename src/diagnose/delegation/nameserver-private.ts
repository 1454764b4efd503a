// nameserver-private: the addresses of a name in the NS set are in reserved space, where no CA asks.
import type { Diagnosis, Evidence, Rule } from '../../check/evidence.ts'
import { quoted } from '../quote.ts'
import { listed, quotedNames } from '../who.ts'
import { namesDiagnosis, namesWith } from './nameserver.ts'

/**
 * Fires where all addresses of a listed server are in reserved space, unless the roots are too; final
 * where too few others are left.
 */
export const nameserverPrivate: Rule = {
  id: 'nameserver-private',

  judge(evidence: Evidence): Diagnosis | undefined {
    const found = namesWith(evidence, 'reserved')
    if (!found) return undefined
    const { stage, servers } = found
    const names = quotedNames(servers.map(({ name }) => name))
    const addresses = new Set(servers.flatMap(({ authoritative, glue }) => [...authoritative, ...glue]))
    const diagnosis = namesDiagnosis('nameserver-private', evidence, found, {
      headline: `${names}, listed for ${quoted(stage.zone.apex)}, ${servers.length === 1 ? 'has' : 'have'} only private addresses`,
      explain: `Nobody on the Internet can ask ${listed([...addresses].map((ip) => `\`${ip}\``))}, and it was not asked here either.`,
      cure: `Give ${names} a public address, or take ${servers.length === 1 ? 'it' : 'them'} out of the NS set; for a private name space of your own set \`roots\`.`,
    })
    // Where it stops the record, no wait will make a private address public.
    return { ...diagnosis, final: diagnosis.severity === 'error' }
  },
}
