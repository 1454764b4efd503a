// Debian's signers: dnssec-signzone, ldns-signzone and kzonesign. They make signed zones out of texts; nothing is served here.
import { execFile } from 'node:child_process'
import { writeFileSync, readdirSync, readFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { programPath } from './installed.ts'
import type { Days, ZoneLines } from './zone-lines.ts'

/** The programs that signing takes. */
export const SIGNING_PROGRAMS = [
  'dnssec-keygen',
  'dnssec-signzone',
  'dnssec-dsfromkey',
  'named-compilezone',
  'ldns-signzone',
  'kzonesign',
  'keymgr',
] as const

type KeyAlgorithm =
  | 'RSASHA1'
  | 'NSEC3RSASHA1'
  | 'RSASHA256'
  | 'RSASHA512'
  | 'ECDSAP256SHA256'
  | 'ECDSAP384SHA384'
  | 'ED25519'
  | 'ED448'

/** NSEC, or NSEC3 with these parameters. */
type Denial = 'nsec' | { readonly salt?: string; readonly iterations?: number; readonly optOut?: boolean }

/** How a zone is signed: by dnssec-signzone with one ECDSA key and NSEC, valid today, unless it says otherwise. */
export interface SigningOptions {
  readonly signer?: 'dnssec-signzone' | 'ldns-signzone' | 'kzonesign'
  /** One or more; with `split` each has a KSK and a ZSK. */
  readonly algorithms?: readonly KeyAlgorithm[]
  readonly split?: boolean
  /** A key that is published and signs nothing. */
  readonly standby?: boolean
  readonly denial?: Denial
  readonly valid?: Days
}

/** A signed zone. */
export interface SignedZone {
  readonly lines: ZoneLines
  /** The same zone with the same keys, signed for another time. */
  readonly again: (times: Days) => Promise<ZoneLines>
}

/** Valid since yesterday, for two weeks. */
const THESE_DAYS: Days = { from: -1, to: 14 }
const DAY = 86_400

const run = promisify(execFile)

/** Signs a zone, given as a master file with absolute names and TTLs. `folder` takes its keys and files. */
export async function signZone(
  folder: string,
  apex: string,
  text: string,
  options: SigningOptions = {},
): Promise<SignedZone> {
  const work = join(folder, apex === '.' ? 'root' : apex)
  mkdirSync(work)
  const { valid = THESE_DAYS, signer = 'dnssec-signzone' } = options
  if (signer === 'kzonesign') {
    await makeKnotKeys(work, apex, text, options)
    const again = (times: Days) => signWithKnot(work, apex, times)
    return { lines: await again(valid), again }
  }
  const keys = await makeKeys(work, apex, options)
  writeFileSync(
    join(work, 'plain'),
    text + keys.map((key) => readFileSync(join(work, `${key}.key`), 'utf8')).join(''),
  )
  const signing = keys.slice(options.standby ? 1 : 0)
  const again = (times: Days) =>
    signer === 'ldns-signzone'
      ? signWithLdns(work, apex, signing, options, times)
      : signWithBind(work, apex, signing, options, times)
  return { lines: await again(valid), again }
}

/** DS records in one digest, such as "SHA-256", for the secure entry points among a zone's lines; in presentation format. */
export async function dsOf(folder: string, lines: ZoneLines, digest: string): Promise<string[]> {
  const [apex = ''] = lines[0]?.split(' ') ?? []
  const file = join(folder, `${apex === '.' ? 'root' : apex}${digest}`)
  writeFileSync(file, lines.filter((line) => line.includes(' DNSKEY 257 ')).join('\n'))
  const { stdout } = await run(programPath('dnssec-dsfromkey'), ['-a', digest, '-f', file, apex])
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.replace(/^(\S+) IN/, '$1 60 IN'))
}

/** Brings a master file into lines. */
async function linesOf(work: string, apex: string, file: string): Promise<ZoneLines> {
  const { stdout } = await run(
    programPath('named-compilezone'),
    ['-q', '-D', '-i', 'none', '-k', 'ignore', '-o', '-', apex, file],
    { cwd: work },
  )
  const lines = stdout.split('\n').map((line) => line.replace(/;.*/, '').replaceAll(/\s+/g, ' ').trim())
  return lines.filter((line) => line !== '')
}

