// Turns zone-file lines into the levels of a CAA lookup, so that tests can show the records as RFCs print them.
import { judgeCaa, type CaaVerdict } from '../../src/certificate/caa.ts'
import { baseOf } from '../../src/certificate/identifier.ts'
import type { CaaLevel, CaaLookup } from '../../src/certificate/caa-levels.ts'
import type { CaaProfile } from '../../src/certificate/caa-profile.ts'
import type { CaaRequest } from '../../src/certificate/caa-finding.ts'
import type { ResourceRecord } from '../../src/wire/message.ts'
import { ancestorsOf, equalNames, parseName, ROOT } from '../../src/wire/name.ts'
import { parseRecordLines } from '../../src/wire/zonefile.ts'

const CLASS_IN = 1

/** The records of zone-file lines with absolute names. */
export function recordsOf(zone: string): ResourceRecord[] {
  return parseRecordLines(zone).map(({ name, ttl = 300, rdata }) => ({ name, class: CLASS_IN, ttl, rdata }))
}

/** The levels for an identifier: NODATA where the zone has no records; `except` replaces the result of a level. */
export function levelsOf(
  identifier: string,
  zone: string,
  except: Readonly<Record<string, CaaLookup>> = {},
): CaaLevel[] {
  const records = recordsOf(zone)
  return ancestorsOf(baseOf(parseName(identifier)))
    .filter((name) => name !== ROOT)
    .map((name) => {
      const set = records.filter((record) => equalNames(record.name, name))
      const result: CaaLookup =
        set.length > 0 ? { kind: 'set', records: set } : { kind: 'empty', how: 'nodata' }
      return { name, result: except[name.key.slice(0, -1)] ?? result }
    })
}

/** What a test wants to say of a request; the rest has defaults: Let's Encrypt, dns-01, the reading of the RFCs. */
export interface Ask {
  readonly identities?: CaaRequest['identities']
  readonly challenge?: CaaRequest['challenge'] | 'none'
  readonly accountUri?: string
  readonly profile?: CaaProfile
  readonly except?: Readonly<Record<string, CaaLookup>>
}

/** The verdict for an identifier in a zone of these lines. */
export function judge(identifier: string, zone: string, ask: Ask = {}): CaaVerdict {
  const { identities = ['letsencrypt.org'], challenge = 'dns-01', accountUri, profile = 'rfc', except } = ask
  const request: CaaRequest = {
    identifier: parseName(identifier),
    identities,
    ...(challenge === 'none' ? {} : { challenge }),
    ...(accountUri === undefined ? {} : { accountUri }),
  }
  return judgeCaa(levelsOf(identifier, zone, except), request, profile)
}

/** Kind and reason of that verdict, as `forbidden other-ca`. */
export function outcome(identifier: string, zone: string, ask: Ask = {}): string {
  const { kind, reason } = judge(identifier, zone, ask)
  return `${kind} ${reason}`
}

/** What both readings say of `example.com` with these records: `rfc: permitted named, letsencrypt: ...`. */
export function bothReadings(zone: string, ask: Ask = {}): { rfc: string; letsencrypt: string } {
  return {
    rfc: outcome('example.com', zone, { ...ask, profile: 'rfc' }),
    letsencrypt: outcome('example.com', zone, { ...ask, profile: 'letsencrypt' }),
  }
}
