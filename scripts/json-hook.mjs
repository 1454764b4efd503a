// Lets Node load the JSON files that @actions/languageservice imports without import attributes.
import { register } from 'node:module'

const hook = `
  export async function load(url, context, next) {
    if (!url.endsWith('.json')) return next(url, context)
    return next(url, { ...context, importAttributes: { type: 'json' } })
  }
`
register(`data:text/javascript,${encodeURIComponent(hook)}`, import.meta.url)
