import { describe, expect, test } from '@jest/globals'
import { createCookies, type Cookies } from '../../src/net/cookie.ts'
import type { EdnsOption, Message } from '../../src/wire/message.ts'
import { EDNS_OPTION } from '../../src/wire/registry.ts'
import { dig } from '../demo/dig.ts'
import { seededRandom } from '../world/random.ts'

const SERVER = Array.from({ length: 16 }, (_, at) => 100 + at)

function cookies(seed = 1): Cookies {
  return createCookies(seededRandom(seed).octets)
}

/** An answer with these EDNS options; none at all without EDNS. */
function answer(...options: EdnsOption[] | [undefined]): Message {
  const [first] = options
  const edns = { udpSize: 1232, version: 0, dnssecOk: false, options: options as EdnsOption[] }
  return first === undefined && options.length === 1 ? dig('a', 'A') : { ...dig('a', 'A'), edns }
}

function cookie(...octets: number[]): EdnsOption {
  return { code: EDNS_OPTION.COOKIE, data: Uint8Array.from(octets) }
}

describe('cookies (RFC 7873)', () => {
  test('begin with eight octets that differ from server to server', () => {
    expect(cookies().option().data).toHaveLength(8)
    expect(cookies(1).option().data).not.toEqual(cookies(2).option().data)
  })

  test('the part of the server is sent back from then on', () => {
    const jar = cookies()
    const client = jar.option().data
    expect(jar.check(answer(cookie(...client, ...SERVER)))).toBe('fine')
    expect([...jar.option().data]).toEqual([...client, ...SERVER])
    expect(jar.known()).toBe(true)
  })

  test('the option stays the same object while nothing changes', () => {
    const jar = cookies()
    jar.check(answer(cookie(...jar.option().data, ...SERVER)))
    const option = jar.option()
    jar.check(answer(cookie(...option.data)))
    expect(jar.option()).toBe(option)
  })

  test('no cookie is no cookie, with and without EDNS, and so is our own alone', () => {
    const jar = cookies()
    expect(jar.check(answer(undefined))).toBe('none')
    expect(jar.check(answer())).toBe('none')
    expect(jar.check(answer(cookie(...jar.option().data)))).toBe('none')
    expect(jar.known()).toBe(false)
  })

  test('no cookie after one is missing, until it is no longer expected', () => {
    const jar = cookies()
    const client = jar.option().data
    jar.check(answer(cookie(...client, ...SERVER)))
    expect(jar.check(answer())).toBe('missing')
    jar.forget()
    expect(jar.check(answer())).toBe('none')
    expect(jar.option().data).toEqual(client)
  })

  test.each([
    ['another client cookie', [9, 9, 9, 9, 9, 9, 9, 9, ...SERVER]],
    ['seven octets', [1, 2, 3, 4, 5, 6, 7]],
    ['a server part of one octet', []],
    ['a server part of 33 octets', Array.from({ length: 33 }, () => 1)],
  ])('%s is wrong', (what, octets) => {
    const jar = cookies()
    const whole = what.startsWith('a server part')
      ? [...jar.option().data, ...(octets.length === 0 ? [1] : octets)]
      : octets
    expect(jar.check(answer(cookie(...whole)))).toBe('wrong')
  })
})
