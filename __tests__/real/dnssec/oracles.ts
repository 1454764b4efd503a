// What others make of a name's signatures: Unbound, as most CAs' resolvers are, and BIND's delv.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programPath } from '../installed.ts'
import type { Network } from '../../../src/net/network.ts'
import { edeOf, type Question } from '../../../src/wire/message.ts'

/** An oracle's verdict, and its own word for it. */
export interface Verdict {
  /** `failed`: it could not tell, for another reason than signatures. */
  readonly status: 'secure' | 'insecure' | 'bogus' | 'failed'
  readonly word: string
}

/** A validating resolver. */
export interface Resolver {
  readonly ip: string
  readonly port: number
}

/** Extended errors that are about DNSSEC (RFC 8914 section 4). */
const DNSSEC_ERRORS: ReadonlySet<number> = new Set([1, 2, 5, 6, 7, 8, 9, 10, 11, 12, 25, 27])

/** What a validating resolver says: AD is secure, SERVFAIL with such an error bogus, other data insecure (RFC 4035 section 3.2.3). */
export async function askResolver(
  network: Network,
  { ip, port }: Resolver,
  question: Question,
): Promise<Verdict> {
  const endpoint = { transport: 'tcp', ip, port } as const
  const { reply } = await network.ask({ question, endpoint, recursion: true, dnssec: true })
  if (reply.kind !== 'reply') return { status: 'failed', word: reply.kind }
  const { rcode, flags } = reply.message
  if (rcode === 'NOERROR' || rcode === 'NXDOMAIN')
    return { status: flags.ad ? 'secure' : 'insecure', word: rcode }
  const errors = edeOf(reply.message).map(({ code }) => code)
  return { status: errors.some((code) => DNSSEC_ERRORS.has(code)) ? 'bogus' : 'failed', word: rcode }
}

/** Writes the root's DS record, without TTL, as delv takes trust anchors; the file. */
export function writeAnchors(folder: string, anchor: string): string {
  const [, , , tag = '', algorithm = '', digestType = '', ...digest] = anchor.split(' ')
  const file = join(folder, 'delv.anchors')
  writeFileSync(
    file,
    `trust-anchors { "." static-ds ${tag} ${algorithm} ${digestType} "${digest.join('')}"; };\n`,
  )
  return file
}

/** What delv says of what a resolver hands through unchecked; the worst of its lines counts. `anchors` is a file of `writeAnchors`. */
export async function askDelv(
  resolver: Resolver,
  anchors: string,
  { name, type }: Question,
): Promise<Verdict> {
  const args = ['-a', anchors, `@${resolver.ip}`, '-p', String(resolver.port), '+cdflag', name.key, type]
  const output = await outputOf('delv', args)
  // Of a denial it says "ncache", whether it believes it or not; then the line about the negative response counts.
  const failure = /;; resolution failed: (?!ncache)(.*)/.exec(output)?.[1]
  if (failure !== undefined) return { status: FAILED.test(failure) ? 'failed' : 'bogus', word: failure }
  const words = [...output.matchAll(LINE)].map(([, word]) => word)
  if (words.includes(PENDING)) return { status: 'bogus', word: PENDING }
  if (words.includes(UNSIGNED)) return { status: 'insecure', word: UNSIGNED }
  if (words.length > 0) return { status: 'secure', word: VALIDATED }
  throw new Error(`delv says of ${name.key}: ${output}`)
}

/** Words of delv that are not about signatures. */
const FAILED = /^(?:timed out|failure|SERVFAIL)/
const VALIDATED = 'fully validated'
const UNSIGNED = 'unsigned answer'
/** Where no signature was found to be valid. */
const PENDING = 'signed answer, pending validation'
const LINE = new RegExp(`^; (?:negative response, )?(${VALIDATED}|${UNSIGNED}|${PENDING})`, 'gm')

/** Both streams; delv ends with an error where it finds one. */
function outputOf(program: string, args: readonly string[]): Promise<string> {
  return new Promise((resolve) => {
    execFile(programPath(program), args, (_error, stdout, stderr) => resolve(`${stdout}${stderr}`))
  })
}
