import { describe, expect, test } from '@jest/globals'

import { runCheck } from '../../src/terminal/check.ts'
import { beginLive } from '../../src/terminal/live.ts'
import { screenOf } from '../../src/terminal/screen.ts'
import { internet, type Internet } from '../world/internet.ts'
import { virtualWorld } from '../world/virtual.ts'
import { tty, type Tty } from './tty.ts'

const TOKEN = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
const SERVERS = { 'ns1.example.com': ['192.0.2.1'], 'ns2.example.com': ['192.0.2.2'] }
const RIGHT = `_acme-challenge 60 TXT "${TOKEN}"`
const SETTINGS = { domains: '_acme-challenge.example.com', 'expected-values': TOKEN, timeout: '30s' }

/** The record appears at one server after five seconds, at the other after nine. */
function late(): Internet {
  const net = internet({ 'com.': '', 'example.com.': { text: '', servers: SERVERS } })
  net.change('example.com.', { at: 5_000, add: RIGHT, only: ['192.0.2.1'] })
  net.change('example.com.', { at: 9_000, add: RIGHT, only: ['192.0.2.2'] })
  return net
}

/** Runs a check with `--watch` in a terminal of this size; only what goes to standard error is in it. */
async function watch(net: Internet, settings: Record<string, string>, columns: number, rows: number) {
  const terminal = tty(columns, rows)
  const printed: string[] = []
  const screen = screenOf({
    stdout: { write: (text) => printed.push(text) },
    stderr: { write: (text) => terminal.write(text), isTTY: true, columns, rows },
    env: {},
  })
  const world = virtualWorld(net)
  const raw = { roots: net.roots.join('\n'), ...settings }
  const status = await world.run(() =>
    runCheck(raw, { json: false, watch: true }, world, screen, new AbortController().signal),
  )
  return { terminal, printed: printed.join(''), status }
}

function count(terminal: Tty, text: string): number {
  return terminal.lines().filter((line) => line.includes(text)).length
}

describe('the live view', () => {
  test('has a heading for the record and a bar for each server, each once however often it is drawn', async () => {
    const { terminal, status } = await watch(late(), SETTINGS, 100, 30)
    expect(status).toBe(0)
    expect(terminal.frames.length).toBeGreaterThan(9)
    expect(count(terminal, '_acme-challenge.example.com TXT')).toBe(1)
    const during = terminal.frames.find((lines) => lines.some((line) => line.includes('1/2 authoritative')))
    expect(during?.slice(1, 5)).toEqual([
      expect.stringMatching(/^ 0:06 {2}0\/1 ready, /),
      '⏳ _acme-challenge.example.com TXT  1/2 authoritative, server-behind',
      expect.stringMatching(/^ {3}ns1\.example\.com {2}192\.0\.2\.1 {2}[ ░]░{38}█ {2}right since 0:06$/),
      expect.stringMatching(/^ {3}ns2\.example\.com {2}192\.0\.2\.2 {2}[ ░]░{39} {2}NXDOMAIN$/),
    ])
  })

  test('ticks while nothing changes', async () => {
    const { terminal } = await watch(late(), SETTINGS, 100, 30)
    const shown = terminal.frames.map((lines) => lines.join('\n'))
    for (const second of ['0:01', '0:02', '0:03', '0:04', '0:06', '0:07', '0:08'])
      expect(shown.some((frame) => frame.includes(` ${second}  0/1 ready, waiting: `))).toBe(true)
  })

  test.each([20, 37, 60, 79])('does not break in a terminal of %i columns', async (columns) => {
    const { terminal } = await watch(late(), SETTINGS, columns, 30)
    const [, ...frames] = terminal.frames
    expect(frames.flat().filter((line) => line.includes('ready, ')).length).toBe(frames.length)
    expect(count(terminal, '⏳')).toBe(0)
  })

  test('does not scroll when there are more records than lines, and counts what is hidden', async () => {
    const domains = Array.from({ length: 12 }, (_, index) => `_acme-challenge.h${index}.example.com`).join(
      '\n',
    )
    const { terminal } = await watch(late(), { ...SETTINGS, domains, timeout: '3s' }, 60, 10)
    expect(count(terminal, 'ready, ')).toBe(1)
    expect(terminal.lines().some((line) => /^ {3}and \d+ lines more$/.test(line))).toBe(true)
    expect(terminal.frames.every((lines) => lines.length <= 10)).toBe(true)
  })

  test('keeps a warning above it, however wide', async () => {
    const terminal = tty(40, 12)
    const world = virtualWorld(late())
    const parts = { write: (text: string) => terminal.write(text), isTTY: true, columns: 40, rows: 12 }
    const live = beginLive(screenOf({ stdout: parts, stderr: parts, env: {} }), world)
    const until = world.date().getTime() + 900_000
    live.tell({ kind: 'waiting', ms: 1_000, why: 'no server has it yet' })
    live.tell({ kind: 'timeout-too-short', until, needed: 915_000 })
    live.tell({ kind: 'waiting', ms: 1_000, why: 'not every server has it yet' })
    live.end()
    expect(terminal.lines().join('')).toMatch(
      /^ 0:00  ⚠️ waiting helps until .* would reach it 0:00 {2}0\/0 ready, waiting: not every/,
    )
  })
})

test('without a terminal, `--watch` gives plain lines', async () => {
  const noted: string[] = []
  const net = late()
  const world = virtualWorld(net)
  const screen = screenOf({
    stdout: { write: () => true },
    stderr: { write: (text) => noted.push(text) },
    env: {},
  })
  const raw = { roots: net.roots.join('\n'), ...SETTINGS }
  await world.run(() =>
    runCheck(raw, { json: false, watch: true }, world, screen, new AbortController().signal),
  )
  expect(noted.join('')).not.toContain('\u001b')
  expect(noted.join('')).toContain('1/2 authoritative')
})
