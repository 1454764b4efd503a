// What CAA means for one name on the certificate, as plain JSON.
import type { CaaVerdict } from '../certificate/caa.ts'
import type { CaaFinding } from '../certificate/caa-finding.ts'
import { equalNames, parentOf, presentName, ROOT, type Name } from '../wire/name.ts'
import type { CaaReport } from './report.ts'

/** Presents the verdict on one name. */
export function caaReport({ request, kind, sentence, decidedAt, findings }: CaaVerdict): CaaReport {
  const issuers = findings.flatMap((finding) => (finding.kind === 'not-asked' ? [] : (finding.issuer ?? [])))
  return {
    domain: presentName(request.identifier),
    verdict: kind,
    sentence,
    ...(decidedAt ? { decidedAt: presentName(decidedAt) } : {}),
    allowed: [...new Set(issuers)],
    ...(kind === 'forbidden' ? refusalIn(findings) : {}),
    climb: climbOf(request.identifier, decidedAt).map(presentName),
  }
}

/** What refuses, where it is not the CAs that the records name: those may well be the ones that are refused. */
function refusalIn(findings: readonly CaaFinding[]): { refusal?: string } {
  const refusals = findings.flatMap((finding) => wordsOf(finding) ?? [])
  const critical = refusals.find(({ isCritical }) => isCritical)
  const refusal = (critical ?? refusals[0])?.words
  return refusal === undefined ? {} : { refusal }
}

function wordsOf({ kind, record, parameters = [] }: CaaFinding) {
  const { tag, value } = record.rdata
  switch (kind) {
    case 'critical-unknown':
      return { isCritical: true, words: `critical ${tag}` }
    case 'malformed':
      return { isCritical: false, words: `${tag} ${Buffer.from(value).toString('latin1')}` }
    case 'permits':
    case 'not-asked':
    case 'other-ca':
    case 'nobody':
    case 'unreadable':
    case 'misnamed':
    case 'account-unknown':
    case 'method-unknown':
      return undefined
    default:
      return {
        isCritical: false,
        words: `only ${parameters.map(({ tag, value }) => `${tag}=${value}`).join(' ')}`,
      }
  }
}

/** The names from the base domain up to the one that decides, or to the top-level domain (RFC 8659 section 3). */
function climbOf(identifier: Name, decidedAt: Name | undefined): Name[] {
  const names: Name[] = []
  const base = presentName(identifier).startsWith('*.') ? parentOf(identifier) : identifier
  for (let name = base; name && !equalNames(name, ROOT); name = parentOf(name)) {
    names.push(name)
    if (decidedAt && equalNames(name, decidedAt)) break
  }
  return names
}
