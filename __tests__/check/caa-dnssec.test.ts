// CAA answers are validated level by level: a bogus one refuses every CA, and only a zone proven to be unsigned spares some.
import { describe, expect, test } from '@jest/globals'
import { climbCaa } from '../../src/check/caa-climb.ts'
import { parseName } from '../../src/wire/name.ts'
import { openTrustLab } from '../resolver/trust-lab.ts'
import { failing, failingType } from '../world/answer-faults.ts'
import { signedInternet, type SignedInternet, type SignedScript } from '../world/signed-internet.ts'
import { flipped, without, withoutSignatures, withSignatures } from '../world/spoil.ts'

const CAA = 'CAA 0 issue "letsencrypt.org"'
const SERVERS = { 'ns1.example.com.': ['192.0.2.1'], 'ns2.example.com.': ['192.0.2.2'] }
const BOGUS = { kind: 'failed', why: 'bogus', insecure: false }
const NODATA = { kind: 'empty', how: 'nodata' }

/** What each level of www.example.com came to, by its name. */
async function levels(internet: SignedInternet) {
  const lab = openTrustLab(internet)
  const { signal } = new AbortController()
  const steps = await lab.world.run(() =>
    climbCaa(lab, parseName('www.example.com'), { validator: lab.validator, signal }),
  )
  return Object.fromEntries(
    steps.map(({ name, variants }) => [
      name.key,
      variants.map((variant) => (variant.kind === 'set' ? variant.records.length : variant)),
    ]),
  )
}

function zones(example: SignedScript, com: SignedScript = {}): SignedInternet {
  const script = { servers: SERVERS, text: `@ ${CAA}\nwww A 192.0.2.80`, ...example }
  return signedInternet({ 'com.': com, 'example.com.': script })
}

describe('a CAA level', () => {
  test('is what it says when it is secure, denials included', async () => {
    expect(await levels(zones({}))).toEqual({
      'www.example.com.': [NODATA],
      'example.com.': [1],
      'com.': [NODATA],
    })
  })

  test('fails as bogus when its records are, beside what the servers say', async () => {
    const caa = await levels(zones({ spoil: withSignatures('CAA', flipped) }))
    expect(caa).toEqual({ 'www.example.com.': [NODATA], 'example.com.': [BOGUS, 1], 'com.': [NODATA] })
  })

  test('fails as bogus when its denial is', async () => {
    const caa = await levels(zones({ spoil: without('NSEC', 'www.example.com') }))
    expect(caa['www.example.com.']).toEqual([BOGUS, NODATA])
  })

  test('fails as bogus in the zones above too', async () => {
    const caa = await levels(zones({}, { spoil: without('NSEC') }))
    expect(caa).toEqual({ 'www.example.com.': [NODATA], 'example.com.': [1], 'com.': [BOGUS, NODATA] })
  })

  test('fails as bogus when one server of two gives it so', async () => {
    const internet = zones({})
    const spoiled = { text: `@ ${CAA}\nwww A 192.0.2.80`, spoil: withoutSignatures('CAA') }
    internet.replace('example.com.', spoiled, { only: ['192.0.2.2'] })
    expect((await levels(internet))['example.com.']).toEqual([BOGUS, 1])
  })

  test('fails as bogus when an alias on its way is', async () => {
    const internet = signedInternet({
      'com.': '',
      'net.': '',
      'example.com.': { text: 'www CNAME a.example.net.', spoil: withoutSignatures('CNAME') },
      'example.net.': { text: `a ${CAA}` },
    })
    expect((await levels(internet))['www.example.com.']).toEqual([BOGUS, 1])
  })
})

describe('a CAA lookup that fails', () => {
  const servfail = { kind: 'failed', why: 'servfail' }

  test('counts as one in an unsigned zone only where that is proven', async () => {
    const unsigned = zones({ unsigned: true })
    unsigned.net.fault(Object.values(SERVERS).flat(), failingType('CAA', 'SERVFAIL'))
    expect((await levels(unsigned))['example.com.']).toEqual([{ ...servfail, insecure: true }])
    const signed = zones({})
    signed.net.fault(Object.values(SERVERS).flat(), failingType('CAA', 'SERVFAIL'))
    expect((await levels(signed))['example.com.']).toEqual([{ ...servfail, insecure: false }])
    const unproven = zones({ unsigned: true })
    unproven.net.fault(Object.values(SERVERS).flat(), failingType('CAA', 'SERVFAIL'))
    unproven.net.fault(unproven.net.serversOf('com.'), failingType('DS', 'SERVFAIL'))
    expect((await levels(unproven))['example.com.']).toEqual([{ ...servfail, insecure: false }])
  })

  test('at the zone above does not count as unsigned because the domain is', async () => {
    const internet = zones({ unsigned: true })
    internet.net.fault(internet.net.serversOf('com.'), failingType('CAA', 'SERVFAIL'))
    expect((await levels(internet))['com.']).toEqual([{ ...servfail, insecure: false }])
  })

  test('without trust anchors is never taken for one in an unsigned zone', async () => {
    const internet = zones({ unsigned: true })
    internet.net.fault(Object.values(SERVERS).flat(), failing('SERVFAIL'))
    const lab = openTrustLab(internet)
    const { signal } = new AbortController()
    const steps = await lab.world.run(() =>
      climbCaa(lab, parseName('example.com'), { validator: undefined, signal }),
    )
    expect(steps[0]?.variants).toEqual([{ ...servfail, insecure: false }])
  })
})
