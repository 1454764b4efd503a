// All cases of the gallery, by the id of the rule that they show.
import type { GalleryCases } from './case.ts'
import { ADDRESS_CASES } from './cases/address.ts'
import { ALIAS_CASES } from './cases/alias.ts'
import { CAA_CASES } from './cases/caa.ts'
import { CACHE_CASES } from './cases/cache.ts'
import { DELEGATION_CASES } from './cases/delegation.ts'
import { DNSSEC_CASES } from './cases/dnssec.ts'
import { NAME_CASES } from './cases/name.ts'
import { NETWORK_CASES } from './cases/network.ts'
import { PERSIST_CASES } from './cases/persist.ts'
import { POLICY_CASES } from './cases/policy.ts'
import { SERVER_CASES } from './cases/server.ts'
import { TYPE_CASES } from './cases/type.ts'
import { VALUE_CASES } from './cases/value.ts'
import { WILDCARD_CASES } from './cases/wildcard.ts'

export const CASES: GalleryCases = {
  ...NETWORK_CASES,
  ...POLICY_CASES,
  ...DELEGATION_CASES,
  ...DNSSEC_CASES,
  ...VALUE_CASES,
  ...NAME_CASES,
  ...TYPE_CASES,
  ...ALIAS_CASES,
  ...WILDCARD_CASES,
  ...SERVER_CASES,
  ...PERSIST_CASES,
  ...CAA_CASES,
  ...ADDRESS_CASES,
  ...CACHE_CASES,
}
