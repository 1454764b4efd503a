// How many questions each contestant sends: the kernel counts datagrams to port 53, and openings of TCP, by the user that sends
// them. Works in a network namespace of its own.
import { execFileSync } from 'node:child_process'

import { programPath } from '../real/installed.ts'

const TABLE = 'inet questions'

/** Begins to count for these users. Throws where nftables is missing or not allowed. */
export function countFor(users: readonly number[]): void {
  const rules = users.flatMap((user) => [
    `add counter ${TABLE} u${user}`,
    `add rule ${TABLE} sent meta skuid ${user} udp dport 53 counter name u${user}`,
    `add rule ${TABLE} sent meta skuid ${user} tcp dport 53 tcp flags syn / syn,ack counter name u${user}`,
  ])
  nft([`add table ${TABLE}`, `add chain ${TABLE} sent { type filter hook output priority 0; }`, ...rules])
}

/** The questions of a user since the counting began. */
export function questionsOf(user: number): number {
  const [, packets = '0'] = /packets (\d+)/.exec(nft([`list counter ${TABLE} u${user}`])) ?? []
  return Number(packets)
}

function nft(commands: readonly string[]): string {
  return execFileSync(programPath('nft'), ['-f', '-'], {
    encoding: 'utf8',
    input: `${commands.join('\n')}\n`,
  })
}
