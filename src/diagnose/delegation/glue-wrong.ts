// glue-wrong: the zone above gives another address of a server along with the delegation than the server's own zone does.
import type { Diagnosis, Evidence, Rule, Sight } from '../../check/evidence.ts'
import type { NameServer, Observation, Zone } from '../../resolver/zone.ts'
import { parseRdata } from '../../wire/rdata.ts'
import { delegatorOf, placeAbove } from '../delegator.ts'
import { quoted } from '../quote.ts'
import { isLacking, sightIn } from '../sights.ts'
import { addressOf, stagesOf, type Stage } from '../stage.ts'
import { listed } from '../who.ts'
import { add, remove } from '../zone-lines.ts'

/**
 * Fires where glue contradicts the zone of the server's name in the same family; an error where the
 * address in the glue lacks the record that others show.
 */
export const glueWrong: Rule = {
  id: 'glue-wrong',

  judge(evidence: Evidence): Diagnosis | undefined {
    for (const stage of stagesOf(evidence)) {
      const [wrong, ...more] = wrongGlueIn(stage.zone)
      if (wrong) return diagnosis(evidence, stage, [wrong, ...more])
    }
    return undefined
  },
}

/** A server and the addresses of one family that differ. */
interface WrongGlue {
  readonly server: NameServer
  readonly type: 'A' | 'AAAA'
  readonly glue: readonly string[]
  readonly own: readonly string[]
}

const known = new WeakMap<Zone, readonly WrongGlue[]>()

function wrongGlueIn(zone: Zone): readonly WrongGlue[] {
  const found = known.get(zone) ?? zone.servers.filter(({ listedBy }) => listedBy.parent).flatMap(wrongGlue)
  // A zone is a value that never changes, and all the names in it share it.
  known.set(zone, found)
  return found
}

/** Glue that the server's own zone contradicts; of a family of which that zone gives no address nothing is known. */
function wrongGlue(server: NameServer): WrongGlue[] {
  return (['A', 'AAAA'] as const).flatMap((type) => {
    const [glue, own] = [server.glue, server.authoritative].map((all) =>
      all.filter((ip) => typeOf(ip) === type),
    )
    const stray = glue?.filter((ip) => !own?.includes(ip)) ?? []
    return own && own.length > 0 && stray.length > 0 ? [{ server, type, glue: stray, own }] : []
  })
}

function diagnosis(evidence: Evidence, stage: Stage, wrong: readonly [WrongGlue, ...WrongGlue[]]): Diagnosis {
  const { zone, hop } = stage
  const [{ server, glue, own }] = wrong
  const astray = hop.observations.filter((one) =>
    wrong.some(
      ({ server, glue }) => server.name.key === one.server.name?.key && glue.includes(addressOf(one.server)),
    ),
  )
  const seen = (one: Observation) => sightIn(evidence, one)
  const isShown = hop.observations.some((one) => seen(one) === 'right')
  const stops = isShown && astray.some((one) => isInTheWay(seen(one), stage))
  return {
    id: 'glue-wrong',
    severity: stops ? 'error' : 'warning',
    final: false,
    headline: `${delegatorOf(zone.parent)} has another address of ${quoted(server.name)} than its own zone`,
    explain: `The delegation of ${quoted(zone.apex)} comes with ${quotedAll(glue)} for ${quoted(server.name)}, but its own zone says ${quotedAll(own)}. Resolvers use the first one at once.`,
    cure: {
      sentence: `Correct the address of ${listed(wrong.map(correction))} ${placeAbove(zone.parent)} (the glue in the zone above).`,
      ...(zone.parent && { zone: zone.parent }),
      lines: wrong.flatMap((one) => [
        ...one.glue.map((ip) => remove(one.server.name, parseRdata(one.type, ip))),
        ...one.own
          .filter((ip) => !one.server.glue.includes(ip))
          .map((ip) => add(one.server.name, parseRdata(one.type, ip))),
      ]),
    },
    evidence: astray,
  }
}

/** "`ns1.example.com` from `192.0.2.9` to `192.0.2.1`": the sentence alone tells what is wrong, for it may stand without the lines. */
function correction({ server, glue, own }: WrongGlue): string {
  return `${quoted(server.name)} from ${quotedAll(glue)} to ${quotedAll(own)}`
}

/** An address that lacks the record misleads; one that says nothing is in the way where others are missing too. */
function isInTheWay(sight: Sight, { enough }: Stage): boolean {
  return isLacking(sight) || (sight === 'cannot-tell' && !enough)
}

function typeOf(ip: string): 'A' | 'AAAA' {
  return ip.includes(':') ? 'AAAA' : 'A'
}

function quotedAll(addresses: readonly string[]): string {
  return listed(addresses.map((ip) => `\`${ip}\``))
}
