// Keys for zones that Knot signs, made before it starts, so that their DS records can stand in the zones above from the beginning.
import { execFile } from 'node:child_process'
import { cpSync } from 'node:fs'
import { promisify } from 'node:util'
import { programPath } from '../installed.ts'
import type { KnotPolicy, ZonePlan } from './zone-plan.ts'

const run = promisify(execFile)
/** Seconds since when a key has been in use: longer than any TTL of the tree. */
const IN_USE = 7200

/** Makes the one key of a zone in the database of keys in this folder; gives its DS record with a SHA-256 digest. */
export async function makeKnotKey(
  folder: string,
  apex: string,
  { algorithm = ECDSA }: KnotPolicy,
): Promise<string> {
  const since = Math.floor(Date.now() / 1000) - IN_USE
  const times = ['created', 'publish', 'ready', 'active'].map((event) => `${event}=${since}`)
  await keymgr(folder, apex, 'generate', `algorithm=${algorithm}`, 'ksk=yes', 'zsk=yes', ...times)
  const records = (await keymgr(folder, apex, 'ds')).split('\n')
  const record = records.find((line) => line.split(' ')[4] === SHA256) ?? ''
  return record.replace(' DS ', ' 60 IN DS ')
}

/** Gives a server that is about to start the keys in this folder. */
export function withKeys(folder: string): (config: string, home: string) => void {
  return (_, home) => cpSync(folder, `${home}/keys`, { recursive: true })
}

/** The policy sections of the zones: a policy each, named as the zone. */
export function policySections(plans: readonly ZonePlan[]): string {
  const policies = plans.flatMap(({ apex, knot }) => (knot ? [policySection(apex, knot)] : []))
  return policies.length === 0 ? '' : `policy:\n${policies.join('')}`
}

function policySection(id: string, { algorithm = ECDSA, iterations, optOut = false }: KnotPolicy): string {
  const lines = [
    `id: "${id}"`,
    `algorithm: ${algorithm}`,
    'manual: on',
    'single-type-signing: on',
    'cds-cdnskey-publish: none',
    'rrsig-lifetime: 14d',
    'rrsig-refresh: 7d',
    'dnskey-ttl: 60',
    `nsec3: ${onOff(iterations !== undefined)}`,
    `nsec3-iterations: ${iterations ?? 0}`,
    'nsec3-salt-length: 0',
    `nsec3-opt-out: ${onOff(optOut)}`,
  ]
  return lines.map((line, at) => `  ${at === 0 ? '-' : ' '} ${line}\n`).join('')
}

const ECDSA = 'ecdsap256sha256'
const SHA256 = '2'

async function keymgr(folder: string, ...args: readonly string[]): Promise<string> {
  return (await run(programPath('keymgr'), ['-D', folder, ...args])).stdout
}

function onOff(on: boolean): string {
  return on ? 'on' : 'off'
}
