import { describe, expect, test } from '@jest/globals'

import { readCommandLine } from '../../src/terminal/command-line.ts'
import { helpText } from '../../src/terminal/help.ts'
import { UsageError } from '../../src/terminal/usage-error.ts'

/** What a command line says of a check, as settings. */
function settings(...args: string[]): unknown {
  const command = readCommandLine(args)
  return command.kind === 'check' ? command.settings : command
}

describe('the command line', () => {
  test('takes names, then a type, then values', () => {
    expect(settings('a.example.com', 'b.example.com', 'txt', 'one two', 'three')).toEqual({
      domains: 'a.example.com\nb.example.com',
      'record-type': 'txt',
      'expected-values': 'one two\nthree',
    })
  })

  test('without a type takes for a value what cannot be a name', () => {
    const token = 'gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs'
    expect(settings('example.com', '*.example.com', token, '--challenge', 'dns-01')).toEqual({
      domains: 'example.com\n*.example.com',
      challenge: 'dns-01',
      'expected-values': token,
    })
    expect(settings('example.com', '"quoted.text"')).toMatchObject({ 'expected-values': '"quoted.text"' })
    for (const value of ['192.0.2.80', '2001:db8::80', 'v=spf1 a.example', 'mailto:a@example.com'])
      expect(settings('example.com', value)).toEqual({ domains: 'example.com', 'expected-values': value })
    expect(settings('example.com', 'bücher.example')).toEqual({ domains: 'example.com\nbücher.example' })
  })

  test('takes a first word for a name even where it is called like a type', () => {
    expect(settings('txt', '--roots', '192.0.2.1')).toEqual({ domains: 'txt', roots: '192.0.2.1' })
    expect(settings('txt.', 'TXT')).toEqual({ domains: 'txt.', 'record-type': 'TXT' })
  })

  test('joins flags that are given again with lines, and words with the flag of their setting', () => {
    expect(
      settings('a.example.com', '--domains', 'b.example.com', '--roots', '192.0.2.1', '--roots', '192.0.2.2'),
    ).toEqual({ domains: 'b.example.com\na.example.com', roots: '192.0.2.1\n192.0.2.2' })
  })

  test('knows its commands, and asks for help before all else', () => {
    expect(readCommandLine(['explain', 'value-typo'])).toEqual({ kind: 'explain', id: 'value-typo' })
    expect(readCommandLine(['explain'])).toEqual({ kind: 'explain', id: undefined })
    expect(readCommandLine(['demo'])).toEqual({ kind: 'demo', fail: false })
    expect(readCommandLine(['demo', '--fail'])).toEqual({ kind: 'demo', fail: true })
    expect(readCommandLine(['demo', '--serve'])).toEqual({ kind: 'serve-demo', port: undefined })
    expect(readCommandLine(['demo', '--serve', '--port', '5300'])).toEqual({ kind: 'serve-demo', port: 5300 })
    expect(readCommandLine(['example.com', '--help'])).toEqual({ kind: 'help' })
    expect(readCommandLine(['-V'])).toEqual({ kind: 'version' })
    expect(readCommandLine(['example.com', '--json', '--watch'])).toMatchObject({ json: true, watch: true })
  })

  test.each([
    [
      'demo --serve --port abc',
      '--port: "abc" is not a port. Allowed: 1 to 65534, or 0 for one that is free.',
    ],
    ['demo --serve --port 65535', '--port: "65535" is not a port'],
    ['demo --port 5300', '--port has no effect with `demo` without --serve.'],
    ['demo --serve --fail', '--fail has no effect with `demo --serve`.'],
    ['demo --timeout 5s', '--timeout has no effect with `demo` without --serve.'],
    ['demo --json', '--json has no effect with'],
    ['demo example.com', '"example.com" has no effect with'],
    ['explain value-typo value-case', '"value-case" has no effect with `explain`.'],
    ['explain value-typo --json', '--json has no effect with `explain`.'],
    ['example.com --fail', '--fail belongs to `cert-ready demo`.'],
    ['example.com --serve', '--serve belongs to `cert-ready demo`.'],
    ['example.com --port 53', '--port belongs to `cert-ready demo`.'],
  ])('refuses what would have no effect: %s', (line, message) => {
    expect(() => readCommandLine(line.split(' '))).toThrow(message)
    expect(() => readCommandLine(line.split(' '))).toThrow(UsageError)
  })

  test('tells every flag that it takes in its help', () => {
    for (const flag of ['--port', '--serve', '--fail', '--json', '--watch', '--help', '--version', '--roots'])
      expect(helpText()).toContain(flag)
  })

  test.each([
    ['--tiemout 5', 'There is no flag "--tiemout". Did you mean --timeout?'],
    ['--colour', 'There is no flag "--colour".'],
    ['TXT -hV5x', 'There is no flag "-hV5x". Values that begin with a hyphen are written after a lone --'],
    ['-x', 'There is no flag "-x". Values that begin with a hyphen are written after a lone --'],
    ['--comment always', '--comment is an input of the action only'],
    ['--github-token x', '--github-token is an input of the action only'],
    ['--timeout', '--timeout needs a value.'],
    ['--timeout --json', '--timeout needs a value, and "--json" looks like a flag.'],
    ['--json=yes', '--json takes no value, but "yes" is given.'],
  ])('says in one line what is wrong with %s', (line, message) => {
    const read = () => readCommandLine(['example.com', ...line.split(' ')])
    expect(read).toThrow(UsageError)
    expect(read).toThrow(message)
    expect(read).not.toThrow(/\n/)
  })

  test.each([
    ['version', '"version" is neither a name with a dot nor a command. Did you mean --version?'],
    ['dmeo', 'Did you mean demo?'],
    [
      'TEXT',
      '"TEXT" is neither a name with a dot nor a command. A name of one label is written with its final dot: TEXT.',
    ],
    ['localhost TXT hello', 'A name of one label is written with its final dot: localhost.'],
    [
      'example.com TEXT hello',
      '"TEXT" is no record type. Did you mean TXT? If it is a value, write its type before it.',
    ],
    ['example.com CNAM', 'Did you mean CNAME?'],
  ])('takes for a slip what is no likely name and no likely value: %s', (line, message) => {
    expect(() => readCommandLine(line.split(' '))).toThrow(message)
  })

  test('takes any word for a value behind a type', () => {
    expect(settings('example.com', 'TXT', 'TEXT')).toMatchObject({ 'expected-values': 'TEXT' })
    expect(settings('example.com', 'TEXT', '--record-type', 'TXT')).toMatchObject({
      'expected-values': 'TEXT',
    })
  })

  test('takes a value that begins with a hyphen where it cannot be a flag', () => {
    expect(settings('example.com', 'TXT', '--', '-token')).toMatchObject({ 'expected-values': '-token' })
    expect(settings('example.com', '--expected-values=-token')).toMatchObject({ 'expected-values': '-token' })
  })

  test.each([
    [['_acme-challenge.a.dev', 'TXT', ''], 'One of the words is empty: is a variable not set?'],
    [[''], 'One of the words is empty: is a variable not set?'],
    [
      ['--expected-values', '', 'a.dev'],
      '--expected-values needs a value, and the one given is empty: is a variable not set?',
    ],
  ])('a text that is empty is no value, as where a variable is not set: %j', (words, message) => {
    const read = () => readCommandLine(words)
    expect(read).toThrow(UsageError)
    expect(read).toThrow(message)
  })

  test('refuses flags that nobody knows, those of the action among them', () => {
    expect(() => readCommandLine(['--tiemout', '5'])).toThrow(UsageError)
    expect(() => readCommandLine(['--github-token', 'x'])).toThrow(UsageError)
  })
})
