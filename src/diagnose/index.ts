// The rules, in the order in which a CA would trip over what they find: name, delegation, DNSSEC, record, aliases, CAA,
// addresses; then servers that others may make up for; then what concerns resolvers and visitors; notes last.
import type { Rule } from '../check/evidence.ts'
import { addressLeftOver } from './address/left-over.ts'
import { addressPrivate } from './address/private.ts'
import { apexAlias } from './alias/apex.ts'
import { aliasDangling } from './alias/dangling.ts'
import { aliasFlattened } from './alias/flattened.ts'
import { aliasLong } from './alias/long.ts'
import { aliasLoop } from './alias/loop.ts'
import { aliasTargetMissingValue } from './alias/target-missing-value.ts'
import { aliasUndotted } from './alias/undotted.ts'
import { caaAccount } from './caa/account.ts'
import { caaCriticalUnknown } from './caa/critical-unknown.ts'
import { caaForbidsWildcard } from './caa/forbids-wildcard.ts'
import { caaForbids } from './caa/forbids.ts'
import { caaLookupFailed } from './caa/lookup-failed.ts'
import { caaMalformed } from './caa/malformed.ts'
import { caaMethod } from './caa/method.ts'
import { caaMisnamed } from './caa/misnamed.ts'
import { caaNobody } from './caa/nobody.ts'
import { caaProfilesDiffer } from './caa/profiles-differ.ts'
import { caaUndecided } from './caa/undecided.ts'
import { cacheFlapping } from './cache/flapping.ts'
import { negativeTtlLong } from './cache/negative-ttl-long.ts'
import { cacheNegative } from './cache/negative.ts'
import { cacheStale } from './cache/stale.ts'
import { ttlLong } from './cache/ttl-long.ts'
import { domainNotDelegated } from './delegation/domain-not-delegated.ts'
import { delegationElsewhere } from './delegation/elsewhere.ts'
import { glueWrong } from './delegation/glue-wrong.ts'
import { nameserverAlias } from './delegation/nameserver-alias.ts'
import { nameserverPrivate } from './delegation/nameserver-private.ts'
import { nameserverUnresolvable } from './delegation/nameserver-unresolvable.ts'
import { delegationParentChild } from './delegation/parent-child.ts'
import { zoneNotLoaded } from './delegation/zone-not-loaded.ts'
import { dnssecDenialMissing } from './dnssec/denial-missing.ts'
import { dnssecDsMismatch } from './dnssec/ds-mismatch.ts'
import { dnssecExpired } from './dnssec/expired.ts'
import { dnssecIndeterminate } from './dnssec/indeterminate.ts'
import { dnssecKeyMissing } from './dnssec/key-missing.ts'
import { dnssecKeyUnfit } from './dnssec/key-unfit.ts'
import { dnssecLabelsWrong } from './dnssec/labels-wrong.ts'
import { dnssecNoKey } from './dnssec/no-key.ts'
import { dnssecNoSignature } from './dnssec/no-signature.ts'
import { dnssecNotYetValid } from './dnssec/not-yet-valid.ts'
import { dnssecSignatureWrong } from './dnssec/signature-wrong.ts'
import { dnssecSignerWrong } from './dnssec/signer-wrong.ts'
import { dnssecTooManyTries } from './dnssec/too-many-tries.ts'
import { dnssecUnsupported } from './dnssec/unsupported.ts'
import { nameDoubledZone } from './name/doubled-zone.ts'
import { namePrefixMissing } from './name/prefix-missing.ts'
import { namePrefixMisspelt } from './name/prefix-misspelt.ts'
import { nameTooShort } from './name/too-short.ts'
import { nameWildcardKept } from './name/wildcard-kept.ts'
import { nameWrongSibling } from './name/wrong-sibling.ts'
import { networkBlocked } from './network/blocked.ts'
import { networkIntercepted } from './network/intercepted.ts'
import { ipv6Untested } from './network/ipv6-untested.ts'
import { resolverFilters } from './network/resolver-filters.ts'
import { resolverNotAnswering } from './network/resolver-not-answering.ts'
import { splitHorizon } from './network/split-horizon.ts'
import { persistAccountUnknown } from './persist/account-unknown.ts'
import { persistAccount } from './persist/account.ts'
import { persistExpired } from './persist/expired.ts'
import { persistExpiresBeforeRenewal } from './persist/expires-before-renewal.ts'
import { persistIssuer } from './persist/issuer.ts'
import { persistMalformed } from './persist/malformed.ts'
import { persistPolicy } from './persist/policy.ts'
import { namePolicy } from './policy/name.ts'
import { serverBehind } from './server/behind.ts'
import { serverChangesCase } from './server/changes-case.ts'
import { serversDisagree } from './server/disagree.ts'
import { serverDropsType } from './server/drops-type.ts'
import { serverFails } from './server/fails.ts'
import { serverNotAnswering } from './server/not-answering.ts'
import { serverNotAuthoritative } from './server/not-authoritative.ts'
import { serverRefuses } from './server/refuses.ts'
import { tcpMissing } from './server/tcp-missing.ts'
import { typeAliasBesideData } from './type/alias-beside-data.ts'
import { typeWrong } from './type/wrong.ts'
import { valueCase } from './value/case.ts'
import { valueExpectedMalformed } from './value/expected-malformed.ts'
import { valueGlued } from './value/glued.ts'
import { valueKeyAuthorization } from './value/key-authorization.ts'
import { valueNotBase64url } from './value/not-base64url.ts'
import { valueOld } from './value/old.ts'
import { valuePastedLine } from './value/pasted-line.ts'
import { valueQuoted } from './value/quoted.ts'
import { valueReordered } from './value/reordered.ts'
import { valueReplaced } from './value/replaced.ts'
import { valueSwapped } from './value/swapped.ts'
import { valueTruncated } from './value/truncated.ts'
import { valueTypo } from './value/typo.ts'
import { valueWhitespace } from './value/whitespace.ts'
import { wildcardAnswers } from './wildcard/answers.ts'
import { wildcardHidden } from './wildcard/hidden.ts'

