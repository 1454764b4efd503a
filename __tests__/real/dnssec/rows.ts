// Asks us, Unbound and delv the same questions, and puts the answers side by side.
import { parseAnchors } from '../../../src/dnssec/anchors.ts'
import { createNetwork } from '../../../src/net/network.ts'
import { nodeWorld } from '../../../src/net/node-world.ts'
import { followAliases } from '../../../src/resolver/alias.ts'
import { createWalker } from '../../../src/resolver/delegation.ts'
import { rootsAt } from '../../../src/resolver/roots.ts'
import type { Trust } from '../../../src/resolver/trust.ts'
import { createValidator } from '../../../src/resolver/validator.ts'
import { parseName } from '../../../src/wire/name.ts'
import type { RRType } from '../../../src/wire/registry.ts'
import { markdownTable } from '../markdown-table.ts'
import { TXT, type Ask, type State } from './state.ts'
import type { Tree } from './tree.ts'
import { askDelv, askResolver, writeAnchors, type Resolver, type Verdict } from './oracles.ts'

/** A question about one of the zones. */
interface Asked {
  readonly apex: string
  readonly name: string
  readonly type: RRType
  /** Whether the answer is a denial over an opt-out span, of which delv knows less. */
  readonly overOptOut: boolean
}

/** One question, and what each made of the answer. */
export interface Row extends Asked {
  readonly ours: Trust
  readonly unbound: Verdict
  readonly delv: Verdict
}

/** Questions under way at the same time. */
const AT_ONCE = 8

/** Asks everything about all states; `folder` takes delv's trust anchor. */
export async function askAll(
  states: readonly State[],
  tree: Tree,
  resolver: Resolver,
  folder: string,
): Promise<Row[]> {
  const world = nodeWorld()
  const network = createNetwork(world)
  const walker = createWalker(network, { world, roots: rootsAt(tree.roots) })
  const validator = createValidator(walker, parseAnchors(tree.anchor), () => world.date())
  const anchors = writeAnchors(folder, tree.anchor)
  const { signal } = new AbortController()
  const questions = states.flatMap(({ apex, asks = [TXT], overOptOut = [] }) => [
    ...asks.map((ask) => questionOf(apex, ask, false)),
    ...overOptOut.map((ask) => questionOf(apex, ask, true)),
  ])
  const rows: Row[] = []
  for (let at = 0; at < questions.length; at += AT_ONCE)
    rows.push(...(await Promise.all(questions.slice(at, at + AT_ONCE).map(ask))))
  network.close()
  return rows

  async function ask(asked: Asked): Promise<Row> {
    const question = { name: parseName(asked.name), type: asked.type }
    const path = await followAliases({ network, walker }, question, { dnssec: true, signal })
    const [ours, unbound, delv] = await Promise.all([
      validator.judgePath(path, signal),
      askResolver(network, resolver, question),
      askDelv(resolver, anchors, question),
    ])
    return { ...asked, ours, unbound, delv }
  }
}

/** The table for docs/, with nothing in it that differs from day to day. */
export function tableOf(states: readonly State[], rows: readonly Row[]): string {
  const cells = states.flatMap(({ apex, story }) =>
    rows
      .filter((row) => row.apex === apex)
      .map(({ name, type, ours, unbound, delv }) => [
        story,
        `\`${name} ${type}\``,
        'reason' in ours ? `${ours.status} (${ours.reason})` : ours.status,
        unbound.status,
        delv.status,
      ]),
  )
  return `# DNSSEC: our verdicts beside those of Unbound and delv

${states.length} zones, signed by \`dnssec-signzone\`, \`ldns-signzone\` and \`kzonesign\`, or broken after that, in a tree with a root
of its own, served by NSD. Unbound and delv (BIND) are those of Debian 12. \`CERT_READY_WRITE=docs npm test -- real/dnssec\`
writes this page, and the same test fails when a line is no longer true. Where the three differ, it is a denial over an
opt-out span: an unsigned delegation may lie there, so the answer is insecure (RFC 5155 section 9.2), which Unbound and we
say and delv does not.

${markdownTable(['Zone', 'Question', 'cert-ready', 'Unbound', 'delv'], cells)}`
}

function questionOf(apex: string, [owner, type]: Ask, overOptOut: boolean): Asked {
  const name = owner === '@' ? apex : apex === '.' ? `${owner}.` : `${owner}.${apex}`
  return { apex, name, type, overOptOut }
}
