// Every setting once: how it is read, what holds when it is not given, and the sentence that documents it. From this table
// come the inputs of action.yml and the flags of the terminal.
import { CHALLENGES } from '../certificate/challenge.ts'
import type { Match } from '../check/expectation.ts'
import { PUBLIC_RESOLVERS } from '../resolver/public.ts'
import { readAccountUri, readCa, readHashPrefix, readThumbprint } from './certificate-setting.ts'
import { readId, readSeverity } from './diagnosis-setting.ts'
import { DURATION_FORMS, parseDuration } from './duration.ts'
import { readName } from './name-setting.ts'
import { parseQuorum, QUORUM_FORMS } from './quorum.ts'
import { oneOf, parsed, readBoolean, readEntry, readText } from './reader.ts'
import { readRecords } from './records.ts'
import { readResolver, readRoot } from './server-setting.ts'
import { lines, list, single, type Setting } from './setting.ts'
import { readTrustAnchors } from './trust-anchor.ts'
import { RECORD_TYPES } from './value.ts'

const MATCHES = ['contains', 'exact', 'any', 'absent'] as const satisfies readonly Match[]

/** What decides between the comments and statuses of two jobs is a part of an HTML comment, which `--` would end. */
const KEY = /^[a-z\d](?:-?[\w.])*$/i

const PRESETS = PUBLIC_RESOLVERS.map(({ id }) => id).join(', ')

