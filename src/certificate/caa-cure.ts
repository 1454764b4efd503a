// The lines of a zone file that would make CAA records let a request through.
import { presentName } from '../wire/name.ts'
import { presentRdata } from '../wire/rdata.ts'
import type { CaaFinding, CaaRequest } from './caa-finding.ts'
import type { CaaRecord } from './caa-levels.ts'

/** Lines to change where the deciding set is; nothing to add where no record could help, or the CA is not known. */
export interface CaaCure {
  readonly linesToRemove: readonly string[]
  readonly lineToAdd?: string
}

/** Records that were meant for this CA and that no request can fulfil: the line to add takes their place. */
const REPLACED: ReadonlySet<CaaFinding['kind']> = new Set([
  'critical-unknown',
  'misnamed',
  'malformed',
  'account-repeated',
  'account-not-a-uri',
  'methods-repeated',
  'methods-malformed',
])

/**
 * The cure for a refusal: `finding` is the record that came nearest to letting the request through. Records add up
 * (RFC 8659 section 4.2), so those that are right for somebody else stay.
 */
export function cureOf(finding: CaaFinding, request: CaaRequest): CaaCure {
  const { record, kind } = finding
  const linesToRemove = REPLACED.has(kind) ? [zoneLine(record, record.rdata)] : []
  const value = kind === 'critical-unknown' ? undefined : valueFor(finding, request)
  if (value === undefined) return { linesToRemove }
  const rdata = { type: 'CAA', flags: 0, tag: record.rdata.tag, value: Buffer.from(value) } as const
  return { linesToRemove, lineToAdd: zoneLine(record, rdata) }
}

/** The identity, pinned to this account and challenge where the record that came nearest is pinned to others. */
function valueFor(
  { parameters = [] }: CaaFinding,
  { identities, accountUri, challenge }: CaaRequest,
): string | undefined {
  const identity = identities === 'any' ? undefined : identities[0]
  const pins = [
    { tag: 'accounturi', value: accountUri },
    { tag: 'validationmethods', value: challenge },
  ].filter(({ tag }) => parameters.some((parameter) => parameter.tag === tag))
  if (identity === undefined || pins.some(({ value }) => value === undefined)) return undefined
  return [identity, ...pins.map(({ tag, value }) => `${tag}=${value}`)].join('; ')
}

function zoneLine(record: CaaRecord, rdata: CaaRecord['rdata']): string {
  return `${presentName(record.name)} IN CAA ${presentRdata(rdata)}`
}
