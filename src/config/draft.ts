// The settings half read: each one alone. What they mean together is decided by those who take a draft.
import { quote, type Mistake, type Notebook, type Notes, type Remark } from './mistake.ts'
import { nearestWord } from './nearest.ts'
import { SETTING_NAMES, SETTINGS, type SettingName, type ValueOf } from './settings.ts'
import type { Setting } from './setting.ts'

/** The text of each setting; blank texts count as not given. */
export type RawSettings = Readonly<Record<string, string | undefined>>

/** The values of the settings that are given, or have a fallback, and could be read. */
export type Given = { readonly [N in SettingName]?: ValueOf<N> }

/** What was read of the settings, each one alone. */
export interface Draft {
  readonly given: Given
  /** Whether the user gave this setting, readable or not. */
  readonly isGiven: (name: SettingName) => boolean
  readonly notes: (name: SettingName) => Notes
}

/** Reads every setting alone; mistakes, unknown names among them, go into the notebook. */
export function readDraft(raw: RawSettings, notebook: Notebook): Draft {
  refuseUnknownNames(raw, notebook)
  refuseBlankValues(raw, notebook)
  const isGiven = (name: SettingName): boolean => isText(raw[name])
  const read = SETTING_NAMES.map((name) => [name, readOne(raw[name], SETTINGS[name], notebook.on(name))])
  const given = Object.fromEntries(read) as Given
  return { given, isGiven, notes: (name) => notebook.on(name) }
}

function refuseUnknownNames(raw: RawSettings, notebook: Notebook): void {
  for (const [name, text] of Object.entries(raw)) {
    if (!isText(text) || Object.hasOwn(SETTINGS, name)) continue
    const meant = nearestWord(name, SETTING_NAMES)
    notebook.on(name).mistake({
      given: text,
      sentence: 'There is no such setting.',
      allowed: SETTING_NAMES.join(', '),
      meant,
    })
  }
}

/** Without values any value will do, so a variable or a step output that holds none must not pass for none given. */
function refuseBlankValues({ 'expected-values': text = '' }: RawSettings, notebook: Notebook): void {
  if (text === '' || isText(text)) return
  notebook.on('expected-values').mistake({
    given: text,
    sentence: `${quote(text)} is blank, as where a step output or a variable is not set.`,
    allowed: 'one value or more; to take any value, leave the setting out',
  })
}

function readOne(raw: string | undefined, setting: Setting<unknown>, notes: Notes): unknown {
  const text = isText(raw) ? raw : setting.fallback
  return text === undefined ? undefined : setting.read(text, notes)
}

/** Sorts mistakes, warnings or remarks: unknown settings first, then as the settings are documented, then by line. */
export function inOrder<T extends Mistake | Remark>(notes: readonly T[]): T[] {
  const names: readonly string[] = SETTING_NAMES
  return notes.toSorted(
    (a, b) => names.indexOf(a.input) - names.indexOf(b.input) || (a.line ?? 0) - (b.line ?? 0),
  )
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}
