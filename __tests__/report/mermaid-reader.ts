// Reads flowcharts with Mermaid itself, and gives back what it understood. Mermaid wants a document: the test file that uses this
// sets `globalsCleanup` to `off`, because Jest cannot take one apart.
import { JSDOM } from 'jsdom'
import type { Mermaid } from 'mermaid'

/** A box as Mermaid understood it. */
interface Node {
  readonly id: string
  /** As a reader sees it. */
  readonly label: string
  readonly classes: readonly string[]
  /** Whether something happens when it is clicked, or its text is not plain. */
  readonly active: boolean
}

/** A diagram as Mermaid understood it. */
export interface Diagram {
  readonly nodes: readonly Node[]
  readonly edges: readonly { readonly from: string; readonly to: string; readonly label: string }[]
}

interface Vertex {
  readonly id: string
  readonly text?: string
  readonly labelType: string
  readonly classes: readonly string[]
  readonly link?: string
  readonly haveCallback?: boolean
  readonly img?: string
  readonly icon?: string
}

/** What Mermaid keeps of a flowchart (its type has no declaration that is exported). */
interface FlowchartData {
  getVertices(): ReadonlyMap<string, Vertex>
  getEdges(): readonly { readonly start: string; readonly end: string; readonly text: string }[]
}

/** Reads a flowchart; rejects with Mermaid's error when it cannot be read. */
export async function readDiagram(text: string): Promise<Diagram> {
  const mermaid = await loading
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text)
  if (type !== 'flowchart-v2') throw new Error(`this is no flowchart but a ${type}`)
  const data = db as unknown as FlowchartData
  return {
    nodes: [...data.getVertices().values()].map(nodeOf),
    edges: data
      .getEdges()
      .map(({ start, end, text: label }) => ({ from: start, to: end, label: shown(label) })),
  }
}

const loading = load()

/** Mermaid registers its kinds of diagrams when it parses for the first time. */
async function load(): Promise<Mermaid> {
  const { window } = new JSDOM('')
  Object.assign(globalThis, { window, document: window.document })
  const { default: mermaid } = await import('mermaid')
  await mermaid.parse('flowchart LR')
  return mermaid
}

function nodeOf({ id, text = '', labelType, classes, link, haveCallback, img, icon }: Vertex): Node {
  const active = [link, img, icon].some((part) => part !== undefined) || haveCallback === true
  return { id, label: shown(text), classes, active: active || labelType !== 'string' }
}

/** Mermaid keeps `#95;` as `ﬂ°°95¶ß` until it draws. */
function shown(text: string): string {
  return text.replaceAll(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCodePoint(Number(code)))
}
