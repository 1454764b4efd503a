// The validator in the virtual internet: asks a question along its aliases with DO, as the gate does, and judges what came.
import { parseAnchors } from '../../src/dnssec/anchors.ts'
import { followAliases, type AliasPath } from '../../src/resolver/alias.ts'
import type { Trust } from '../../src/resolver/trust.ts'
import { createValidator, type Validator } from '../../src/resolver/validator.ts'
import { parseName } from '../../src/wire/name.ts'
import type { RRType } from '../../src/wire/registry.ts'
import type { SignedInternet } from '../world/signed-internet.ts'
import type { VirtualOptions } from '../world/virtual.ts'
import { openLab, type Lab } from './lab.ts'

/** A virtual run with a validator. */
export interface TrustLab extends Lab {
  readonly validator: Validator
  /** The trust in what is said to a question, and the path that was judged. */
  judge(name: string, type?: RRType): Promise<{ trust: Trust; path: AliasPath }>
}

/** Opens a run whose trust anchors are those of the internet, unless others are given as text. */
export function openTrustLab(
  { net, anchor }: SignedInternet,
  { anchors = anchor, ...options }: VirtualOptions & { anchors?: string } = {},
): TrustLab {
  const lab = openLab(net, options)
  const validator = createValidator(lab.walker, parseAnchors(anchors), () => lab.world.date())
  const { signal } = new AbortController()
  return {
    ...lab,
    validator,
    judge: (name, type = 'TXT') =>
      lab.world.run(async () => {
        const path = await followAliases(lab, { name: parseName(name), type }, { dnssec: true, signal })
        return { trust: await validator.judgePath(path, signal), path }
      }),
  }
}

/** The trust in one answer, in a run of its own. */
export async function trustIn(
  internet: SignedInternet,
  name: string,
  type: RRType = 'TXT',
  options: VirtualOptions & { anchors?: string } = {},
): Promise<Trust> {
  return (await openTrustLab(internet, options).judge(name, type)).trust
}
