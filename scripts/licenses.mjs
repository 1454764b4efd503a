// The licences of every package that can be in the bundle, read from the lock file: ncc lists only those of its last
// chunk. A licence that is not on the list stops the build.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const ALLOWED = new Set(['MIT', 'ISC', '0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0'])

/** One text with name, version, licence and licence text of each runtime package, in the order of their names. */
export function licenseTexts() {
  return runtimePackages().map(entry).join('\n')
}

function runtimePackages() {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
  return Object.entries(lock.packages)
    .filter(([path, { dev, optional }]) => path !== '' && !dev && !optional)
    .map(([path, { version, license }]) => ({ path, version, license }))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
}

function entry({ path, version, license }) {
  const name = path.replace(/^.*node_modules\//, '')
  if (!ALLOWED.has(license))
    throw new Error(`${name} ${version} has licence ${license}, which is not on the list`)
  const file = existsSync(path) && readdirSync(path).find((name) => /^licen[cs]e(\.|$)/i.test(name))
  const text = file ? readFileSync(join(path, file), 'utf8').replaceAll('\r\n', '\n').trim() : ''
  return `${name} ${version} (${license})\n\n${text}\n\n${'-'.repeat(78)}\n`
}
