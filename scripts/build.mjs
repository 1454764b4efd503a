// Builds dist/ from src/: tsc strips the types, ncc bundles the action and the terminal twin, each into a folder of its
// own, because two bundles in one folder overwrite each other's chunks. Usage: node scripts/build.mjs [FOLDER]
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { licenseTexts } from './licenses.mjs'

const out = process.argv[2] ?? 'dist'
const js = 'build/js'
const tsc = 'node_modules/typescript/bin/tsc'
const ncc = 'node_modules/@vercel/ncc/dist/ncc/cli.js'

for (const folder of [js, out]) rmSync(folder, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
run(tsc, '-p', 'tsconfig.build.json')
sayPure('@actions/core')
bundle(`${js}/action.js`, out)
bundle(`${js}/cli.js`, join(out, 'cli'))
writeFileSync(join(out, 'cli.js'), "#!/usr/bin/env node\nimport './cli/index.js'\n", { mode: 0o755 })
writeFileSync(join(out, 'licenses.txt'), licenseTexts())

/**
 * Puts a copy of a package where the bundler finds it first, and says of it that loading it does nothing but define: what is never
 * called, such as the client for OIDC tokens with all of undici behind it, then stays out of the bundle.
 */
function sayPure(name) {
  const copy = `${js}/node_modules/${name}`
  cpSync(`node_modules/${name}`, copy, { recursive: true })
  const manifest = JSON.parse(readFileSync(`${copy}/package.json`, 'utf8'))
  writeFileSync(`${copy}/package.json`, JSON.stringify({ ...manifest, sideEffects: false }))
}

function bundle(entry, folder) {
  run(ncc, 'build', entry, '-o', folder, '--target', 'es2022', '--no-cache', '-q')
}

function run(script, ...args) {
  execFileSync(process.execPath, [script, ...args], { stdio: ['ignore', 'inherit', 'inherit'] })
}
