// Pebble, the small CA of Let's Encrypt, in front of a resolver that a test gives it. Validates at once and issues to anybody.
import { get } from 'node:https'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openFolder, startDaemon, type Daemon } from './daemon.ts'

const IP = '127.0.0.1'
/** The certificate of the laboratory is valid for this address, and trusted by whoever trusts `AUTHORITY_FILE`. */
const CERTIFICATES = join('__tests__', 'world', 'certificates')

/** The file with the certificate that vouches for Pebble's own, PEM. */
export const AUTHORITY_FILE = join(CERTIFICATES, 'ca.pem')

export interface Pebble extends Daemon {
  /** The URL of its ACME directory. */
  readonly directory: string
}

/** Starts Pebble on these ports of 127.0.0.1; it asks only the resolver, "address:port". */
export async function startPebble(
  resolver: string,
  ports: { acme: number; management: number },
): Promise<Pebble> {
  const folder = openFolder('pebble')
  const config = join(folder.path, 'pebble.json')
  writeFileSync(config, JSON.stringify({ pebble: configFor(ports) }))
  const directory = `https://${IP}:${ports.acme}/dir`
  // It would sleep before each validation, refuse nonces now and then, and take an earlier validation for a new one.
  const env = {
    PEBBLE_VA_NOSLEEP: '1',
    PEBBLE_VA_ALWAYS_VALID: '0',
    PEBBLE_WFE_NONCEREJECT: '0',
    PEBBLE_AUTHZREUSE: '0',
  }
  const args = ['-config', config, '-dnsserver', resolver]
  const daemon = await startDaemon('pebble', args, () => responds(directory), env)
  return {
    ...daemon,
    directory,
    async stop() {
      await daemon.stop()
      folder.remove()
    },
  }
}

function configFor({ acme, management }: { acme: number; management: number }) {
  return {
    listenAddress: `${IP}:${acme}`,
    managementListenAddress: `${IP}:${management}`,
    certificate: join(process.cwd(), CERTIFICATES, 'server.pem'),
    privateKey: join(process.cwd(), CERTIFICATES, 'server.key'),
    httpPort: 5002,
    tlsPort: 5001,
  }
}

function responds(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { ca: readFileSync(AUTHORITY_FILE) }, (response) => {
      response.resume()
      resolve(response.statusCode === 200)
    })
    request.on('error', () => resolve(false))
  })
}
