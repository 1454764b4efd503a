// What the validator remembers of zones, and that nothing is called bogus by what it remembers.
import { describe, expect, test } from '@jest/globals'
import { failingType } from '../world/answer-faults.ts'
import { within } from '../world/fault.ts'
import { signedInternet } from '../world/signed-internet.ts'
import { withoutSignatures, withSignatures, flipped } from '../world/spoil.ts'
import { openTrustLab, type TrustLab } from './trust-lab.ts'

const NAME = '_acme-challenge.example.com'
const SIGNED = { text: '_acme-challenge TXT right\nwww A 192.0.2.80' }
const MINUTE = 60_000

function keyQuestions(lab: TrustLab): number {
  return lab.asked().filter((line) => /DS$|DNSKEY$/.test(line)).length
}

async function statusAt(lab: TrustLab, ms: number): Promise<string> {
  await lab.world.run(() => lab.world.sleep(ms - lab.world.now()))
  return (await lab.judge(NAME)).trust.status
}

describe('the keys of zones', () => {
  const zones = { 'com.': '', 'example.com.': SIGNED }

  test('are asked again after a minute, not before', async () => {
    const lab = openTrustLab(signedInternet(zones))
    expect(await statusAt(lab, 0)).toBe('secure')
    expect(await statusAt(lab, MINUTE - 1000)).toBe('secure')
    expect(keyQuestions(lab)).toBe(5)
    expect(await statusAt(lab, 2 * MINUTE)).toBe('secure')
    expect(keyQuestions(lab)).toBe(10)
  })

  test('that no server gave are asked again the next time', async () => {
    const internet = signedInternet(zones)
    internet.net.fault(
      internet.net.serversOf('example.com.'),
      within({ until: 5000 }, failingType('DNSKEY', 'SERVFAIL')),
    )
    const lab = openTrustLab(internet)
    expect(await statusAt(lab, 0)).toBe('indeterminate')
    expect(await statusAt(lab, 6000)).toBe('secure')
  })
})

describe('a zone that changes during a run', () => {
  test('is secure as soon as it is repaired, keys and DS records included', async () => {
    const internet = signedInternet({
      'com.': { spoil: withSignatures('DS', flipped) },
      'example.com.': { ...SIGNED, spoil: withoutSignatures('DNSKEY') },
    })
    internet.replace('com.', {}, { at: 5000 })
    internet.replace('example.com.', SIGNED, { at: 10_000 })
    const lab = openTrustLab(internet)
    expect((await lab.judge(NAME)).trust).toMatchObject({ status: 'bogus', zone: { key: 'com.' } })
    expect(await statusAt(lab, 6000)).toBe('bogus')
    expect(await statusAt(lab, 11_000)).toBe('secure')
  })

  test('is never bogus for a key that took the place of the one known', async () => {
    const internet = signedInternet({ 'com.': '', 'example.com.': SIGNED })
    internet.replace('example.com.', { ...SIGNED, algorithm: 13 }, { at: 5000 })
    internet.replace('com.', {}, { at: 5000 })
    const lab = openTrustLab(internet)
    expect(await statusAt(lab, 0)).toBe('secure')
    expect(await statusAt(lab, 6000)).toBe('secure')
  })

  test('is seen to be bogus within a minute of becoming signed wrongly', async () => {
    const internet = signedInternet({ 'com.': '', 'example.com.': { ...SIGNED, unsigned: true } })
    internet.replace('example.com.', { ...SIGNED, spoil: withoutSignatures('TXT') }, { at: 5000 })
    internet.replace('com.', {}, { at: 5000 })
    const lab = openTrustLab(internet)
    expect(await statusAt(lab, 0)).toBe('insecure')
    expect(await statusAt(lab, MINUTE + 1000)).toBe('bogus')
  })
})

test('many names of one bogus zone share its questions', async () => {
  const internet = signedInternet({
    'com.': '',
    'example.com.': { ...SIGNED, spoil: withoutSignatures('DNSKEY') },
  })
  const lab = openTrustLab(internet)
  expect(await statusAt(lab, 0)).toBe('bogus')
  await lab.world.run(() => lab.world.sleep(5000))
  const before = keyQuestions(lab)
  const trusts = await Promise.all(['www', 'a', 'b', 'c'].map((label) => lab.judge(`${label}.example.com`)))
  expect(trusts.map(({ trust }) => trust.status)).toEqual(['bogus', 'bogus', 'bogus', 'bogus'])
  expect(keyQuestions(lab) - before).toBe(5)
})