/** All settings, in the order in which they are documented. */
export const SETTINGS = {
  domains: list(readName, {
    sentence:
      'Domain names, separated by line ends or commas: the names to look up or, with `challenge`, the names on the certificate, wildcards included.',
  }),
  'record-type': single(oneOf(RECORD_TYPES, 'is not a record type that can be waited for'), {
    sentence: `Type of the records to look up: ${RECORD_TYPES.join(', ')}.`,
    otherwise: '`TXT` when every name begins with `_acme-challenge`, else `A`.',
  }),
  'expected-values': lines(readEntry, {
    sentence:
      'Values that the records must have, one per line, written as in a zone file; a TXT value without quotes around it is taken as it is.',
    otherwise: 'any value will do; with a DNS challenge, only the way to the record is checked.',
  }),
  match: single(oneOf(MATCHES), {
    sentence:
      'How records and expected values are compared: `contains` (all the values are there, more is fine), `exact`, `any` (one of them is there) or `absent` (none of them is).',
    otherwise:
      '`exact` for A, AAAA and CNAME; `contains` for the rest, for `_acme-challenge` names, and with `challenge` or `roots`.',
  }),
  records: {
    sentence:
      'Instead of `record-type` and `expected-values`: lines `name TYPE value` as in a zone file, with comments behind `;` or on lines that begin with `#`; they also stand for `domains`, unless there is a `challenge`.',
    repeatable: true,
    read: readRecords,
  },
  challenge: single(oneOf(CHALLENGES), {
    sentence: `ACME challenge that the records are for, which decides the names and types to look up: ${CHALLENGES.join(', ')}.`,
  }),
  ca: single(readCa, {
    sentence:
      'CA that the CAA records must permit: its CAA domain such as letsencrypt.org, or a short name such as letsencrypt, google, zerossl, digicert or amazon.',
  }),
  'account-uri': single(readAccountUri, {
    sentence:
      'URL of the ACME account: dns-account-01 and dns-persist-01 need it, and CAA records may ask for it.',
  }),
  'account-thumbprint': list(readThumbprint, {
    sentence:
      'Thumbprint (RFC 7638) of the account key, and of earlier ones, for dns-persist-01 records that hash the account.',
  }),
  'account-hash-prefix': single(readHashPrefix, {
    sentence:
      'The `accountHashPrefix` in the directory of the CA, for dns-persist-01 records that hash the account.',
  }),
  require: single(oneOf(['authoritative', 'resolvers', 'resolvers-only']), {
    sentence:
      'Who must show the records: `authoritative` (every authoritative server), `resolvers` (those, and after them the named resolvers) or `resolvers-only` (the named resolvers alone).',
    otherwise:
      '`authoritative` with `challenge`, with `roots` and for `_acme-challenge` names; else `resolvers`.',
  }),
  resolvers: list(readResolver, {
    sentence: `Recursive resolvers, asked last, separated by line ends or commas: ${PRESETS}, \`system\`, addresses such as 192.0.2.1, [2001:db8::1]:5353, tls://dns.example or https://dns.example/dns-query, or \`none\`.`,
    otherwise: '`cloudflare, google`; with `roots`, `none`.',
  }),
  quorum: single(parsed(parseQuorum, 'is not a quorum', QUORUM_FORMS), {
    sentence: 'How many of the named resolvers must be right, such as `3/5`.',
    otherwise: 'all of them.',
  }),
  timeout: single(parsed(parseDuration, 'is not a duration', DURATION_FORMS), {
    sentence:
      'How long to wait: `90s`, `10m`, `1h30m`, or a bare number of seconds; 0 looks at everything once, for half a minute at most.',
    fallback: '10m',
  }),
  'fail-fast': single(readBoolean, {
    sentence: 'End early once it is proven that waiting cannot help.',
    fallback: 'true',
  }),
  'fail-on': single(oneOf(['error', 'never']), {
    sentence: 'Fail the step unless everything is ready (`error`), or only for broken settings (`never`).',
    fallback: 'error',
  }),
  roots: list(readRoot, {
    sentence:
      'Addresses of root servers to begin at, for private namespaces and tests; they share one port, at which all authoritative servers are asked.',
    otherwise: 'the root servers of the Internet.',
  }),
  'trust-anchor': {
    sentence: 'DNSSEC trust anchors, one DS or DNSKEY record per line, as in a zone file.',
    otherwise: 'the keys of the root of the Internet; with `roots`, none.',
    repeatable: true,
    read: readTrustAnchors,
  },
  'expected-nameservers': list(readName, {
    sentence:
      'Names of the servers that the domains should be delegated to, to tell when a record was put elsewhere.',
  }),
  ignore: list(readId, {
    sentence: 'Ids of diagnoses that shall not be reported, separated by line ends or commas.',
  }),
  severity: list(readSeverity, {
    sentence: 'Severities of diagnoses, one per line: `id: note`, `id: warning` or `id: error`.',
  }),
  summary: single(readBoolean, { sentence: 'Write the job summary.', fallback: 'true', actionOnly: true }),
  comment: single(oneOf(['never', 'on-failure', 'always']), {
    sentence: 'Comment on the pull request: `never`, `on-failure` or `always`. Needs `pull-requests: write`.',
    fallback: 'never',
    actionOnly: true,
  }),
  'comment-key': single(
    parsed(
      (text) => (KEY.test(text) ? text : undefined),
      'is not a key',
      'letters, digits, dots, underscores and single hyphens',
    ),
    {
      sentence: 'Keeps apart the comments and commit statuses of several jobs.',
      fallback: 'default',
      actionOnly: true,
    },
  ),
  'commit-status': single(readBoolean, {
    sentence: 'Set a commit status while waiting and at the end. Needs `statuses: write`.',
    fallback: 'false',
    actionOnly: true,
  }),
  'github-token': single(readText, {
    sentence: 'Token for the comment and the commit status.',
    actionOnly: true,
  }),
  report: single(readText, {
    sentence: 'Path of the JSON report; folders that are missing are made.',
    otherwise: 'a file in the temporary folder of the job; in a terminal, none.',
  }),
  ledger: single(readText, {
    sentence: 'Path of the ledger, a JSON line for every question asked; folders that are missing are made.',
    otherwise: 'a file beside the report.',
  }),
} as const satisfies Record<string, Setting<unknown>>

/** The name of a setting. */
export type SettingName = keyof typeof SETTINGS
/** The names of all settings. */
export const SETTING_NAMES = Object.keys(SETTINGS) as SettingName[]
/** What the reader of a setting gives. */
export type ValueOf<N extends SettingName> = NonNullable<ReturnType<(typeof SETTINGS)[N]['read']>>
