// DNS UPDATE (RFC 2136), as a provider's API would do it behind the scenes.
import { spawn } from 'node:child_process'

import { programPath } from './installed.ts'

/** Lines for the configuration of Knot, and for its zones, by which anybody on loopback may update. */
export const OPEN_TO_UPDATES = {
  sections: 'acl:\n  - id: loopback\n    address: 127.0.0.0/8\n    action: update\n',
  options: ['acl: loopback'],
} as const

/** Adds records, a line each, to a zone at a server. Resolves when the server has them; rejects when it does not take them. */
export function addRecords(ip: string, zone: string, records: readonly string[]): Promise<void> {
  const script = [
    `server ${ip}`,
    `zone ${zone}`,
    ...records.map((record) => `update add ${record}`),
    'send',
    'quit',
  ]
  return new Promise((resolve, reject) => {
    const child = spawn(programPath('knsupdate'), [], { stdio: ['pipe', 'pipe', 'pipe'] })
    let said = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => (said += chunk.toString()))
    child.on('error', reject)
    child.on('close', (status) => {
      if (status === 0 && !/error|REFUSED|SERVFAIL|NOTAUTH/i.test(said)) resolve()
      else reject(new Error(`${ip} did not take the update:\n${said}`))
    })
    child.stdin.end(`${script.join('\n')}\n`)
  })
}
