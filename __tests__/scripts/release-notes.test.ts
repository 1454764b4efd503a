import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

import { afterAll, describe, expect, test } from '@jest/globals'

const SCRIPT = resolve('scripts/release-notes.mjs')
const folders: string[] = []

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

/** Runs the script in a repository with these versions and this changelog. */
function notes(tag: string, { version = '1.2.0', source = '1.2.0', changelog = '' } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'cert-ready release '))
  folders.push(folder)
  mkdirSync(join(folder, 'src'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ version }))
  writeFileSync(join(folder, 'src/version.ts'), `export const VERSION = '${source}'\n`)
  writeFileSync(join(folder, 'CHANGELOG.md'), `# Changelog\n\n${changelog}`)
  const { status, stdout, stderr } = spawnSync(process.execPath, [SCRIPT, tag], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { status, stdout, stderr }
}

describe('the notes of a release', () => {
  const changelog =
    '## Unreleased\n\nlater\n\n## 1.2.0 (2026-11-22)\n\nIt says why.\n\n- more\n\n## 1.2\n\nearlier\n'

  test('are what the changelog says of its version', () => {
    expect(notes('v1.2.0', { changelog })).toEqual({
      status: 0,
      stdout: 'It says why.\n\n- more\n',
      stderr: '',
    })
  })

  test('are refused where tag, versions and changelog do not agree, with every reason', () => {
    expect(notes('v1.2.1', { changelog })).toEqual({
      status: 1,
      stdout: '',
      stderr:
        'package.json has another version\nsrc/version.ts has another version\nCHANGELOG.md says nothing of it\n',
    })
    expect(notes('v1.2', { changelog }).stderr).toContain('"v1.2" is no tag of a release')
    expect(notes('v1.2.0', { changelog: '## 1.2.0\n\n## 1.1.0\n\nx\n' }).stderr).toContain('says nothing')
  })
})
