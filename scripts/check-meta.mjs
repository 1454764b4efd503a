// Holds action.yml, the workflows and the README together: GitHub's own language service judges each of them and every
// YAML example, and the tables of inputs and outputs are made from action.yml. With --write the tables are renewed.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'

import { validate } from '@actions/languageservice'
import { validateAction } from '@actions/languageservice/validate-action'
import { TextDocument } from 'vscode-languageserver-textdocument'
import { parse } from 'yaml'

const manifest = readFileSync('action.yml', 'utf8')
const action = parse(manifest)
/** The inputs that our workflows give to the actions of others. */
const OTHERS = {
  checkout: ['persist-credentials', 'ref', 'fetch-depth'],
  'setup-node': ['node-version', 'package-manager-cache'],
  attest: ['subject-path'],
  'codeql-action': ['languages', 'build-mode', 'config', 'category'],
  'zizmor-action': ['persona', 'advanced-security'],
}
const faults = []

await judge('action.yml', manifest, validateAction)
for (const file of readdirSync('.github/workflows'))
  await judge(`.github/workflows/${file}`, readFileSync(`.github/workflows/${file}`, 'utf8'))
for (const page of pages()) await judgeExamples(page)
checkTables()

for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0

/** Every page that shows people YAML. */
function pages() {
  const docs = readdirSync('docs').filter((file) => file.endsWith('.md'))
  return ['README.md', ...docs.map((file) => `docs/${file}`)]
}

async function judge(name, text, by = validate) {
  const document = TextDocument.create(`file:///${name.replace(/#.*/, '')}`, 'yaml', 1, text)
  const metadata = { fetchActionMetadata: async ({ name }) => metadataOf(name) }
  for (const { severity, message, range } of await by(document, { actionsMetadataProvider: metadata }))
    if ((severity ?? 1) <= 2) faults.push(`${name}:${range.start.line + 1}: ${message}`)
}

function metadataOf(name) {
  if (name === 'cert-ready') return { ...action, inputs: optional(Object.keys(action.inputs)) }
  return OTHERS[name] && { name, description: '', inputs: optional(OTHERS[name]) }
}

function optional(inputs) {
  return Object.fromEntries(inputs.map((input) => [input, { description: '', required: false }]))
}

/** An example is a list of steps, a job or a whole workflow; what is missing around it is put there. */
async function judgeExamples(page) {
  for (const [index, [, yaml]] of [...readFileSync(page, 'utf8').matchAll(/```yaml\n(.*?)```/gs)].entries())
    await judge(`workflow.yml#${page} example ${index + 1}`, wrapped(yaml))
}

function wrapped(yaml) {
  if (/^on:/m.test(yaml)) return yaml
  if (/^jobs:/m.test(yaml)) return `on: push\n${yaml}`
  if (/^\w+:/.test(yaml)) return `on: push\njobs:\n${indent(yaml, 2)}`
  return `on: push\njobs:\n  example:\n    runs-on: ubuntu-latest\n    steps:\n${indent(yaml, 6)}`
}

function indent(text, by) {
  return text.replaceAll(/^(?=.)/gm, ' '.repeat(by))
}

function checkTables() {
  if (!existsSync('README.md')) return
  const readme = readFileSync('README.md', 'utf8')
  const renewed = [
    ['inputs', table(['Input', 'What it is'], action.inputs)],
    ['outputs', table(['Output', 'What it is'], action.outputs)],
  ].reduce((text, [name, rows]) => between(text, name, rows), readme)
  if (renewed === readme) return
  if (process.argv.includes('--write')) writeFileSync('README.md', renewed)
  else faults.push('README.md: the tables are not those of action.yml; run `npm run docs`')
}

function table([first, second], entries) {
  const rows = Object.entries(entries).map(([name, { description, default: value }]) => {
    const shown = value === undefined || value === '' ? '' : ` Default: \`${value}\`.`
    return [`\`${name}\``, `${description.trim().replaceAll('\n', ' ').replaceAll('|', '\\|')}${shown}`]
  })
  return aligned([[first, second], ...rows])
}

/** A table as the formatter would leave it: each column as wide as its widest cell. */
function aligned(rows) {
  const widths = [0, 1].map((column) => Math.max(...rows.map((cells) => cells[column].length)))
  const line = (cells) => `| ${cells.map((cell, column) => cell.padEnd(widths[column])).join(' | ')} |`
  const [head, ...body] = rows.map(line)
  return [head, line(widths.map((width) => `:${'-'.repeat(width - 1)}`)), ...body].join('\n')
}

function between(text, name, content) {
  const marked = new RegExp(`(<!-- ${name}:start -->\n).*?(<!-- ${name}:end -->)`, 's')
  if (!marked.test(text)) faults.push(`README.md: the markers of the ${name} table are missing`)
  return text.replace(marked, (_, start, end) => `${start}\n${content}\n\n${end}`)
}
