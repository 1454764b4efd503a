// Takes the pictures that README.md and docs/ show: summaries that tests hold, rendered as GitHub renders them, in light and dark.
// Needs Debian's chromium, fonts-liberation and fonts-noto-color-emoji. Usage: npm run pictures [-- NAME...]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

import { capture, openChromium, show } from './chromium.mjs'

/** Where the Markdown of each picture stands. */
const PICTURES = {
  ready: '__tests__/report/golden/ready.md',
  'value-typo': '__tests__/report/golden/typo.md',
  'cache-negative': '__tests__/report/golden/remembered.md',
  'caa-forbids': '__tests__/report/golden/blocked.md',
  'server-behind': '__tests__/report/golden/behind.md',
  'many-domains': '__tests__/report/golden/forty.md',
  comment: '__tests__/report/golden/typo.comment.md',
}
const OUT = 'docs/gallery'
/** The width of a summary on GitHub's page of a run, in pixels of CSS. */
const WIDTH = 1012
const PAGE = resolve('build/pictures/page.html')

const style = readFileSync('scripts/pictures.css', 'utf8')
const mermaid = readFileSync('node_modules/mermaid/dist/mermaid.min.js', 'utf8')
const wanted = process.argv.slice(2)
const names = Object.keys(PICTURES).filter((name) => wanted.length === 0 || wanted.includes(name))

mkdirSync(OUT, { recursive: true })
mkdirSync(resolve(PAGE, '..'), { recursive: true })
const chromium = await openChromium(WIDTH)
for (const name of names) {
  writeFileSync(PAGE, pageOf(titleOf(PICTURES[name]), readFileSync(PICTURES[name], 'utf8')))
  for (const [scheme, file] of [
    ['light', `${name}.png`],
    ['dark', `${name}-dark.png`],
  ]) {
    await show(chromium.session, PAGE, scheme)
    writeFileSync(`${OUT}/${file}`, await capture(chromium.session, 'main'))
  }
}
await chromium.close()

/** What GitHub writes above it. */
function titleOf(file) {
  return file.endsWith('.comment.md') ? 'github-actions bot commented' : 'dns summary'
}

/** A whole page that needs nothing from outside itself, and says when it has drawn its diagrams. */
function pageOf(title, markdown) {
  return `<!doctype html><meta charset="utf-8"><style>${style}</style>
<main><header>${title}</header><article>${htmlOf(markdown)}</article></main>
<script>${mermaid.replaceAll('</script', String.raw`<\/script`)}</script>
<script>
  const dark = matchMedia('(prefers-color-scheme: dark)').matches
  mermaid.initialize({ startOnLoad: false, theme: dark ? 'dark' : 'default' })
  mermaid.run().then(() => { globalThis.drawn = true; globalThis.onDrawn?.() })
</script>`
}

/** GitHub's Markdown, with what GitHub adds to it: alerts, coloured diffs, diagrams. */
function htmlOf(markdown) {
  return micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
    .replaceAll('\n</code></pre>', '</code></pre>')
    .replaceAll(/<blockquote>\s*<p>\[!TIP\]/g, '<blockquote class="tip"><p><b>Tip</b>')
    .replaceAll(/<pre><code class="language-mermaid">(.*?)<\/code><\/pre>/gs, '<pre class="mermaid">$1</pre>')
    .replaceAll(/<pre><code class="language-diff">(.*?)<\/code><\/pre>/gs, (_, lines) => diff(lines))
}

function diff(lines) {
  const marked = lines.split('\n').map((line) => {
    if (line.startsWith('+')) return `<ins>${line}</ins>`
    return line.startsWith('-') ? `<del>${line}</del>` : line
  })
  return `<pre><code>${marked.join('\n')}</code></pre>`
}
