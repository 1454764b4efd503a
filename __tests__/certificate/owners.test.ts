import { describe, expect, test } from '@jest/globals'
import type { Challenge } from '../../src/certificate/challenge.ts'
import { foldOwners } from '../../src/certificate/owners.ts'
import { parseName } from '../../src/wire/name.ts'

function fold(identifiers: readonly string[], challenge: Challenge) {
  const { needs, refused } = foldOwners(
    identifiers.map(parseName),
    challenge,
    'https://example.com/acme/acct/ExampleAccount',
  )
  return {
    needs: needs.map(({ owner, values, wildcard }) => `${owner.key} ${values}${wildcard ? ' wildcard' : ''}`),
    refused: refused.map(({ identifier, refusal }) => `${identifier.key} ${refusal.fault}`),
  }
}

describe('the names of a certificate', () => {
  test('fold apex and wildcard to one owner name with two values', () => {
    expect(fold(['example.com', '*.example.com'], 'dns-01').needs).toEqual([
      '_acme-challenge.example.com. 2 wildcard',
    ])
  })

  test('keep an owner name each otherwise, in the order given', () => {
    expect(fold(['www.example.com', 'example.com', '*.example.org'], 'dns-01').needs).toEqual([
      '_acme-challenge.www.example.com. 1',
      '_acme-challenge.example.com. 1',
      '_acme-challenge.example.org. 1 wildcard',
    ])
  })

  test('count once however often and in whatever case they are written', () => {
    expect(fold(['example.com', 'EXAMPLE.com', '*.example.com', '*.Example.com'], 'dns-01').needs).toEqual([
      '_acme-challenge.example.com. 2 wildcard',
    ])
  })

  test('need two values with dns-account-01 as well', () => {
    expect(fold(['example.com', '*.example.com'], 'dns-account-01').needs).toEqual([
      '_ujmmovf2vn55tgye._acme-challenge.example.com. 2 wildcard',
    ])
  })

  test('need one record for apex and wildcard with dns-persist-01', () => {
    expect(fold(['example.com', '*.example.com'], 'dns-persist-01').needs).toEqual([
      '_validation-persist.example.com. 1 wildcard',
    ])
  })

  test('need no value where any address will do', () => {
    expect(fold(['example.com', 'www.example.com'], 'http-01').needs).toEqual([
      'example.com. 0',
      'www.example.com. 0',
    ])
  })

  test('that cannot be validated are told apart from the others', () => {
    expect(fold(['example.com', '*.example.com', '*.example.net'], 'tls-alpn-01')).toEqual({
      needs: ['example.com. 0'],
      refused: ['*.example.com. wildcard-needs-dns', '*.example.net. wildcard-needs-dns'],
    })
  })

  test('keep the identifiers that an owner name stands for', () => {
    const { needs } = foldOwners([parseName('example.com'), parseName('*.example.com')], 'dns-01')
    expect(needs.map(({ identifiers }) => identifiers.map(({ key }) => key))).toEqual([
      ['example.com.', '*.example.com.'],
    ])
  })
})
