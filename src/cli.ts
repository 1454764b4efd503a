// Entry of the terminal twin: reads the command line, wires the real World, sets the exit status.
import { text } from 'node:stream/consumers'

import { nodeWorld } from './net/node-world.ts'
import { EXIT } from './report/exit.ts'
import { logLine } from './report/visible.ts'
import { runCheck } from './terminal/check.ts'
import { readCommandLine, type Command } from './terminal/command-line.ts'
import { runDemo, serveDemo } from './terminal/demo.ts'
import { explain } from './terminal/explain.ts'
import { helpText } from './terminal/help.ts'
import { screenOf, type Screen } from './terminal/screen.ts'
import { UsageError } from './terminal/usage-error.ts'
import { outliveReaders } from './unheard-output.ts'
import { VERSION } from './version.ts'

const screen = screenOf(process)
const stopping = new AbortController()
outliveReaders([process.stdout, process.stderr], (sentence) => screen.note(logLine(`warning: ${sentence}`)))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stopping.abort())

try {
  process.exitCode = await run(readCommandLine(process.argv.slice(2)), screen)
} catch (error) {
  if (!(error instanceof UsageError)) throw error
  screen.note(logLine(`error: ${error.message}`))
  screen.note('cert-ready --help tells what is allowed')
  process.exitCode = EXIT.badInput
}

async function run(command: Command, screen: Screen): Promise<number> {
  switch (command.kind) {
    case 'help':
      screen.print(helpText())
      return EXIT.ready
    case 'version':
      screen.print(VERSION)
      return EXIT.ready
    case 'explain':
      return explain(command.id, screen)
    case 'demo':
      return await runDemo(command.fail, nodeWorld(), screen, stopping.signal)
    case 'serve-demo':
      return await serveDemo(command.port, screen, stopping.signal)
    case 'check':
      return await runCheck(await withStandardInput(command), command, nodeWorld(), screen, stopping.signal)
  }
}

/** Without names, records are read from standard input, unless a person sits there. */
async function withStandardInput({ settings }: Extract<Command, { kind: 'check' }>) {
  const named = settings['domains'] !== undefined || settings['records'] !== undefined
  if (named || process.stdin.isTTY) return settings
  return { ...settings, records: await text(process.stdin) }
}
