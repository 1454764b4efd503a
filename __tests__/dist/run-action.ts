// Runs the shipped files as a runner would: the action with its inputs in the environment, the terminal twin with arguments.
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import type { Report } from '../../src/report/report.ts'

/** The Node that runs the shipped files; the action's own runtime is Node 24. */
const NODE = process.env['CERT_READY_NODE'] ?? process.execPath

/** What a process did. */
export interface Ran {
  readonly status: number | null
  readonly stdout: string
  readonly stderr: string
  /** Milliseconds from start to exit. */
  readonly ms: number
}

/** What a step did. */
export interface Step extends Ran {
  readonly outputs: Readonly<Record<string, string>>
  readonly summary: string
  readonly report: Report | undefined
  /** Lines of the ledger, parsed. */
  readonly ledger: readonly Record<string, unknown>[]
}

/** Surroundings of a run. */
export interface RunOptions {
  readonly env?: Readonly<Record<string, string>>
  /** Signals to send, by the milliseconds after the start. */
  readonly signals?: readonly (readonly [ms: number, signal: NodeJS.Signals])[]
  readonly stdin?: string
  /** Nobody reads what is printed. */
  readonly unread?: boolean
}

/** Runs `dist/index.js` with these inputs. */
export async function runAction(
  inputs: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<Step> {
  const folder = mkdtempSync(join(tmpdir(), 'cert-ready step '))
  const files = { output: join(folder, 'output'), summary: join(folder, 'summary') }
  for (const file of Object.values(files)) writeFileSync(file, '')
  const env = {
    GITHUB_ACTIONS: 'true',
    GITHUB_OUTPUT: files.output,
    GITHUB_STEP_SUMMARY: files.summary,
    RUNNER_TEMP: folder,
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
    ),
    ...options.env,
  }
  try {
    const ran = await run(['dist/index.js'], { ...options, env })
    const outputs = parseOutputs(readFileSync(files.output, 'utf8'))
    const summary = readFileSync(files.summary, 'utf8')
    return { ...ran, outputs, summary, report: reportIn(outputs), ledger: ledgerIn(outputs) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Runs `dist/cli.js` with these arguments. */
export function runCli(args: readonly string[], options: RunOptions = {}): Promise<Ran> {
  return run(['dist/cli.js', ...args], options)
}

function run(
  args: readonly string[],
  { env = {}, signals = [], stdin = '', unread = false }: RunOptions,
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const path = process.env['PATH'] ?? ''
    const child = spawn(NODE, args, { env: { PATH: path, ...env } })
    const heard = { stdout: '', stderr: '' }
    child.stdout.on('data', (bytes: Buffer) => (heard.stdout += bytes.toString()))
    child.stderr.on('data', (bytes: Buffer) => (heard.stderr += bytes.toString()))
    if (unread) for (const stream of [child.stdout, child.stderr]) stream.destroy()
    child.on('error', reject)
    const timers = signals.map(([ms, signal]) => setTimeout(() => child.kill(signal), ms))
    child.on('close', (status) => {
      for (const timer of timers) clearTimeout(timer)
      resolve({ ...heard, status, ms: performance.now() - began })
    })
    child.stdin.end(stdin)
  })
}

/** The file format of GITHUB_OUTPUT: `name<<delimiter`, the lines of the value, the delimiter. */
function parseOutputs(text: string): Record<string, string> {
  const entries = [...text.matchAll(/^([\w-]+)<<(\S+)\r?\n([\s\S]*?)\r?\n?^\2$/gm)]
  return Object.fromEntries(entries.map(([, name = '', , value = '']) => [name, value]))
}

function reportIn({ report }: Readonly<Record<string, string>>): Report | undefined {
  return report === undefined || report === ''
    ? undefined
    : (JSON.parse(readFileSync(report, 'utf8')) as Report)
}

function ledgerIn({ ledger }: Readonly<Record<string, string>>): Record<string, unknown>[] {
  if (ledger === undefined || ledger === '') return []
  const lines = readFileSync(ledger, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>)
}
