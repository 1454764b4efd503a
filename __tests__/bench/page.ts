// docs/benchmarks.md: an introduction, and sections that can be renewed one by one.

/** A section of the page: what names it on the command line, its heading, and the lines below that. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly lines: readonly string[]
}

const INTRODUCTION = `# Benchmarks

Everything here is written by one command, as root, on Linux, in a network of its own without a way out:

\`\`\`console
npm run bench
\`\`\`

It needs the packages that \`.ci/debian-packages\` installs, and Debian’s \`nftables\`; with Debian’s \`ansible\` its own module takes
part, otherwise a model of it. \`ROUNDS=2 MINUTES=2 npm run bench\` is short, \`CERT_READY_NODE=/path/to/node\` runs our program with another Node,
and words after \`--\` renew only those sections: \`npm run bench -- %ids%\`.

Whatever is compared ran on the same machine at the same time, so the ratios say more than the times. What is a model is called one.`

/** The page with these sections, those of the old page where there are no new ones. */
export function renewed(
  old: string,
  sections: readonly Omit<Section, 'lines'>[],
  fresh: ReadonlyMap<string, Section['lines']>,
): string {
  const kept = linesByTitle(old)
  const parts = sections.map(({ id, title }) => [
    `## ${title}`,
    '',
    ...trimmed(fresh.get(id) ?? kept.get(title) ?? ['Not measured yet.']),
  ])
  const introduction = INTRODUCTION.replace('%ids%', sections.map(({ id }) => id).join(' '))
  return `${[introduction, ...parts.map((lines) => lines.join('\n'))].join('\n\n')}\n`
}

function linesByTitle(page: string): Map<string, string[]> {
  const [, ...sections] = page.split(/^## /m)
  return new Map(
    sections.map((section) => {
      const [title = '', ...lines] = section.split('\n')
      return [title, lines]
    }),
  )
}

/** Without empty lines at either end. */
function trimmed(lines: readonly string[]): readonly string[] {
  return lines.slice(
    lines.findIndex((line) => line !== ''),
    lines.findLastIndex((line) => line !== '') + 1,
  )
}
