// Aliases: the name is a CNAME, and the way that it leads does not end at the record.
import type { GalleryCase, GalleryCases } from '../case.ts'
import { example, RECORD, TOKEN } from '../scenery.ts'

/** example.com with this text, and acme.net with that one. */
function withTarget(text: string, acme = ''): GalleryCase {
  return { zones: { 'net.': '', 'acme.net.': acme, ...example(text) }, settings: RECORD }
}

/** So many aliases, one after the other, to the value. */
function chain(aliases: number): string {
  const links = Array.from({ length: aliases - 1 }, (_, at) => `a${at + 1} CNAME a${at + 2}`)
  return [`_acme-challenge CNAME a1`, ...links, `a${aliases} TXT "${TOKEN}"`].join('\n')
}

const HOST = { 'net.': '', 'host.net.': 'app A 192.0.2.80' }

export const ALIAS_CASES: GalleryCases = {
  'apex-alias': {
    zones: { ...HOST, ...example('@ CNAME app.host.net.') },
    settings: { records: 'example.com A 192.0.2.80', require: 'authoritative', timeout: '20s' },
  },
  'alias-loop': { zones: example('_acme-challenge CNAME a\na CNAME b\nb CNAME a'), settings: RECORD },
  'alias-long': { zones: example(chain(6)), settings: RECORD },
  'alias-dangling': withTarget('_acme-challenge CNAME x.acme.net.'),
  'alias-undotted': withTarget('_acme-challenge CNAME x.acme.net', `x TXT "${TOKEN}"`),
  'alias-target-missing-value': withTarget('_acme-challenge CNAME x.acme.net.', 'x TXT "something else"'),
  'alias-flattened': {
    zones: { ...HOST, ...example('www A 192.0.2.80') },
    settings: { records: 'www.example.com CNAME app.host.net', require: 'authoritative', timeout: '20s' },
  },
}
