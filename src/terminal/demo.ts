// The demo: the gate against an authoritative zone on loopback, in which a record appears late, or wrong.
import { startDemo, startServing } from '../demo/demo.ts'
import type { World } from '../net/world.ts'
import { EXIT } from '../report/exit.ts'
import { logLine } from '../report/visible.ts'
import { runCheck } from './check.ts'
import type { Screen } from './screen.ts'

/** The story ends well before; a demo that does not is stopped. */
const TIMEOUT = '18s'

/** Plays the story and gives the exit status of the gate. */
export async function runDemo(
  fail: boolean,
  world: World,
  screen: Screen,
  signal: AbortSignal,
): Promise<number> {
  const demo = await startDemo({ fail })
  const { roots, domain, expected } = demo
  const settings = { domains: domain, 'expected-values': expected, roots: roots.join('\n'), timeout: TIMEOUT }
  screen.note(`$ cert-ready ${domain} TXT "${expected}" --roots ${roots.join(',')} --timeout ${TIMEOUT}\n`)
  try {
    return await runCheck(settings, { json: false, watch: false }, world, screen, signal)
  } finally {
    await demo.stop()
  }
}

/** Serves the zones of the demo, as they are in the end, until the signal aborts; gives the exit status. */
export async function serveDemo(
  port: number | undefined,
  screen: Screen,
  signal: AbortSignal,
): Promise<number> {
  const demo = await startServing(port === undefined ? {} : { port }).catch((error: Error) => {
    screen.note(logLine(`error: the demo cannot be served: ${error.message}`))
  })
  if (!demo) return EXIT.badInput
  screen.print(
    JSON.stringify({
      roots: demo.roots,
      resolver: demo.resolver,
      domain: demo.domain,
      expected: demo.expected,
    }),
  )
  await new Promise<void>((done) => signal.addEventListener('abort', () => done()))
  await demo.stop()
  return EXIT.ready
}
