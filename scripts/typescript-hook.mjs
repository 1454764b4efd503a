// Lets Node run the TypeScript of the benchmarks as it stands: types are taken away, nothing is checked.
import { register } from 'node:module'

const hook = `
  import { readFile } from 'node:fs/promises'
  import swc from '${import.meta.resolve('@swc/core')}'

  const options = { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, sourceMaps: 'inline' }

  export async function load(url, context, next) {
    if (!url.endsWith('.ts')) return next(url, context)
    const { code } = await swc.transform(await readFile(new URL(url), 'utf8'), { ...options, filename: url })
    return { format: 'module', shortCircuit: true, source: code }
  }
`
register(`data:text/javascript,${encodeURIComponent(hook)}`)
