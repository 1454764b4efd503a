// Strings that mean harm, and a report that has one of them in every place that comes from outside.
import fc from 'fast-check'

import type { Report } from '../../src/report/report.ts'

/** What people have tried on renderers, terminals and runners. */
const KNOWN: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '</details><h1>owned</h1>',
  '</code></pre><b>',
  '<!-- x -->',
  '-->',
  '<a href="https://evil.example">x</a>',
  '[click](https://evil.example)',
  '![x](https://evil.example/x.png)',
  '[a]: https://evil.example',
  '<https://evil.example>',
  'https://evil.example/path',
  'www.evil.example',
  'ftp://evil.example',
  'mailto:me@evil.example',
  'me@evil.example',
  '@octocat',
  '@github/security',
  'octocat/hello-world#1',
  '#1',
  'GH-1',
  'JIRA-123',
  'deadbeefcafe1234',
  '0123456789abcdef0123456789abcdef01234567',
  'owner/repo@deadbeefcafe1234',
  ':tada:',
  '$x^2$',
  '$`x`$',
  '$$\nx\n$$',
  '`',
  '``',
  '```',
  '````',
  '`a` b `c`',
  '``` mermaid',
  '~~~',
  '\\`',
  '\\',
  '|',
  '\\|',
  '| --- |',
  '||',
  '# heading',
  '## ✅ Ready: everything is fine',
  '> quote',
  '- item',
  '1. item',
  '1) item',
  '---',
  '===',
  '***bold***',
  '__bold__',
  '~~struck~~',
  '&lt;b&gt;',
  '&#x3c;b&#x3e;',
  '[^1]',
  '[x] done',
  '> [!WARNING]',
  '\n## heading',
  '\r\n::error title=injected::from DNS',
  '::error title=injected::from DNS',
  '  ::stop-commands::token',
  '##[error]injected',
  'x ##[add-mask]secret',
  '###[group]x',
  '##\u200b[error]x',
  '::set-output name=ready::true',
  '\u001b[31mred\u001b[0m',
  '\u001b]0;title\u0007',
  '\u009b31m',
  '\u0000',
  '\u0008\u0008\u0008',
  '\u202egnp.exe',
  '\u2066x\u2069',
  '\u200b',
  '\ufeff',
  '\u2028x',
  '\u0085x',
  '\ud800',
  '\u{e0041}',
  '"]; click n0 "https://evil.example"',
  '"] --> evil["x',
  '"]\n  click h0 href "https://evil.example"',
  '%%{init: {"theme":"dark"}}%%',
  '#quot;] x["',
  'end',
  '`**md**`',
  'fa:fa-bomb',
  'javascript:alert(1)',
  '%0A::error::x',
  '\u00a0\u00a0\u00a0\u00a0code',
  '    code',
  '\tcode',
  '',
  ' ',
  'x'.repeat(5_000),
  '`'.repeat(500),
  '|'.repeat(500),
  'é'.repeat(400),
  '😀'.repeat(400),
]

const SPICE = [
  '`',
  '|',
  '\\',
  '<',
  '>',
  '[',
  ']',
  '(',
  ')',
  '!',
  '#',
  '@',
  ':',
  '*',
  '_',
  '~',
  '&',
  '"',
  "'",
  '$',
  '-',
  '\n',
  '\r',
  '\u001b',
  ' ',
  'a',
  '1',
]

/** Five hundred hostile strings: the known ones, and mixtures that nobody has thought of; always the same. */
export function hostileStrings(): string[] {
  const pieces = fc.oneof(
    fc.constantFrom(...KNOWN.filter((text) => text.length < 60)),
    fc.constantFrom(...SPICE),
  )
  const mixtures = fc.array(pieces, { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''))
  const anything = fc.string({ unit: 'binary', maxLength: 40 })
  return [
    ...KNOWN,
    ...fc.sample(fc.oneof(mixtures, mixtures, anything), { seed: 4711, numRuns: 500 - KNOWN.length }),
  ]
}

/** Fields that are ours: no server, no user and no API fills them. */
const OURS = new Set([
  'version',
  'tool',
  'began',
  'ended',
  'ending',
  'docs',
  'state',
  'waiting',
  'until',
  'severity',
  'id',
  'type',
  'match',
  'role',
  'sight',
  'kind',
  'transport',
  'flush',
  'verdict',
  'change',
  'require',
  'challenge',
  'via',
  'input',
  'causes',
  'status',
])

/** The report with `text` in every other string, before and after something harmless. */
export function poisoned(report: Report, text: string): Report {
  return poison(report, text) as Report
}

function poison(value: unknown, text: string, key = ''): unknown {
  if (typeof value === 'string') return OURS.has(key) ? value : `${text} x ${text}`
  if (Array.isArray(value)) return value.map((item) => poison(item, text, key))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [
      name,
      typeof item === 'string' || !OURS.has(name) || typeof item === 'object'
        ? poison(item, text, name)
        : item,
    ]),
  )
}
