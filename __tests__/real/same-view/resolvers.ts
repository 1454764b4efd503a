// Unbound and BIND as resolvers in front of the root, each by UDP, TCP, TLS and HTTPS, with the certificates of the lab.
import { join } from 'node:path'
import { BIND_IP } from '../bind.ts'
import { startBindResolver } from '../bind-resolver.ts'
import type { Daemon } from '../daemon.ts'
import { startUnbound } from '../unbound.ts'
import type { Way } from './ask.ts'
import { ROOT_IP } from './zones.ts'

/** Addresses that the certificate of the lab names. */
const UNBOUND_IP = '127.0.0.2'
const STRANGER_IP = '127.0.0.3'
/** One that it does not name. */
const UNNAMED_IP = '127.0.0.9'
const PORTS = { dns: 5361, tls: 8561, https: 4461 } as const
/** Where BIND shows a certificate that nobody vouches for; its only address carries the right one too. */
const STRANGER_PORTS = { tls: 8562, https: 4462 } as const

const CERTIFICATES = join(import.meta.dirname, '..', '..', 'world', 'certificates')
const fileOf = (name: string) => join(CERTIFICATES, name)

/** Each of them over each transport. */
export const WAYS: readonly Way[] = [
  ...waysTo('Unbound', UNBOUND_IP, PORTS),
  ...waysTo('BIND', BIND_IP, PORTS),
]
/** Those that show a certificate of a CA that is not trusted. */
export const STRANGERS: readonly Way[] = [
  ...waysTo('Unbound', STRANGER_IP, PORTS),
  ...waysTo('BIND', BIND_IP, { ...PORTS, ...STRANGER_PORTS }),
].filter(isSecure)
/** Those whose certificate is good, for another name. BIND is at no address that its certificate does not name. */
export const MISNAMED: readonly Way[] = [
  secureWay('Unbound', { transport: 'tls', host: 'dns.example', ip: UNBOUND_IP, port: PORTS.tls }),
  secureWay('Unbound', { transport: 'https', url: urlAt(UNNAMED_IP, PORTS.https) }),
  secureWay('BIND', { transport: 'tls', host: 'dns.example', ip: BIND_IP, port: PORTS.tls }),
]

/** Starts both, and an Unbound with a certificate that nobody vouches for; puts each into `running` as soon as it runs. */
export async function startResolvers(running: Daemon[]): Promise<void> {
  running.push(await unboundAt([UNBOUND_IP, UNNAMED_IP], 'server'))
  running.push(await unboundAt([STRANGER_IP], 'stranger'))
  running.push(
    await startBindResolver({
      ip: BIND_IP,
      port: PORTS.dns,
      root: ROOT_IP,
      sections: [
        tlsSection('trusted', 'server'),
        tlsSection('stranger', 'stranger'),
        'http queries { endpoints { "/dns-query"; }; }',
      ],
      options: [
        `listen-on port ${PORTS.tls} tls trusted { ${BIND_IP}; }`,
        `listen-on port ${PORTS.https} tls trusted http queries { ${BIND_IP}; }`,
        `listen-on port ${STRANGER_PORTS.tls} tls stranger { ${BIND_IP}; }`,
        `listen-on port ${STRANGER_PORTS.https} tls stranger http queries { ${BIND_IP}; }`,
      ],
    }),
  )
}

function tlsSection(name: string, certificate: string): string {
  return `tls ${name} { cert-file "${fileOf(`${certificate}.pem`)}"; key-file "${fileOf(`${certificate}.key`)}"; }`
}

function unboundAt(addresses: readonly [string, ...string[]], certificate: string): Promise<Daemon> {
  return startUnbound({
    ip: addresses[0],
    port: PORTS.dns,
    roots: [ROOT_IP],
    anchor: `. DS 1 253 2 ${'00'.repeat(32)}`,
    options: [
      ...addresses.flatMap((ip) => [`interface: ${ip}@${PORTS.tls}`, `interface: ${ip}@${PORTS.https}`]),
      `tls-port: ${PORTS.tls}`,
      `https-port: ${PORTS.https}`,
      `tls-service-pem: "${fileOf(`${certificate}.pem`)}"`,
      `tls-service-key: "${fileOf(`${certificate}.key`)}"`,
      // It keeps what it has heard, and is as patient as it is by default: no server here is dead, but the machine may be busy.
      'cache-max-ttl: 86400',
      'cache-max-negative-ttl: 3600',
      'unknown-server-time-limit: 376',
      'infra-cache-max-rtt: 120000',
      'outbound-msg-retry: 5',
    ],
  })
}

/** Whether the transport asks for a certificate. */
export function isSecure({ endpoint: { transport } }: Way): boolean {
  return transport === 'tls' || transport === 'https'
}

function waysTo(
  label: string,
  ip: string,
  { dns, tls, https }: { dns: number; tls: number; https: number },
): Way[] {
  return [
    { label: `${label} by UDP`, endpoint: { transport: 'udp', ip, port: dns }, role: 'resolver' },
    { label: `${label} by TCP`, endpoint: { transport: 'tcp', ip, port: dns }, role: 'resolver' },
    secureWay(label, { transport: 'tls', host: ip, ip, port: tls }),
    secureWay(label, { transport: 'https', url: urlAt(ip, https) }),
  ]
}

function secureWay(label: string, endpoint: Way['endpoint']): Way {
  return { label: `${label} by ${endpoint.transport.toUpperCase()}`, endpoint, role: 'resolver' }
}

function urlAt(ip: string, port: number): string {
  return `https://${ip}:${port}/dns-query`
}
