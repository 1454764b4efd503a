// What is proven to be unsigned, from which zone on, and that nothing is asked below.
import { describe, expect, test } from '@jest/globals'
import { failing } from '../world/answer-faults.ts'
import { signedInternet, THESE_WEEKS, type SignedScript } from '../world/signed-internet.ts'
import { openTrustLab, trustIn } from './trust-lab.ts'

const NAME = '_acme-challenge.example.com'
const TEXT = '_acme-challenge TXT right\n*.wild TXT wild'

function insecureFrom(zone: string) {
  return { status: 'insecure', zone: expect.objectContaining({ key: zone }) }
}

function zones(com: SignedScript, example: SignedScript) {
  return signedInternet({ 'com.': com, 'example.com.': { text: TEXT, ...example } })
}

describe('an unsigned delegation', () => {
  test.each(['nsec', 'nsec3', 'opt-out'] as const)('is insecure by the proof with %s', async (denial) => {
    expect(await trustIn(zones({ denial }, { unsigned: true }), NAME)).toEqual(insecureFrom('example.com.'))
  })

  test('of a zone that signs itself is insecure', async () => {
    expect(await trustIn(zones({}, { ds: () => [] }), NAME)).toEqual(insecureFrom('example.com.'))
    expect(await trustIn(zones({ denial: 'opt-out' }, { ds: () => [] }), NAME)).toEqual(
      insecureFrom('example.com.'),
    )
  })

  test('makes all below it insecure, signed or not, without another question', async () => {
    const internet = signedInternet({ 'com.': { unsigned: true }, 'example.com.': { text: TEXT } })
    const lab = openTrustLab(internet)
    expect((await lab.judge(NAME)).trust).toEqual(insecureFrom('com.'))
    const asked = lab.asked().filter((line) => /DS$|DNSKEY$/.test(line))
    expect(asked.map((line) => line.split(' ').slice(1).join(' '))).toEqual(['. DNSKEY', 'com. DS'])
  })

  test('is insecure even where no server of the zone speaks', async () => {
    const internet = zones({}, { unsigned: true })
    internet.net.fault(internet.net.serversOf('example.com.'), failing('SERVFAIL'))
    expect(await trustIn(internet, NAME)).toEqual(insecureFrom('example.com.'))
  })
})

describe('a delegation that cannot be followed', () => {
  test('for its algorithm is insecure', async () => {
    expect(await trustIn(zones({}, { ds: (ds) => [{ ...ds, algorithm: 253 }] }), NAME)).toEqual(
      insecureFrom('example.com.'),
    )
  })

  test('is insecure without a question for keys', async () => {
    const lab = openTrustLab(zones({}, { ds: (ds) => [{ ...ds, algorithm: 253 }] }))
    await lab.judge(NAME)
    expect(lab.asked().filter((line) => line.endsWith('example.com. DNSKEY'))).toEqual([])
  })

  test('for its digest type is insecure', async () => {
    expect(await trustIn(zones({}, { ds: (ds) => [{ ...ds, digestType: 3 }] }), NAME)).toEqual(
      insecureFrom('example.com.'),
    )
  })

  test('is secure by another DS record beside', async () => {
    expect(
      await trustIn(zones({}, { ds: (ds) => [{ ...ds, algorithm: 253 }, { ...ds, keyTag: 1 }, ds] }), NAME),
    ).toEqual({
      status: 'secure',
      expires: THESE_WEEKS.expiration,
    })
  })
})

describe('NSEC3 with more than 150 iterations', () => {
  const many = { denial: 'nsec3', iterations: 151 } as const

  test('makes denials and wildcards insecure, not what is there', async () => {
    const internet = zones({}, many)
    expect(await trustIn(internet, 'nope.example.com')).toEqual(insecureFrom('example.com.'))
    expect(await trustIn(internet, 'example.com')).toEqual(insecureFrom('example.com.'))
    expect(await trustIn(internet, 'x.wild.example.com')).toEqual(insecureFrom('example.com.'))
    expect(await trustIn(internet, NAME)).toMatchObject({ status: 'secure' })
  })

  test('makes an unsigned delegation insecure', async () => {
    expect(await trustIn(zones(many, { unsigned: true }), NAME)).toEqual(insecureFrom('example.com.'))
  })

  test('is checked up to 150', async () => {
    expect(await trustIn(zones({}, { ...many, iterations: 150 }), 'nope.example.com')).toMatchObject({
      status: 'secure',
    })
  })
})
