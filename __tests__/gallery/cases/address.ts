// Addresses: challenges in which the CA connects to the name, and the name leads elsewhere.
import type { SignedScript } from '../../world/signed-internet.ts'
import type { GalleryCases } from '../case.ts'

const SETTINGS = { domains: 'www.example.com', challenge: 'http-01', timeout: '20s' }

/** example.com with this text, at public addresses. */
function atPublicServers(text: string): Record<string, SignedScript> {
  return {
    '.': { servers: { 'a.root-servers.net': ['9.0.0.1'] } },
    'com.': { servers: { 'ns.com': ['9.0.0.2'] } },
    'example.com.': { text, servers: { 'ns1.example.com': ['9.0.0.3'], 'ns2.example.com': ['9.0.0.4'] } },
  }
}

export const ADDRESS_CASES: GalleryCases = {
  'address-left-over': {
    zones: atPublicServers('www A 9.0.0.80\nwww AAAA 2a00::80'),
    settings: { ...SETTINGS, 'expected-values': '9.0.0.80' },
  },
  'address-private': {
    zones: atPublicServers('www A 192.168.1.20'),
    settings: SETTINGS,
    cure: ({ net }) => net.change('example.com.', { remove: 'www A', add: 'www A 9.0.0.80' }),
  },
}
