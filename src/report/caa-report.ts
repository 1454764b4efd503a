// What CAA means for one name on the certificate, as plain JSON.
import type { CaaVerdict } from '../certificate/caa.ts'
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
    climb: climbOf(request.identifier, decidedAt).map(presentName),
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
