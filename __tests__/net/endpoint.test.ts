import { describe, expect, test } from '@jest/globals'
import { EndpointError, parseEndpoint, presentEndpoint } from '../../src/net/endpoint.ts'

describe('addresses of servers', () => {
  test.each([
    ['192.0.2.1', { transport: 'udp', ip: '192.0.2.1', port: 53 }],
    ['192.0.2.1:5353', { transport: 'udp', ip: '192.0.2.1', port: 5353 }],
    ['2001:db8::1', { transport: 'udp', ip: '2001:db8::1', port: 53 }],
    ['[2001:db8::1]:5353', { transport: 'udp', ip: '2001:db8::1', port: 5353 }],
    ['tcp://192.0.2.1', { transport: 'tcp', ip: '192.0.2.1', port: 53 }],
    ['tcp://[2001:db8::1]:5353', { transport: 'tcp', ip: '2001:db8::1', port: 5353 }],
    ['tls://dns.example', { transport: 'tls', host: 'dns.example', port: 853 }],
    ['tls://dns.example:8853', { transport: 'tls', host: 'dns.example', port: 8853 }],
    ['tls://192.0.2.1', { transport: 'tls', host: '192.0.2.1', port: 853 }],
    ['https://dns.example/dns-query', { transport: 'https', url: 'https://dns.example/dns-query' }],
  ])('%s', (text, endpoint) => {
    expect(parseEndpoint(text)).toEqual(endpoint)
    expect(presentEndpoint(parseEndpoint(text))).toBe(text)
  })

  test.each([
    [' udp://192.0.2.1:53 ', '192.0.2.1'],
    ['[2001:db8::1]', '2001:db8::1'],
    ['TLS://DNS.Example.:853', 'tls://dns.example'],
    ['https://dns.example:443', 'https://dns.example/'],
  ])('%s is written %s', (text, presented) => {
    expect(presentEndpoint(parseEndpoint(text))).toBe(presented)
  })

  test.each([
    ['', 'nothing'],
    ['dns.example', 'a name without a scheme: it would have to be looked up'],
    ['192.0.2.256', 'no address'],
    ['192.0.2.1:0', 'no port'],
    ['192.0.2.1:65536', 'no port'],
    ['192.0.2.1:', 'no port'],
    ['2001:db8::1:53:', 'no address'],
    ['[192.0.2.1]:53', 'brackets around IPv4'],
    ['tcp://dns.example', 'a name'],
    ['tls://dns_server.example', 'no host name'],
    ['tls://192.0.2', 'neither a name nor an address'],
    ['tls://-dns.example', 'no host name'],
    ['http://dns.example/dns-query', 'not encrypted'],
    ['https://user:secret@dns.example/', 'a password'],
    ['https://dns.example/#x', 'a fragment'],
    ['https://', 'no host'],
    ['quic://192.0.2.1', 'an unknown transport'],
  ])('"%s" is refused: %s', (text) => {
    expect(() => parseEndpoint(text)).toThrow(EndpointError)
    expect(() => parseEndpoint(text)).toThrow(/is not the address of a DNS server \(allowed: 192\.0\.2\.1, /)
  })
})
