// What settings need of one another: mistakes where one is missing, warnings where one has no effect.
import type { Challenge } from '../certificate/challenge.ts'
import type { Draft } from './draft.ts'
import type { WrittenId } from './diagnosis-setting.ts'
import { nearestWord } from './nearest.ts'
import type { SettingName } from './settings.ts'

/** Notes what does not fit together. `diagnoses` are the ids that exist. */
export function checkTogether(draft: Draft, diagnoses: readonly string[]): void {
  checkHashedAccount(draft)
  checkToken(draft)
  checkIds(draft, 'ignore', draft.given.ignore ?? [], diagnoses)
  checkIds(draft, 'severity', draft.given.severity ?? [], diagnoses)
  warnOfNoEffect(draft)
  warnOfPersistence(draft)
  if (draft.given.timeout === 0) draft.notes('timeout').remark('There is one look and no wait.')
}

function checkHashedAccount(draft: Draft): void {
  const pair = ['account-thumbprint', 'account-hash-prefix'] as const
  const missing = pair.filter((name) => !draft.isGiven(name))
  const [name] = missing
  if (name === undefined || missing.length === pair.length) return
  const sentence = 'A hashed account is known by its thumbprint and its prefix together.'
  draft
    .notes(name)
    .mistake({ given: '', sentence, allowed: pair.map((part) => `\`${part}\``).join(' with ') })
}

function checkToken(draft: Draft): void {
  const { comment, 'commit-status': status } = draft.given
  if (draft.isGiven('github-token') || ((comment ?? 'never') === 'never' && status !== true)) return
  const sentence = '`comment` and `commit-status` need a token.'
  draft
    .notes('github-token')
    .mistake({ given: '', sentence, allowed: '`${{ github.token }}`, or a token of your own' })
}

function checkIds(
  draft: Draft,
  input: 'ignore' | 'severity',
  written: readonly WrittenId[],
  diagnoses: readonly string[],
): void {
  for (const { id, text, line } of written) {
    if (diagnoses.includes(id)) continue
    draft.notes(input).mistake({
      line,
      given: text,
      problem: 'names no diagnosis',
      allowed: 'the ids in docs/diagnoses.md',
      meant: nearestWord(id, diagnoses),
    })
  }
}

function warnOfNoEffect({ given, isGiven, notes }: Draft): void {
  const challenge = given.challenge ?? 'none'
  const isAccountUsed = given.ca !== undefined || ACCOUNT_CHALLENGES.has(challenge)
  const idle: [SettingName, boolean, string][] = [
    ['account-uri', isAccountUsed, 'without a `ca` and with no challenge that is bound to an account'],
    ['account-thumbprint', challenge === 'dns-persist-01', 'without `challenge: dns-persist-01`'],
  ]
  for (const [name, isUsed, without] of idle) {
    if (isGiven(name) && !isUsed) notes(name).warn(`It has no effect ${without}.`)
  }
}

const ACCOUNT_CHALLENGES: ReadonlySet<Challenge | 'none'> = new Set(['dns-account-01', 'dns-persist-01'])

function warnOfPersistence({ given, isGiven, notes }: Draft): void {
  if (given.challenge !== 'dns-persist-01' || isGiven('expected-values') || isGiven('records')) return
  if (isGiven('ca') && isGiven('account-uri')) return
  notes('challenge').warn(
    'Without `ca` and `account-uri`, nobody can tell which dns-persist-01 record is the right one.',
  )
}
