// The lines of a zone file that would make CAA records let a request through.
import { presentName } from '../wire/name.ts'
import { presentRdata } from '../wire/rdata.ts'
import type { CaaFinding, CaaRequest } from './caa-finding.ts'
import type { CaaRecord } from './caa-levels.ts'
import { METHOD } from './caa-parameters.ts'
import { isParameterValue, type Parameter } from './issue-value.ts'

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

/**
 * The identity, with the parameters of the record that came nearest: pinned as that is, to this account and challenge where it is
 * pinned to others. Undefined where a pin would be lost.
 */
function valueFor({ kind, parameters = [] }: CaaFinding, request: CaaRequest): string | undefined {
  const identity = request.identities === 'any' ? undefined : request.identities[0]
  if (identity === undefined) return undefined
  const pins = PINS.filter(({ tag }) => parameters.some((parameter) => parameter.tag === tag)).map(
    ({ tag, valueOf }) => ({ tag, value: valueOf(valuesIn(parameters, tag), request) }),
  )
  if (pins.some(({ value }) => value === undefined)) return undefined
  // What else stands in a record that is replaced is the CA's own business.
  const others = REPLACED.has(kind) ? parameters.filter(isOther) : []
  return [identity, ...[...pins, ...others].map(({ tag, value }) => `${tag}=${value}`)].join('; ')
}

/** The parameters of RFC 8657, and what each becomes: as it was if that lets the request through. */
const PINS: readonly {
  readonly tag: string
  readonly valueOf: (values: readonly string[], request: CaaRequest) => string | undefined
}[] = [
  {
    tag: 'accounturi',
    valueOf: ([own, ...more], { accountUri }) =>
      accountUri ?? (own !== undefined && more.length === 0 && isAccount(own) ? own : undefined),
  },
  {
    tag: 'validationmethods',
    valueOf([own, ...more], { challenge }) {
      const methods = more.length === 0 ? (own?.split(',') ?? []) : []
      const isReadable = methods.length > 0 && methods.every((method) => METHOD.test(method))
      return isReadable && methods.includes(challenge ?? methods[0] ?? '') ? own : challenge
    },
  },
]

function isAccount(value: string): boolean {
  return isParameterValue(value) && URL.canParse(value)
}

/** The values of one parameter, in the order of the record. */
function valuesIn(parameters: readonly Parameter[], tag: string): string[] {
  return parameters.filter((parameter) => parameter.tag === tag).map(({ value }) => value)
}

function isOther({ tag, value }: Parameter): boolean {
  return PINS.every((pin) => pin.tag !== tag) && isParameterValue(value)
}

function zoneLine(record: CaaRecord, rdata: CaaRecord['rdata']): string {
  return `${presentName(record.name)} IN CAA ${presentRdata(rdata)}`
}
