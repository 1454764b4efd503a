// Reads settings for the tests of this folder: what comes of them, or every mistake as people see it.
import { presentNote, SettingsError } from '../../src/config/mistake.ts'
import { readSettings, type Settings } from '../../src/config/read-settings.ts'
import type { Expectation } from '../../src/check/expectation.ts'
import { presentName } from '../../src/wire/name.ts'
import { presentRdata } from '../../src/wire/rdata.ts'

/** 2026-11-22, noon. */
export const NOW = Date.UTC(2026, 10, 22, 12)
/** A value that a dns-01 record can have. */
export const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
/** Another one. */
export const OTHER_TOKEN = 'ZTRx1Ckl1-tM05o5zaizTTA0yUy5AGereMgSNWC6Ll8'

export type Raw = Readonly<Record<string, string>>

export async function read(raw: Raw): Promise<Settings> {
  return await readSettings(raw, { now: NOW, diagnoses: ['value-typo', 'server-behind', 'ttl-long'] })
}

/** Every mistake in its own line, as it is logged; empty when there is none. */
export async function mistakesIn(raw: Raw): Promise<string[]> {
  try {
    await read(raw)
    return []
  } catch (error) {
    if (error instanceof SettingsError) return error.message.split('\n')
    throw error
  }
}

export async function warningsIn(raw: Raw): Promise<string[]> {
  return (await read(raw)).warnings.map(presentNote)
}

export async function remarksIn(raw: Raw): Promise<string[]> {
  return (await read(raw)).remarks.map(presentNote)
}

/** What is expected, one line each: name, type, comparison, values. */
export async function expectedOf(raw: Raw): Promise<string[]> {
  return (await read(raw)).expectations.map(shown)
}

function shown({ name, type, match, values }: Expectation): string {
  return [presentName(name), type, match, ...values.map(presentRdata)].join(' ')
}