async function makeKeys(work: string, apex: string, options: SigningOptions): Promise<string[]> {
  const { algorithms = ['ECDSAP256SHA256'], split = false, standby = false, denial = 'nsec' } = options
  const roles = algorithms.flatMap((algorithm) => [
    ...(standby ? [{ algorithm, ksk: false }] : []),
    { algorithm, ksk: true },
    ...(split ? [{ algorithm, ksk: false }] : []),
  ])
  const names: string[] = []
  for (const { algorithm, ksk } of roles) {
    const bits = algorithm.includes('RSA') ? ['-b', '1024'] : []
    const forNsec3 = denial === 'nsec' || algorithm === 'RSASHA1' ? [] : ['-3']
    const role = ksk ? ['-f', 'KSK'] : []
    const args = ['-q', ...forNsec3, '-a', algorithm, ...bits, ...role, '-n', 'ZONE', apex]
    names.push((await run(programPath('dnssec-keygen'), args, { cwd: work })).stdout.trim())
  }
  return names
}

async function signWithBind(
  work: string,
  apex: string,
  keys: readonly string[],
  { denial = 'nsec', split = false }: SigningOptions,
  times: Days,
): Promise<ZoneLines> {
  const { salt = '-', iterations = 0, optOut = false } = denial === 'nsec' ? {} : denial
  const chain = denial === 'nsec' ? [] : ['-3', salt, '-H', String(iterations), ...(optOut ? ['-A'] : [])]
  // -P: broken zones are the point; -z: one key signs all; -x: a KSK signs nothing but the keys.
  const args = ['-q', '-P', split ? '-x' : '-z', ...chain, '-s', stamp(times.from), '-e', stamp(times.to)]
  await run(programPath('dnssec-signzone'), [...args, '-o', apex, '-f', 'signed', 'plain', ...keys], {
    cwd: work,
  })
  return linesOf(work, apex, 'signed')
}

async function signWithLdns(
  work: string,
  apex: string,
  keys: readonly string[],
  { denial = 'nsec' }: SigningOptions,
  times: Days,
): Promise<ZoneLines> {
  const { salt = '', iterations = 0, optOut = false } = denial === 'nsec' ? {} : denial
  const chain =
    denial === 'nsec'
      ? []
      : ['-n', '-t', String(iterations), ...(salt === '' ? [] : ['-s', salt]), ...(optOut ? ['-p'] : [])]
  const args = ['-i', stamp(times.from), '-e', stamp(times.to), '-o', apex, ...chain, '-f', 'signed', 'plain']
  await run(programPath('ldns-signzone'), [...args, ...keys], { cwd: work })
  return linesOf(work, apex, 'signed')
}

/** Knot's policy is what says how to sign; signatures are valid from the moment that it takes for now. */
async function makeKnotKeys(
  work: string,
  apex: string,
  text: string,
  options: SigningOptions,
): Promise<void> {
  const { algorithms = ['ECDSAP256SHA256'], denial = 'nsec', valid = THESE_DAYS } = options
  const { iterations = 0, optOut = false } = denial === 'nsec' ? {} : denial
  const algorithm = (algorithms[0] ?? '').toLowerCase()
  writeFileSync(join(work, 'plain'), text)
  writeFileSync(
    join(work, 'knot.conf'),
    `database:
    storage: "${work}"
    kasp-db: "keys"
policy:
  - id: p
    algorithm: ${algorithm}
    manual: on
    single-type-signing: on
    cds-cdnskey-publish: none
    rrsig-lifetime: ${valid.to - valid.from}d
    rrsig-refresh: 1d
    nsec3: ${denial === 'nsec' ? 'off' : 'on'}
    nsec3-iterations: ${iterations}
    nsec3-salt-length: 0
    nsec3-opt-out: ${optOut ? 'on' : 'off'}
zone:
  - domain: ${apex}
    file: "${work}/plain"
    dnssec-signing: on
    dnssec-policy: p
`,
  )
  const made = unixTime(valid.from - 1)
  const times = ['created', 'publish', 'ready', 'active'].map((event) => `${event}=${made}`)
  const args = ['-c', 'knot.conf', apex, 'generate', `algorithm=${algorithm}`, 'ksk=yes', 'zsk=yes', ...times]
  await run(programPath('keymgr'), args, { cwd: work })
}

async function signWithKnot(work: string, apex: string, { from }: Days): Promise<ZoneLines> {
  const out = join(work, `out${from}`)
  mkdirSync(out)
  await run(programPath('kzonesign'), ['-c', 'knot.conf', '-t', String(unixTime(from)), '-o', out, apex], {
    cwd: work,
  })
  const [file = ''] = readdirSync(out)
  return linesOf(work, apex, join(out, file))
}

function unixTime(days: number): number {
  return Math.floor(Date.now() / 1000 + days * DAY)
}

/** YYYYMMDDHHMMSS in UTC, as BIND and ldns take times. */
function stamp(days: number): string {
  return new Date(unixTime(days) * 1000).toISOString().replaceAll(/[-:T]/g, '').slice(0, 14)
}
