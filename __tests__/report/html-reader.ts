// Reads Markdown through a GFM renderer and tells what of the page is not ours.
import { micromark } from 'micromark'
import { gfm, gfmHtml } from 'micromark-extension-gfm'

/** The elements that our templates lead to. */
const OURS = /^(?:h[23]|p|strong|a|table|thead|tbody|tr|th|td|code|pre|ul|li|blockquote|details|summary|sub)$/

/** The elements and the addresses of the page that our templates do not write. */
export function strangersIn(markdown: string, isOurs: (address: string) => boolean): string[] {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  })
  const tags = [...html.matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag = '']) => tag)
  const addresses = [...html.matchAll(/(?:href|src)="([^"]*)"/g)].map(([, address = '']) => address)
  return [...tags.filter((tag) => !OURS.test(tag)), ...addresses.filter((address) => !isOurs(address))]
}
