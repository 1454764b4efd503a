import { readFileSync } from 'node:fs'

import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

import { descriptionOf, flagsHelp } from '../../src/config/documentation.ts'
import { SETTING_NAMES, SETTINGS } from '../../src/config/settings.ts'
import type { Setting } from '../../src/config/setting.ts'

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>
  readonly outputs: Readonly<Record<string, { readonly description: string }>>
  readonly runs: unknown
}

const manifest = parse(readFileSync('action.yml', 'utf8')) as Manifest
const settings: readonly [string, Setting<unknown>][] = Object.entries(SETTINGS)

describe('action.yml', () => {
  test('has every setting as an input, in the same order', () => {
    expect(Object.keys(manifest.inputs)).toEqual(SETTING_NAMES)
  })

  test.each(settings)('says of %s what the table of settings says', (name, setting) => {
    const fallback = name === 'github-token' ? '${{ github.token }}' : setting.fallback
    expect(manifest.inputs[name]).toEqual({
      description: descriptionOf(setting),
      ...(fallback !== undefined && { default: fallback }),
    })
  })

  test('names the outputs', () => {
    expect(Object.keys(manifest.outputs)).toEqual([
      'ready',
      'state',
      'failed',
      'cause',
      'retry-after',
      'report',
      'ledger',
      'summary',
    ])
  })

  test('runs what is built', () => {
    expect(manifest.runs).toEqual({ using: 'node24', main: 'dist/index.js' })
  })
})

describe('every setting', () => {
  test.each(settings)('%s is a sentence', (_, setting) => {
    expect(setting.sentence).toMatch(/^[A-Z].*\.$/)
    expect(setting.otherwise ?? '.').toMatch(/\.$/)
  })

  test.each(settings.filter(([, { fallback }]) => fallback !== undefined))(
    '%s can read its fallback',
    (_, setting) => {
      const unwanted = (said: unknown): void => expect(said).toBeUndefined()
      const notes = { mistake: unwanted, warn: unwanted, remark: unwanted }
      expect(setting.read(setting.fallback ?? '', notes)).toBeDefined()
    },
  )
})

describe('the help of the terminal', () => {
  test('has every setting that is not for the action alone, with its default', () => {
    const flags = [...flagsHelp().matchAll(/^ {2}--(\S+)/gm)].map(([, name]) => name)
    expect(flags).toEqual(settings.filter(([, { actionOnly }]) => actionOnly !== true).map(([name]) => name))
    expect(flagsHelp()).toContain('for half a minute at most. Default: `10m`.')
  })

  test('fits into 100 columns', () => {
    expect(
      Math.max(
        ...flagsHelp()
          .split('\n')
          .map((line) => line.length),
      ),
    ).toBeLessThanOrEqual(100)
  })
})
