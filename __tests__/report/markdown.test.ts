import { describe, expect, test } from '@jest/globals'

import { bold, code, details, fence, link, prose, table, unbroken } from '../../src/report/markdown.ts'

describe('code', () => {
  test.each([
    ['example.com', '`example.com`'],
    ['a`b', '``a`b``'],
    ['`a`', '`` `a` ``'],
    ['``', '``` `` ```'],
    [' a ', '`  a  `'],
    ['  ', '`  `'],
    ['a|b', '`a\\124b`'],
    ['a\\|b', '`a\\\\124b`'],
    ['a\nb', '`a\\010b`'],
    ['', '(empty)'],
  ])('%j becomes %j', (text, markdown) => {
    expect(code(text)).toBe(markdown)
  })

  test('of a very long text lacks its middle', () => {
    expect(code('x'.repeat(70_000))).toHaveLength(302)
  })
})

describe('prose', () => {
  test.each([
    ['the TXT value has one wrong character', 'the TXT value has one wrong character'],
    ['one resolver still remembers “no such name”', 'one resolver still remembers “no such name”'],
    ["Let's Encrypt (RFC 8659), twice: 60 s.", "Let's Encrypt (RFC 8659), twice: 60 s."],
    ['until 09:31:07 UTC', 'until 09:31:07 UTC'],
    ['`ns2.dns-host.net` is behind', '`ns2.dns-host.net` is behind'],
    ['`0 issue "ca.example"` is missing', '`0 issue "ca.example"` is missing'],
    ['it took 0.1 s', 'it took 0.1 s'],
    ['0.5 is a half', '0.5 is a half'],
    ['1.2.3 is none', '`1.2.3` is none'],
    ['"there are none" is an answer', '"there are none" is an answer'],
    ['it has 0 issue "ca.example; policy=ev".', 'it has 0 issue `"ca.example; policy=ev"`.'],
    ['a " b.c', 'a " `b.c`'],
    ['CAA at example.com.', 'CAA at `example.com`.'],
    ['ask @octocat about #12', 'ask `@octocat` about `#12`'],
    ['see GH-12 and deadbeef1', 'see `GH-12` and `deadbeef1`'],
    ['[x](https://evil.example)', '`[x](https://evil.example`)'],
    ['a ` b', 'a  b'],
    ['`a``b`', '`a` `b`'],
    ['1. first', '1\\. first'],
    ['is 60.', 'is 60.'],
    ['- item', '`-` item'],
    ['a\n\n# b', 'a `#` b'],
  ])('%j becomes %j', (text, markdown) => {
    expect(prose(text)).toBe(markdown)
  })

  test('keeps a space at which no line breaks', () => {
    expect(prose(unbroken('waited 57 s'))).toBe('waited\u00a057\u00a0s')
  })
})

describe('a link', () => {
  test('leads to a page over HTTP only', () => {
    expect(link('x', 'https://docs.example/a#b')).toBe('[x](https://docs.example/a#b)')
    expect(link('x', 'javascript:alert(1)')).toBe('x')
    expect(link('x', 'data:text/html,x')).toBe('x')
    expect(link('x', 'no address')).toBe('x')
  })

  test('cannot be ended by its own address', () => {
    expect(link('x', 'https://docs.example/a)b(c|d`e')).toBe('[x](https://docs.example/a%29b%28c%7Cd%60e)')
  })
})

test('a table has its rule and its rows', () => {
  expect(table(['', 'A'], ['center', 'right'], [['x', 'y']])).toBe('|  | A |\n|:-:|--:|\n| x | y |')
})

test('a fence is longer than any run of backticks in it, and its lines have no line ends inside', () => {
  expect(fence('text', ['a ``` b', 'c\nd  '])).toBe('````text\na ``` b\nc\\010d\n````')
})

test('a fold has empty lines around its body, so that Markdown goes on inside', () => {
  expect(details('Evidence', '- a')).toBe('<details><summary>Evidence</summary>\n\n- a\n\n</details>')
})

test('nothing is not bold', () => {
  expect([bold(''), bold('x')]).toEqual(['', '**x**'])
})
