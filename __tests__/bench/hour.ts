// What an hour of waiting costs in processor time and memory, in a virtual internet where nothing happens. The clock jumps, so
// the hour takes seconds; the processor time includes that of the virtual servers. Run it with --expose-gc.
import { readSettings } from '../../src/config/read-settings.ts'
import { RULES } from '../../src/diagnose/index.ts'
import { gate } from '../../src/gate.ts'
import { lab, SETTINGS } from '../check/lab.ts'
import { virtualWorld } from '../world/virtual.ts'

const HOUR = 60 * 60 * 1000

/** What some hours came to: processor milliseconds, questions, and megabytes in use after each hour. */
export interface Hours {
  readonly cpu: number
  readonly questions: number
  readonly heap: readonly number[]
}

await wait(1)
process.stdout.write(JSON.stringify({ one: await wait(1), ten: await wait(10) }))

async function wait(hours: number): Promise<Hours> {
  const net = lab()
  const world = virtualWorld(net)
  const heap: number[] = []
  const measure = () => {
    globalThis.gc?.()
    heap.push(process.memoryUsage().heapUsed / 2 ** 20)
  }
  for (let hour = 1; hour <= hours; hour++) world.after(hour * HOUR - 1, measure)
  const before = process.cpuUsage()
  const report = await world.run(async () => {
    const raw = { ...SETTINGS, roots: net.roots.join('\n'), timeout: `${hours}h` }
    const now = world.date().getTime()
    const settings = await readSettings(raw, { now, diagnoses: RULES.map(({ id }) => id) })
    const about = { version: '0.0.0', docs: '' }
    return gate(settings, world, { signal: new AbortController().signal, tell: () => {}, about })
  })
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, questions: report.questions, heap }
}
