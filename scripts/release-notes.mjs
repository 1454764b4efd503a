// Prints what the changelog says of a release, once everything that bears its version agrees. Usage: node scripts/release-notes.mjs TAG
import { readFileSync } from 'node:fs'

const tag = process.argv[2] ?? ''
const version = /^v(\d+\.\d+\.\d+)$/.exec(tag)?.[1]
const faults = []
if (version === undefined) faults.push(`"${tag}" is no tag of a release: those are written v1.2.3`)
if (JSON.parse(readFileSync('package.json', 'utf8')).version !== version)
  faults.push('package.json has another version')
if (!readFileSync('src/version.ts', 'utf8').includes(`'${version}'`))
  faults.push('src/version.ts has another version')

const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m)
const section = sections.find((text) =>
  new RegExp(String.raw`^${version?.replaceAll('.', String.raw`\.`)}\b`).test(text),
)
const notes = section?.slice(section.indexOf('\n')).trim()
if (notes === undefined || notes === '') faults.push('CHANGELOG.md says nothing of it')

if (faults.length === 0) console.log(notes)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