/** Every rule, the first that a CA would trip over first. */
export const RULES: readonly Rule[] = [
  networkBlocked,
  networkIntercepted,
  namePolicy,
  domainNotDelegated,
  zoneNotLoaded,
  delegationElsewhere,
  delegationParentChild,
  glueWrong,
  dnssecKeyMissing,
  dnssecDsMismatch,
  dnssecKeyUnfit,
  dnssecExpired,
  dnssecNotYetValid,
  dnssecNoKey,
  dnssecNoSignature,
  dnssecSignatureWrong,
  dnssecSignerWrong,
  dnssecLabelsWrong,
  dnssecUnsupported,
  dnssecTooManyTries,
  dnssecDenialMissing,
  apexAlias,
  aliasLoop,
  typeAliasBesideData,
  typeWrong,
  aliasUndotted,
  nameDoubledZone,
  nameTooShort,
  namePrefixMissing,
  namePrefixMisspelt,
  nameWildcardKept,
  nameWrongSibling,
  valueExpectedMalformed,
  valuePastedLine,
  valueGlued,
  valueQuoted,
  valueWhitespace,
  valueKeyAuthorization,
  valueNotBase64url,
  valueReordered,
  valueTruncated,
  valueCase,
  valueTypo,
  valueSwapped,
  wildcardAnswers,
  aliasDangling,
  aliasTargetMissingValue,
  aliasFlattened,
  aliasLong,
  valueReplaced,
  valueOld,
  wildcardHidden,
  serverBehind,
  serversDisagree,
  persistMalformed,
  persistPolicy,
  persistExpired,
  persistAccount,
  persistAccountUnknown,
  persistIssuer,
  caaCriticalUnknown,
  caaForbidsWildcard,
  caaForbids,
  caaNobody,
  caaMisnamed,
  caaMalformed,
  caaAccount,
  caaMethod,
  caaLookupFailed,
  caaUndecided,
  addressPrivate,
  addressLeftOver,
  nameserverPrivate,
  nameserverUnresolvable,
  nameserverAlias,
  tcpMissing,
  serverDropsType,
  serverNotAuthoritative,
  serverRefuses,
  serverFails,
  serverNotAnswering,
  splitHorizon,
  cacheFlapping,
  cacheNegative,
  cacheStale,
  resolverFilters,
  resolverNotAnswering,
  serverChangesCase,
  persistExpiresBeforeRenewal,
  dnssecIndeterminate,
  caaProfilesDiffer,
  negativeTtlLong,
  ttlLong,
  ipv6Untested,
]
