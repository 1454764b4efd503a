// What the README and the recipes show is true: commands run, settings are read, links lead somewhere, ids exist.
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

import { startServing, type Demo } from '../../src/demo/demo.ts'
import { RULE_IDS } from '../../src/diagnose/ids.ts'
import { mistakesIn, TOKEN, type Raw } from '../config/reading.ts'
import { runCli, type Ran } from '../dist/run-action.ts'
import { addressesOf, blocksOf, pages, shellCommand } from './pages.ts'

/** What stands below `with`. */
type Inputs = Readonly<Record<string, string | number | boolean>>

const README = readFileSync('README.md', 'utf8')
const BLOCKS = blocksOf('README.md')
const PROGRAM = 'node dist/cli.js '

describe('the commands of the README', () => {
  const commands = BLOCKS.filter(({ language }) => language === 'console')
    .flatMap(({ text }) => text.trim().split('\n'))
    .map((line) => line.replace(/^\$ /, ''))
  const zoneLines = BLOCKS.find(({ text }) => text.includes(' IN TXT '))?.text ?? ''
  let demo: Demo

  beforeAll(async () => {
    demo = await startServing()
  })
  afterAll(() => demo.stop())

  /** Runs a command against the servers of the demo. */
  function run(command: string, variables: Readonly<Record<string, string>> = {}): Promise<Ran> {
    const { words, input } = shellCommand(command.slice(PROGRAM.length), variables)
    const offline = words[0] === 'explain'
    const here = offline ? [] : ['--roots', demo.roots.join(','), '--timeout', '5s']
    return runCli([...here, ...words], input === undefined ? {} : { stdin: zoneLines })
  }

  test('are two that package.json knows, and some of the terminal twin', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>
    }
    const own = commands.filter((command) => !command.startsWith(PROGRAM))
    expect(own).toEqual(['npm start', 'npm cit'])
    expect(scripts).toMatchObject({ start: 'node dist/cli.js demo', test: expect.stringContaining('jest') })
    expect(commands.length - own.length).toBeGreaterThanOrEqual(6)
  })

  test.each(commands.filter((command) => command.startsWith(PROGRAM)))('%s', async (command) => {
    const { status, stdout, stderr } = await run(command)
    expect({ status, stderr: /^error:.*/m.exec(stderr) }).toEqual({ status: 0, stderr: null })
    expect(stdout).not.toBe('')
  })

  test('of the recipes for certbot, lego and acme.sh wait for the value that their client gives', async () => {
    const recipes = BLOCKS.filter(({ language }) => language === 'bash').map(({ text }) => text)
    const inside = recipes.flatMap((text) =>
      [...text.matchAll(/node dist\/cli\.js [^;'\n]*/g)].map(([found]) => found),
    )
    const statuses = async (value: string): Promise<(number | null)[]> => {
      const certbot = { CERTBOT_DOMAIN: 'example.com', CERTBOT_VALIDATION: value }
      const lego = { 2: `${demo.domain}.`, 3: value }
      const acmeSh = { 1: demo.domain, 2: value }
      const clients = [certbot, lego, acmeSh]
      expect(inside).toHaveLength(clients.length)
      const ran = await Promise.all(inside.map((command, at) => run(command.trim(), clients[at])))
      return ran.map(({ status }) => status)
    }
    expect(await statuses(demo.expected)).toEqual([0, 0, 0])
    // One token of base64url in 64 begins with a hyphen.
    expect(await statuses(`-${demo.expected.slice(1)}`)).toEqual([1, 1, 1])
  })
})

describe('the YAML of the README and of the recipes', () => {
  /** What earlier steps would have given. */
  const GIVEN: Readonly<Record<string, string>> = {
    'steps.terraform.outputs.records': '_3f2.example.com. CNAME _9a1.acm-validations.aws.',
    'github.token': 'a token',
  }
  const { inputs: INPUTS } = parse(readFileSync('action.yml', 'utf8')) as {
    inputs: Readonly<Record<string, { readonly default?: string }>>
  }

  /** The settings of every step that uses the action, wherever it stands. */
  function settingsIn(value: unknown): Raw[] {
    if (typeof value !== 'object' || value === null) return []
    const { uses, with: inputs } = value as { uses?: unknown; with?: Inputs }
    const below = Object.values(value).flatMap(settingsIn)
    if (typeof uses !== 'string' || !uses.startsWith('OWNER/cert-ready@')) return below
    const defaults = Object.entries(INPUTS).map(([name, input]) => [name, input.default ?? ''] as const)
    const texts = [...defaults, ...Object.entries(inputs ?? {})]
    return [Object.fromEntries(texts.map(([name, text]) => [name, given(String(text))]))]
  }

  function given(text: string): string {
    return text.replaceAll(/\$\{\{ (.*?) \}\}/g, (whole, name: string) => GIVEN[name] ?? whole)
  }

  const settings = ['README.md', 'docs/recipes.md']
    .flatMap(blocksOf)
    .filter(({ language }) => language === 'yaml')
    .flatMap(({ text }) => settingsIn(parse(text)))

  test('uses the action in every recipe', () => {
    expect(settings.length).toBeGreaterThanOrEqual(9)
  })

  test.each(settings.map((raw) => [Object.values(raw).join(' ').slice(0, 60), raw] as const))(
    'has settings without a mistake: %s',
    async (_, raw) => {
      expect(await mistakesIn(raw)).toEqual([])
    },
  )

  test('shows first what the first picture is about', () => {
    expect(settings[0]).toMatchObject({ domains: '_acme-challenge.example.com', 'expected-values': TOKEN })
  })
})

test('the table of ids has every diagnosis in one row, and no row without one', () => {
  const rows =
    README.match(/^\|.*`(?:value-…).*\|$[^]*?^$/m)?.[0]
      .trim()
      .split('\n') ?? []
  const patterns = rows.flatMap((row) => [...row.matchAll(/`([a-z0-9-]+…?)`/g)].map(([, id = '']) => id))
  const fits = (pattern: string, id: string): boolean =>
    pattern.endsWith('…') ? id.startsWith(pattern.slice(0, -1)) : id === pattern
  const ids = patterns.filter((pattern) => !pattern.startsWith('dns-persist'))
  expect(RULE_IDS.filter((id) => ids.filter((pattern) => fits(pattern, id)).length !== 1)).toEqual([])
  expect(ids.filter((pattern) => !RULE_IDS.some((id) => fits(pattern, id)))).toEqual([])
})

test.each(pages())('the links of %s lead to files that are there', (page) => {
  const inside = addressesOf(page).filter((address) => !/^(?:https?:|#)/.test(address))
  const missing = inside.filter((address) => !existsSync(join(dirname(page), address.replace(/#.*$/, ''))))
  expect(missing).toEqual([])
})
