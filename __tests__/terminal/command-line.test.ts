import { describe, expect, test } from '@jest/globals'

import { readCommandLine, UsageError } from '../../src/terminal/command-line.ts'

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
    expect(settings('txt')).toEqual({ domains: 'txt' })
  })

  test('joins flags that are given again with lines, and words with the flag of their setting', () => {
    expect(
      settings('a.example.com', '--domains', 'b.example.com', '--roots', '192.0.2.1', '--roots', '192.0.2.2'),
    ).toEqual({ domains: 'b.example.com\na.example.com', roots: '192.0.2.1\n192.0.2.2' })
  })

  test('knows its commands, and asks for help before all else', () => {
    expect(readCommandLine(['explain', 'value-typo'])).toEqual({ kind: 'explain', id: 'value-typo' })
    expect(readCommandLine(['demo', '--serve', '--port', '5300'])).toEqual({
      kind: 'demo',
      fail: false,
      serve: true,
      port: '5300',
    })
    expect(readCommandLine(['example.com', '--help'])).toEqual({ kind: 'help' })
    expect(readCommandLine(['-V'])).toEqual({ kind: 'version' })
    expect(readCommandLine(['example.com', '--json', '--watch'])).toMatchObject({ json: true, watch: true })
  })

  test('refuses flags that nobody knows, those of the action among them', () => {
    expect(() => readCommandLine(['--tiemout', '5'])).toThrow(UsageError)
    expect(() => readCommandLine(['--github-token', 'x'])).toThrow(UsageError)
  })
})
