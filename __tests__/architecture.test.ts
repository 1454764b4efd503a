// The import table of the house (CONTRIBUTING.md): which room may import which, and what from outside.
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

import { describe, expect, test } from '@jest/globals'

interface Allowance {
  /** Rooms, or single files, that may be imported; `type:` before one allows only its types. */
  readonly rooms: readonly string[]
  readonly outside: readonly string[]
}

const TABLE: Record<string, Allowance> = {
  wire: { rooms: [], outside: [] },
  net: {
    rooms: ['wire'],
    outside: [
      'node:dgram',
      'node:net',
      'node:tls',
      'node:http2',
      'node:https',
      'node:crypto',
      'node:os',
      'node:dns',
    ],
  },
  dnssec: { rooms: ['wire'], outside: ['node:crypto'] },
  resolver: { rooms: ['net', 'dnssec', 'wire'], outside: [] },
  certificate: { rooms: ['wire'], outside: ['node:crypto', 'tldts'] },
  check: { rooms: ['certificate', 'resolver', 'wire', 'type:net', 'type:dnssec'], outside: [] },
  diagnose: {
    rooms: ['check', 'certificate', 'wire', 'net/reserved.ts', 'type:resolver', 'type:dnssec'],
    outside: [],
  },
  report: {
    rooms: [
      'check',
      'wire',
      'net/endpoint.ts',
      'resolver/classify.ts',
      'type:diagnose',
      'type:certificate',
      'type:resolver',
      'type:net',
    ],
    outside: [],
  },
  config: {
    rooms: ['check', 'certificate', 'wire', 'resolver/public.ts', 'net/endpoint.ts', 'dnssec/anchors.ts'],
    outside: ['node:fs', 'node:net', 'node:url'],
  },
  github: { rooms: ['report', 'config', 'type:check'], outside: ['@actions/core', '@actions/github'] },
  demo: { rooms: ['net', 'wire'], outside: ['node:crypto', 'node:dgram', 'node:net'] },
  terminal: {
    rooms: [
      'config',
      'demo',
      'diagnose',
      'report',
      'gate.ts',
      'run-files.ts',
      'version.ts',
      'type:check',
      'type:net',
    ],
    outside: ['node:fs', 'node:path', 'node:url', 'node:util'],
  },
}

const IMPORT = /^(?:import|export) (type )?(?:[^'"]*? from )?'([^']+)'|import\('([^']+)'\)/gm

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .map((path) => join(folder, path).replaceAll('\\', '/'))
}

function violations(room: string, { rooms, outside }: Allowance): string[] {
  return sources(`src/${room}`).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(IMPORT)].flatMap(([, typeOnly, from, lazily]) => {
      const target = from ?? lazily ?? ''
      return allowed(file, target, typeOnly !== undefined) ? [] : [`${file} imports ${target}`]
    }),
  )

  function allowed(file: string, target: string, typeOnly: boolean): boolean {
    if (!target.startsWith('.')) return outside.includes(target)
    const path = normalize(join(dirname(file), target))
      .replaceAll('\\', '/')
      .replace('src/', '')
    const targetRoom = path.split('/')[0] ?? ''
    if (targetRoom === room || rooms.includes(targetRoom) || rooms.includes(path)) return true
    return typeOnly && rooms.includes(`type:${targetRoom}`)
  }
}

describe('the import table', () => {
  test('names every room of the house', () => {
    const rooms = readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isDirectory())
    expect(rooms.map(({ name }) => name).sort()).toEqual(Object.keys(TABLE).sort())
  })

  test.each(Object.entries(TABLE))('%s imports only what it may', (room, allowance) => {
    expect(violations(room, allowance)).toEqual([])
  })

  test('only github/ knows the Actions toolkit, and the terminal twin never loads it', () => {
    const loaded = sources('src').filter((file) => readFileSync(file, 'utf8').includes("'@actions/"))
    expect(loaded.filter((file) => !file.startsWith('src/github/'))).toEqual([])
    expect(readFileSync('src/cli.ts', 'utf8')).not.toContain("'./github/")
    expect(readFileSync('src/action.ts', 'utf8')).not.toContain("'./demo/")
  })
})

describe('the size of things', () => {
  test('no source file is longer than 250 lines', () => {
    const long = sources('src').filter((file) => readFileSync(file, 'utf8').split('\n').length > 251)
    expect(long).toEqual([])
  })

  test('no file is a dumping ground', () => {
    const dumps = sources('src').filter((file) =>
      /\/(utils?|helpers?|common|misc|types|constants)\.ts$/.test(file),
    )
    expect(dumps).toEqual([])
  })
})
