// address-private: the name leads to an address in reserved space, where no CA connects to.
import type { Diagnosis, Evidence, Rule, Run } from '../../check/evidence.ts'
import { isReserved } from '../../net/reserved.ts'
import { cureZone } from '../hops.ts'
import { quoted } from '../quote.ts'
import { lastHop } from '../seen.ts'
import { addressOf } from '../stage.ts'
import { listed } from '../who.ts'
import { remove } from '../zone-lines.ts'
import { addressesSeen, evidenceOfName, isForConnection, type SeenAddress } from './addresses.ts'

/**
 * Fires for http-01 and tls-alpn-01 where an address is in reserved space; final where there is no other.
 * Silent where the servers of the zone are in reserved space too, for that is no name of the Internet.
 */
export const addressPrivate: Rule = {
  id: 'address-private',

  judge(evidence: Evidence, _answers, run: Run): Diagnosis | undefined {
    const hop = lastHop(evidence)
    if (!hop || !isForConnection(evidence) || isPrivateNameSpace(evidence)) return undefined
    const reserved = addressesSeen(evidence).filter(({ ip }) => isReserved(ip))
    if (reserved.length === 0) return undefined
    const all = evidenceOfName(evidence, run).flatMap(addressesSeen)
    const isOnly = all.every(({ ip }) => isReserved(ip))
    const ips = listed(reserved.map(({ ip }) => `\`${ip}\``))
    const those = reserved.length === 1 ? 'a private address' : 'private addresses'
    return {
      id: 'address-private',
      severity: isOnly ? 'error' : 'warning',
      final: isOnly,
      headline: `${quoted(hop.name)} has ${isOnly ? 'only ' : ''}${those}, where no CA connects to`,
      explain: `${ips} ${reserved.length === 1 ? 'is' : 'are'} in reserved space (RFC 6890) and cannot be reached over the Internet.${isOnly ? '' : ' A CA has to pick one of the other addresses.'}`,
      cure: {
        sentence: isOnly
          ? `Give ${quoted(hop.name)} a public address, or use dns-01, which needs none.`
          : 'Take the private address out of the public zone.',
        ...cureZone(hop),
        lines: isOnly ? [] : reserved.map(lineOf),
      },
      evidence: reserved.flatMap(({ shownBy }) => shownBy),
    }
  },
}

function lineOf({ record }: SeenAddress) {
  return remove(record.name, record.rdata, record.ttl)
}

/** Where the servers of the zone are in reserved space themselves, the name space is not that of the Internet. */
function isPrivateNameSpace(evidence: Evidence): boolean {
  return lastHop(evidence)?.observations.some(({ server }) => isReserved(addressOf(server))) ?? true
}
