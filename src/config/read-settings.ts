// From the texts of the settings to what a run needs; all mistakes together, before anything is asked.
import type { CertificateAuthority } from '../certificate/ca-table.ts'
import type { Challenge } from '../certificate/challenge.ts'
import type { Expectation } from '../check/expectation.ts'
import type { Preferences } from '../check/rules.ts'
import type { TrustAnchor } from '../dnssec/anchors.ts'
import type { Name } from '../wire/name.ts'
import { checkTogether } from './conflicts.ts'
import { inOrder, readDraft, type Draft, type Given, type RawSettings } from './draft.ts'
import { lookups } from './lookups.ts'
import { createNotebook, SettingsError, type Remark } from './mistake.ts'
import type { SettingName, ValueOf } from './settings.ts'
import { validations } from './validations.ts'
import { whomToAsk, type Whom } from './whom.ts'

/** The settings of a run, with every default resolved. */
export interface Settings extends Whom {
  readonly expectations: readonly Expectation[]
  readonly certificate: CertificateSettings
  /** Milliseconds. */
  readonly timeout: number
  readonly failFast: boolean
  readonly failOn: ValueOf<'fail-on'>
  /** Absent: those of the root of the Internet, or with `roots` none. */
  readonly trustAnchors?: readonly TrustAnchor[]
  readonly expectedNameservers: readonly Name[]
  readonly preferences: Preferences
  readonly summary: boolean
  readonly comment: ValueOf<'comment'>
  readonly commentKey: string
  readonly commitStatus: boolean
  readonly githubToken?: string
  readonly reportPath?: string
  readonly ledgerPath?: string
  /** What can be used but is probably not meant. */
  readonly warnings: readonly Remark[]
  /** What is good to know of what is meant. */
  readonly remarks: readonly Remark[]
}

/** Who is to issue the certificate, how, and to whom. */
interface CertificateSettings {
  readonly challenge?: Challenge
  readonly ca?: CertificateAuthority
  readonly accountUri?: string
}

/** What the settings are read against. */
export interface Surroundings {
  /** Wall clock, milliseconds since 1970. */
  readonly now: number
  /** The ids of all diagnoses. */
  readonly diagnoses: readonly string[]
}

/**
 * Reads the settings: a text for each name, blank ones count as not given.
 * Rejects with a SettingsError that carries every mistake. The list of public suffixes is loaded for a challenge only.
 */
export async function readSettings(raw: RawSettings, { now, diagnoses }: Surroundings): Promise<Settings> {
  const notebook = createNotebook()
  const draft = readDraft(raw, notebook)
  const expectations = await expectationsOf(draft, now)
  const whom = whomToAsk(draft, expectations)
  checkTogether(draft, diagnoses)
  if (notebook.mistakes.length > 0) throw new SettingsError(inOrder(notebook.mistakes))
  const told = { warnings: inOrder(notebook.warnings), remarks: inOrder(notebook.remarks) }
  return { expectations, ...whom, ...others(draft.given), ...told }
}

async function expectationsOf(draft: Draft, now: number): Promise<Expectation[]> {
  const { challenge } = draft.given
  if (challenge) return await validations(draft, challenge, now)
  return draft.isGiven('challenge') ? [] : lookups(draft)
}

function others(given: Given): Omit<Settings, 'expectations' | 'warnings' | 'remarks' | keyof Whom> {
  const { 'trust-anchor': trustAnchors, 'expected-nameservers': servers, ignore, severity } = given
  return {
    certificate: certificateOf(given),
    timeout: held(given, 'timeout'),
    failFast: held(given, 'fail-fast'),
    failOn: held(given, 'fail-on'),
    ...(trustAnchors && { trustAnchors }),
    expectedNameservers: servers?.map(({ name }) => name) ?? [],
    preferences: {
      ignore: ignore?.map(({ id }) => id) ?? [],
      severity: new Map(severity?.map(({ id, severity }) => [id, severity])),
    },
    ...tellingOf(given),
  }
}

function certificateOf({ challenge, ca, 'account-uri': accountUri }: Given): CertificateSettings {
  return {
    ...(challenge && { challenge }),
    ...(ca && { ca }),
    ...(accountUri !== undefined && { accountUri }),
  }
}

function tellingOf(
  given: Given,
): Pick<
  Settings,
  'summary' | 'comment' | 'commentKey' | 'commitStatus' | 'githubToken' | 'reportPath' | 'ledgerPath'
> {
  const { 'github-token': githubToken, report: reportPath, ledger: ledgerPath } = given
  return {
    summary: held(given, 'summary'),
    comment: held(given, 'comment'),
    commentKey: held(given, 'comment-key'),
    commitStatus: held(given, 'commit-status'),
    ...(githubToken !== undefined && { githubToken }),
    ...(reportPath !== undefined && { reportPath }),
    ...(ledgerPath !== undefined && { ledgerPath }),
  }
}

/** The value of a setting that has a fallback: without a mistake, it is always there. */
function held<N extends SettingName>(given: Given, name: N): ValueOf<N> {
  const value: ValueOf<N> | undefined = given[name]
  if (value === undefined) throw new TypeError(`the setting "${name}" has no fallback`)
  return value
}
