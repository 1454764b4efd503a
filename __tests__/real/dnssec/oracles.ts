// What others make of a name's signatures: Unbound, as most CAs' resolvers are, and BIND's delv.
import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programPath } from '../installed.ts'
import type { Network } from '../../../src/net/network.ts'
import type { Question } from '../../../src/wire/message.ts'

/** An oracle's verdict, and its own word for it. */
export interface Verdict {
  readonly status: 'secure' | 'insecure' | 'bogus'
  readonly word: string
}

/** A validating resolver. */
export interface Resolver {
  readonly ip: string
  readonly port: number
}

/** What a validating resolver says: AD is secure, SERVFAIL bogus, all else insecure (RFC 4035 section 3.2.3). */
export async function askResolver(
  network: Network,
  { ip, port }: Resolver,
  question: Question,
): Promise<Verdict> {
  const endpoint = { transport: 'tcp', ip, port } as const
  const { reply } = await network.ask({ question, endpoint, recursion: true, dnssec: true })
  if (reply.kind !== 'reply') throw new Error(`the resolver gave ${reply.kind} for ${question.name.key}`)
  const { rcode, flags } = reply.message
  return { status: rcode === 'SERVFAIL' ? 'bogus' : flags.ad ? 'secure' : 'insecure', word: rcode }
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
  if (failure !== undefined) return { status: 'bogus', word: failure }
  const words = [...output.matchAll(LINE)].map(([, word]) => word)
  if (words.includes(PENDING)) return { status: 'bogus', word: PENDING }
  if (words.includes(UNSIGNED)) return { status: 'insecure', word: UNSIGNED }
  if (words.length > 0) return { status: 'secure', word: VALIDATED }
  throw new Error(`delv says of ${name.key}: ${output}`)
}

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
