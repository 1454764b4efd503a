import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseName, presentName } from '../../src/wire/name.ts'
import { encodeRdata, presentRdata } from '../../src/wire/rdata.ts'
import { parseRecordLines, parseZoneFile, ZoneFileError } from '../../src/wire/zonefile.ts'
import { anyName, anyRdata } from './arbitraries.ts'

const origin = parseName('example.com.')

function read(text: string, ttl?: number): string[] {
  return parseZoneFile(text, ttl === undefined ? { origin } : { origin, ttl }).map(
    (record) => `${presentName(record.name)} ${record.ttl} ${record.type} ${presentRdata(record.rdata)}`,
  )
}

function faultsOf(parse: () => unknown): readonly { line: number; message: string }[] {
  try {
    parse()
  } catch (error) {
    if (error instanceof ZoneFileError) return error.faults
    throw error
  }
  throw new Error('the text was accepted')
}

describe('a master file', () => {
  test('is read as RFC 1035 section 5.3 writes its example', () => {
    const text = `
@   IN  SOA     VENERA      Action\\.domains (
                                 20     ; SERIAL
                                 7200   ; REFRESH
                                 600    ; RETRY
                                 3600000; EXPIRE
                                 60)    ; MINIMUM

        NS      A.ISI.EDU.
        NS      VENERA
        MX      10      VENERA
        MX      20      VAXA

A       A       26.3.0.103

VENERA  A       10.1.0.52
        A       128.9.0.32
`
    const isi = parseZoneFile(text, { origin: parseName('ISI.EDU'), ttl: 60 })
    expect(isi.map(({ name, rdata }) => `${presentName(name)} ${presentRdata(rdata)}`)).toEqual([
      'ISI.EDU. VENERA.ISI.EDU. Action\\.domains.ISI.EDU. 20 7200 600 3600000 60',
      'ISI.EDU. A.ISI.EDU.',
      'ISI.EDU. VENERA.ISI.EDU.',
      'ISI.EDU. 10 VENERA.ISI.EDU.',
      'ISI.EDU. 20 VAXA.ISI.EDU.',
      'A.ISI.EDU. 26.3.0.103',
      'VENERA.ISI.EDU. 10.1.0.52',
      'VENERA.ISI.EDU. 128.9.0.32',
    ])
    expect(isi.map(({ line }) => line)).toEqual([2, 9, 10, 11, 12, 14, 16, 17])
  })

  test('$ORIGIN holds for owner names and for names in RDATA, and may itself be relative', () => {
    expect(read('$ORIGIN sub\nwww CNAME host\n@ MX 5 mail.other.\n', 60)).toEqual([
      'www.sub.example.com. 60 CNAME host.sub.example.com.',
      'sub.example.com. 60 MX 5 mail.other.',
    ])
  })

  test('$TTL holds from its line on, and a TTL that is written wins', () => {
    expect(read('a 5 A 192.0.2.1\n$TTL 1h30m\nb A 192.0.2.2\nc 7 A 192.0.2.3\nd A 192.0.2.4')).toEqual([
      'a.example.com. 5 A 192.0.2.1',
      'b.example.com. 5400 A 192.0.2.2',
      'c.example.com. 7 A 192.0.2.3',
      'd.example.com. 5400 A 192.0.2.4',
    ])
  })

  test('without $TTL a missing TTL is that of the record before', () => {
    expect(read('a 5 A 192.0.2.1\nb A 192.0.2.2')[1]).toBe('b.example.com. 5 A 192.0.2.2')
  })

  test('TTL and class come in either order', () => {
    expect(read('a 5 IN A 192.0.2.1\nb in 6 a 192.0.2.2')).toEqual([
      'a.example.com. 5 A 192.0.2.1',
      'b.example.com. 6 A 192.0.2.2',
    ])
  })

  test('semicolons, parentheses and spaces in quotes are text', () => {
    expect(read('t TXT "a;b" "(c" ( "d)"\n  "e f" ) ; and this is not', 1)).toEqual([
      't.example.com. 1 TXT "a;b" "(c" "d)" "e f"',
    ])
  })

  test('an escaped final dot ends no name', () => {
    expect(read('a\\. CNAME b\\\\.', 1)).toEqual(['a\\..example.com. 1 CNAME b\\\\.'])
  })

  test('a name like a type or a number is an owner name at the beginning of a line', () => {
    expect(read('mx 5 A 192.0.2.1\n300 A 192.0.2.2', 9)).toEqual([
      'mx.example.com. 5 A 192.0.2.1',
      '300.example.com. 9 A 192.0.2.2',
    ])
  })

  test('lines end with LF or CRLF', () => {
    expect(read('a 5 A 192.0.2.1\r\n  A 192.0.2.2\r\n')).toHaveLength(2)
  })

  test('types without a name here are read as RFC 3597 writes them', () => {
    expect(read('a TYPE731 \\# 3 abcdef', 5)[0]).toMatch(/^a\.example\.com\. 5 TYPE731 \\# 3 abcdef$/i)
  })

  test('all faults are reported together, each with its line', () => {
    const text = [
      '  A 192.0.2.1',
      'a A 192.0.2.1.5',
      'b CH TXT "x"',
      'c TXT "open',
      '$INCLUDE other.zone',
      'd..e A 192.0.2.1',
      'f NOTYPE x',
      'g 99999999999 A 192.0.2.1',
      'h',
      'i ANY \\# 0',
      'j A 192.0.2.1 )',
      'k TXT ( "never"',
    ].join('\n')
    const faults = faultsOf(() => parseZoneFile(text, { origin, ttl: 5 }))
    expect(faults.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(faults.map(({ message }) => message)).toEqual([
      expect.stringContaining('no owner name'),
      expect.stringContaining('192.0.2.1.5'),
      expect.stringContaining('class CH'),
      expect.stringContaining('not closed'),
      expect.stringContaining('$INCLUDE'),
      expect.stringContaining('empty label'),
      expect.stringContaining('NOTYPE'),
      expect.stringContaining('99999999999'),
      expect.stringContaining('no type'),
      expect.stringContaining('ANY'),
      expect.stringContaining('never opened'),
      expect.stringContaining('never closed'),
    ])
  })

  test('a record without any TTL is a fault', () => {
    expect(faultsOf(() => parseZoneFile('a A 192.0.2.1', { origin }))).toEqual([
      { line: 1, message: expect.stringContaining('no TTL') },
    ])
  })
})

describe('hand-written lines of records', () => {
  test('names are absolute, with and without a final dot', () => {
    const lines = parseRecordLines(
      'www.example.com CNAME host.example.net\n_acme-challenge.example.com. 60 IN TXT "x y"',
    )
    expect(
      lines.map(({ name, ttl, type, rdata }) => [presentName(name), ttl, type, presentRdata(rdata)]),
    ).toEqual([
      ['www.example.com.', undefined, 'CNAME', 'host.example.net.'],
      ['_acme-challenge.example.com.', 60, 'TXT', '"x y"'],
    ])
  })

  test('an indented line has an owner name of its own', () => {
    expect(parseRecordLines('  a.example A 192.0.2.1\n  b.example A 192.0.2.2')).toHaveLength(2)
  })

  test('owner names are read by the reader that is given', () => {
    const [line] = parseRecordLines('BÜCHER.example A 192.0.2.1', () => parseName('xn--bcher-kva.example'))
    expect(line && presentName(line.name)).toBe('xn--bcher-kva.example.')
  })

  test('directives are refused', () => {
    expect(faultsOf(() => parseRecordLines('$TTL 5\na.example A 192.0.2.1'))).toEqual([
      { line: 1, message: expect.stringContaining('$TTL') },
    ])
  })
})

/** The lines of the records of a text, or of its faults. Throws whatever is no ZoneFileError. */
function linesOf(text: string): number[] {
  try {
    return parseZoneFile(text, { origin, ttl: 1 }).map(({ line }) => line)
  } catch (error) {
    if (error instanceof ZoneFileError) return error.faults.map(({ line }) => line)
    throw error
  }
}

describe('any text', () => {
  test('is read or refused with faults on lines that it has', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'a',
        '@',
        ' ',
        '\t',
        '\n',
        '(',
        ')',
        ';',
        '"',
        '\\',
        '$TTL 5',
        '$ORIGIN x.',
        'IN',
        'A',
        'TXT',
        '192.0.2.1',
        '300',
      ),
      fc.string({ maxLength: 6 }),
    )
    const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''))
    fc.assert(
      fc.property(text, (given) => {
        const last = given.split('\n').length
        expect(linesOf(given).filter((line) => line < 1 || line > last)).toEqual([])
      }),
    )
  })

  test('that presents a record is that record', () => {
    const record = fc.record({ name: anyName, ttl: fc.nat(), rdata: anyRdata })
    fc.assert(
      fc.property(record, ({ name, ttl, rdata }) => {
        const [read] = parseZoneFile(`${presentName(name)} ${ttl} IN ${rdata.type} ${presentRdata(rdata)}`, {
          origin,
        })
        expect([read?.name.key, read?.ttl, read && encodeRdata(read.rdata)]).toEqual([
          name.key,
          ttl,
          encodeRdata(rdata),
        ])
      }),
    )
  })
})
