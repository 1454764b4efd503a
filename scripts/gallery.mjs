// Writes the golden files of the gallery, and the examples in docs/diagnoses.md, anew. Usage: node scripts/gallery.mjs [ID...]
import { spawnSync } from 'node:child_process'

const ids = process.argv.slice(2)
const only = ids.length > 0 ? ['--testNamePattern', `^(?:${ids.join('|')}) `] : []
const { status } = spawnSync(
  process.execPath,
  ['--experimental-vm-modules', 'node_modules/jest/bin/jest.js', '__tests__/gallery', ...only],
  { stdio: 'inherit', env: { ...process.env, UPDATE_GALLERY: '1' } },
)
process.exitCode = status ?? 1
