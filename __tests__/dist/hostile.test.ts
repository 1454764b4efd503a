// The shipped action in front of a zone that attacks its reader: the runner, and those who read log, summary and outputs.
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'

import { DOCS, RULE_IDS } from '../../src/diagnose/ids.ts'
import { hostileStrings } from '../report/hostile-strings.ts'
import { strangersIn } from '../report/html-reader.ts'
import { explains } from '../world/answer-faults.ts'
import { internet } from '../world/internet.ts'
import { loopbackLab, type LoopbackLab } from '../world/loopback.ts'
import { runAction, type Step } from './run-action.ts'
import { readLog } from './runner-log.ts'

const ESCAPE = String.fromCodePoint(27)
const OUTPUTS = ['cause', 'failed', 'ledger', 'ready', 'report', 'retry-after', 'state', 'summary']
/** The commands that we give, and all of their titles. */
const COMMANDS = new Set(['error', 'warning', 'notice', 'group', 'endgroup'])
const TITLES = new Set<string | undefined>([undefined, ...RULE_IDS])
const OUR_COLOUR = new RegExp(`^${ESCAPE}\\[(?:1|2|3[123])m(.*)${ESCAPE}\\[0m$`, 'u')
const ROOT = '127.0.0.1'
const [NS1, NS2] = ['127.0.0.2', '127.0.0.3']
const ATTACK =
  '::error title=owned::x\r\n##[add-mask]x\n\u001b[31m</details><img src=x>[a](https://evil.example)'
const NAMES = 12

/** Text as strings of a TXT record, octet by octet. */
function strings(text: string): string {
  const octets = [...Buffer.from(text)].map((octet) => `\\${String(octet).padStart(3, '0')}`)
  const parts = Array.from({ length: Math.max(1, Math.ceil(octets.length / 255)) }, (_, at) =>
    octets.slice(at * 255, (at + 1) * 255).join(''),
  )
  return parts.map((part) => `"${part}"`).join(' ')
}

/** The beginning of a text as one label. */
function label(text: string): string {
  const octets = [...Buffer.from(text)].slice(0, 63)
  return octets.map((octet) => `\\${String(octet).padStart(3, '0')}`).join('')
}

function hostileZone(): string {
  const values = hostileStrings().filter((text) => text.length < 300)
  return [
    ...values.map((text, index) => `h${index % NAMES} 60 TXT ${strings(text)}`),
    `alias 60 CNAME ${label(ATTACK)}`,
    `${label(ATTACK)} 60 TXT ${strings(ATTACK)}`,
  ].join('\n')
}

let lab: LoopbackLab

beforeAll(async () => {
  const registry = { servers: { 'ns.registry': [ROOT] } }
  const servers = { 'ns1.example.com': [NS1], [`${label(ATTACK)}.example.com`]: [NS2] }
  const net = internet({ '.': registry, 'com.': registry, 'example.com.': { text: hostileZone(), servers } })
  net.fault([NS1, NS2], explains(22, ATTACK))
  // One server holds another value of the alias' target, so that there is a way to draw.
  net.change('example.com.', { remove: `${label(ATTACK)} TXT`, only: [NS2] })
  lab = await loopbackLab(net)
})

afterAll(() => lab.stop())

function attacked(inputs: Record<string, string>): Promise<Step> {
  return runAction({
    roots: `${ROOT}:${lab.port}`,
    timeout: '2s',
    'fail-fast': 'true',
    summary: 'true',
    ...inputs,
  })
}

/** A line without the colour that we give to whole lines; any other escape sequence stays. */
function undressed(line: string): string {
  return OUR_COLOUR.exec(line)?.[1] ?? line
}

/** What the runner, or a reader of the summary, would take from data. */
function faultsOf(step: Step): string[] {
  const log = readLog(`${step.stdout}\n${step.stderr}`)
  return [
    ...log.commands
      .filter(({ name, properties }) => !COMMANDS.has(name) || !TITLES.has(properties['title']))
      .map(({ name, properties }) => `command: ${name} ${JSON.stringify(properties)}`),
    ...log.commands.filter(({ data }) => /[\r\n]/.test(data)).map(({ data }) => `two lines: ${data}`),
    ...log.lines
      .map(undressed)
      .filter((line) => /\p{Cc}/u.test(line))
      .map((line) => `control: ${line}`),
    ...strangersIn(step.summary, (address) => address.startsWith(DOCS)).map(
      (found) => `in the summary: ${found}`,
    ),
  ]
}

describe('a zone that attacks', () => {
  test('with 500 values at twelve names gives no command, no output and no element of the summary', async () => {
    const domains = Array.from({ length: NAMES }, (_, index) => `h${index}.example.com`).join('\n')
    const step = await attacked({ domains, 'record-type': 'TXT', 'expected-values': 'right' })
    expect(step.status).toBe(1)
    expect(
      step.report?.records.flatMap(({ servers }) => servers[0]?.said.values ?? []).length,
    ).toBeGreaterThan(450)
    expect(faultsOf(step)).toEqual([])
    expect(Object.keys(step.outputs).sort()).toEqual(OUTPUTS)
    expect(step.outputs['ready']).toBe('false')
    expect(step.outputs['summary']).toBe(step.summary)
  })

  test('with its names, aliases and errors gives none either, drawn or told', async () => {
    const step = await attacked({
      domains: 'alias.example.com',
      'record-type': 'TXT',
      'expected-values': ATTACK.replace('owned', 'owner').replaceAll(/[\r\n]/g, ''),
    })
    expect(step.status).toBe(1)
    expect(step.stdout).toContain('owned')
    expect(step.summary).toContain('owned')
    expect(faultsOf(step)).toEqual([])
    expect(Object.keys(step.outputs).sort()).toEqual(OUTPUTS)
  })

  test('through the inputs gives mistakes that are told as they are', async () => {
    const step = await attacked({
      domains: ATTACK,
      timeout: ATTACK,
      'expected-values': ATTACK,
      ignore: ATTACK,
    })
    expect(step.status).toBe(2)
    const { commands } = readLog(step.stdout)
    expect(new Set(commands.map(({ name }) => name))).toEqual(new Set(['error']))
    expect(commands.map(({ properties }) => properties['title'])).toEqual(
      expect.arrayContaining(['domains', 'timeout', 'ignore']),
    )
    expect(commands.filter(({ data }) => /\p{Cc}/u.test(data))).toEqual([])
    expect(step.summary).toContain('owned')
    expect(strangersIn(step.summary, () => false)).toEqual([])
    expect(Object.keys(step.outputs).sort()).toEqual(OUTPUTS)
  })
})

test('the reader of this test obeys as the runner does', () => {
  const { commands, lines } = readLog('a\r  ::error title=x,line=2::b%0Ac\r\nsee ##[add-mask]d\n:: e\n::f')
  expect(commands).toEqual([
    { name: 'error', properties: { title: 'x', line: '2' }, data: 'b\nc' },
    { name: 'add-mask', properties: {}, data: 'd' },
  ])
  expect(lines).toEqual(['a', ':: e', '::f'])
})
