// Runs the whole gate in a virtual internet, from the texts of its settings to its report.
import type { Event } from '../../src/check/watched.ts'
import { readSettings } from '../../src/config/read-settings.ts'
import { RULES } from '../../src/diagnose/index.ts'
import { gate } from '../../src/gate.ts'
import type { Report } from '../../src/report/report.ts'
import type { Internet } from './internet.ts'
import { virtualWorld, type VirtualOptions } from './virtual.ts'

/** What came of a run of the gate. */
export interface GateRun {
  readonly report: Report
  readonly events: readonly Event[]
  /** The ledger, one value for each question. */
  readonly ledger: readonly LedgerLine[]
}

/** A line of the ledger, as far as tests look at it. */
export interface LedgerLine {
  readonly at: number
  readonly server: string
  readonly recursion: boolean
  readonly name: string
  readonly type: string
  readonly outcome: string
  /** Messages that did not match, if there were any. */
  readonly ignored?: number
  /** Milliseconds that the answer took, and its records. */
  readonly ms: number
  readonly answer?: readonly string[]
}

/** Surroundings of a run that a test may choose. */
export interface RunOptions extends VirtualOptions {
  readonly signal?: AbortSignal
  /** When the run is cancelled, in milliseconds from its beginning. */
  readonly cancelAt?: number
}

/** Runs the gate from the roots of this internet; `settings` are inputs of the action. */
export async function runGate(
  net: Internet,
  settings: Record<string, string>,
  options: RunOptions = {},
): Promise<GateRun> {
  const world = virtualWorld(net, options)
  const events: Event[] = []
  const ledger: LedgerLine[] = []
  const raw = { roots: net.roots.join('\n'), ...settings }
  const cancelling = new AbortController()
  const { signal = cancelling.signal, cancelAt } = options
  const report = await world.run(async () => {
    if (cancelAt !== undefined) world.after(cancelAt, () => cancelling.abort())
    const read = await readSettings(raw, {
      now: world.date().getTime(),
      diagnoses: RULES.map(({ id }) => id),
    })
    return await gate(read, world, {
      signal,
      tell: (event) => events.push(event),
      record: (line) => ledger.push(JSON.parse(line) as LedgerLine),
      about: { version: '0.0.0', docs: 'https://docs.example/diagnoses.md' },
    })
  })
  return { report, events, ledger }
}
