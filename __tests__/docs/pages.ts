// The pages that people read, taken apart: blocks of code, links, and the commands in them.
import { readFileSync, readdirSync } from 'node:fs'

/** A fenced block, and where it stands. */
export interface CodeBlock {
  readonly language: string
  readonly text: string
}

/** Every page, from the root of the repository. */
export function pages(): string[] {
  const docs = readdirSync('docs', { recursive: true, encoding: 'utf8' }).map((file) => `docs/${file}`)
  const all = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', ...docs]
  return all.map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.md'))
}

/** The fenced blocks of a page. */
export function blocksOf(page: string): CodeBlock[] {
  const text = readFileSync(page, 'utf8')
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(([, language = '', block = '']) => ({
    language,
    text: block,
  }))
}

/** The addresses that a page links to or shows pictures from. */
export function addressesOf(page: string): string[] {
  const text = readFileSync(page, 'utf8').replaceAll(/^```.*?^```$/gms, '')
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)]
  const pictures = [...text.matchAll(/(?:src|srcset)="([^"]+)"/g)]
  return [...links, ...pictures].map(([, address = '']) => address)
}

/** A command as a shell would take it apart: words, variables replaced, and whether it reads a file. */
export interface ShellCommand {
  readonly words: readonly string[]
  readonly input: string | undefined
}

/** Takes one simple command apart: quotes, `$NAME`, `$1` and `<`; nothing else that shells know. */
export function shellCommand(text: string, variables: Readonly<Record<string, string>> = {}): ShellCommand {
  const words = [...text.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, plain, double, bare]) =>
    plain === undefined ? replaced(double ?? bare ?? '', variables) : plain,
  )
  const at = words.indexOf('<')
  return at === -1 ? { words, input: undefined } : { words: words.slice(0, at), input: words[at + 1] }
}

function replaced(text: string, variables: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\$(\w+)/g, (whole, name: string) => variables[name] ?? whole)
}
