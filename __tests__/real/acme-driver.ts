// An ACME client (RFC 8555) of the test's own, as far as a dns-01 validation: account, orders, the values to publish, the CA's answer.
import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { Agent, request } from 'node:https'
import { AUTHORITY_FILE } from './pebble.ts'

/** One name of an order, and the proof that the CA wants for it. */
export interface Challenge {
  /** The name on the certificate, wildcards included. */
  readonly name: string
  /** What the TXT record must have (RFC 8555 section 8.4). */
  readonly value: string
  readonly keyAuthorization: string
  /** Has the CA look, once, and waits for what it says. */
  validate(): Promise<Validation>
}

/** What the CA said: nothing is wrong, or the detail of its problem document. */
export type Validation = { readonly valid: true } | { readonly valid: false; readonly detail: string }

/** An account at a CA. */
export interface Account {
  readonly uri: string
  /** Orders a certificate for these names; the challenges come in the same order. Rejects with an Error when the CA refuses. */
  order(names: readonly string[]): Promise<Challenge[]>
}

/** Milliseconds between two looks at an authorization that is still pending. */
const LOOK_EVERY = 15

/** Milliseconds that the CA gets for an answer; it gives it at once. */
const PATIENCE = 10_000

interface Answer {
  readonly status: number
  readonly location: string
  readonly body: unknown
}

interface Authorization {
  readonly status: string
  readonly identifier: { readonly value: string }
  readonly wildcard?: boolean
  readonly challenges: readonly {
    readonly type: string
    readonly url: string
    readonly token: string
    readonly error?: { readonly detail: string }
  }[]
}

/** Makes an account with a key of its own at the CA with this directory. */
export async function createAccount(directory: string): Promise<Account> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { crv, kty, x, y } = publicKey.export({ format: 'jwk' })
  const jwk = { crv, kty, x, y }
  const thumbprint = base64url(createHash('sha256').update(JSON.stringify(jwk)).digest())
  const exchange = createExchange()
  const urls = (await exchange('GET', directory)).body as Record<
    'newNonce' | 'newAccount' | 'newOrder',
    string
  >
  const created = await post(urls.newAccount, { termsOfServiceAgreed: true }, { jwk })
  const uri = created.location

  return { uri, order }

  async function order(names: readonly string[]): Promise<Challenge[]> {
    const identifiers = names.map((value) => ({ type: 'dns', value }))
    const { body } = await post(urls.newOrder, { identifiers })
    const { authorizations } = body as { authorizations: string[] }
    const challenges: Challenge[] = []
    for (const url of authorizations) challenges.push(await challengeOf(url))
    return names.flatMap((name) => challenges.find((challenge) => challenge.name === name) ?? [])
  }

  async function challengeOf(url: string): Promise<Challenge> {
    const { identifier, wildcard, challenges } = await read(url)
    const challenge = challenges.find(({ type }) => type === 'dns-01')
    if (!challenge) throw new Error(`no dns-01 challenge for ${identifier.value}`)
    const keyAuthorization = `${challenge.token}.${thumbprint}`
    return {
      name: wildcard ? `*.${identifier.value}` : identifier.value,
      value: base64url(createHash('sha256').update(keyAuthorization).digest()),
      keyAuthorization,
      async validate() {
        await post(challenge.url, {})
        return validationAt(url)
      },
    }
  }

  async function validationAt(url: string): Promise<Validation> {
    for (;;) {
      const { status, challenges } = await read(url)
      if (status === 'valid') return { valid: true }
      if (status !== 'pending')
        return { valid: false, detail: challenges.flatMap(({ error }) => error?.detail ?? []).join('; ') }
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY))
    }
  }

  async function read(url: string): Promise<Authorization> {
    return (await post(url, undefined)).body as Authorization
  }

  /** A POST signed with the account's key; without a payload it is a POST-as-GET (RFC 8555 section 6.3). */
  async function post(url: string, payload: unknown, key: object = { kid: uri }): Promise<Answer> {
    const nonce = await exchange.nonce(urls.newNonce)
    const head = base64url(JSON.stringify({ alg: 'ES256', nonce, url, ...key }))
    const text = payload === undefined ? '' : base64url(JSON.stringify(payload))
    const signature = sign('sha256', Buffer.from(`${head}.${text}`), {
      key: privateKey,
      dsaEncoding: 'ieee-p1363',
    })
    const jws = { protected: head, payload: text, signature: base64url(signature) }
    const answer = await exchange('POST', url, JSON.stringify(jws))
    if (answer.status >= 400) throw new Error(`${url}: ${JSON.stringify(answer.body)}`)
    return answer
  }
}

/** HTTPS requests that collect the nonces of their answers, each to be used once. */
function createExchange() {
  const agent = new Agent({ ca: readFileSync(AUTHORITY_FILE), keepAlive: true })
  const nonces: string[] = []
  return Object.assign(exchange, { nonce })

  async function nonce(url: string): Promise<string> {
    while (nonces.length === 0) await exchange('HEAD', url)
    return nonces.pop() ?? ''
  }

  function exchange(method: string, url: string, body = ''): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/jose+json' }
      const sent = request(url, { agent, method, headers, timeout: PATIENCE }, (response) => {
        let text = ''
        response.on('data', (chunk: Buffer) => (text += chunk.toString()))
        response.on('error', reject)
        response.on('end', () => {
          const { 'replay-nonce': fresh, location = '' } = response.headers
          if (typeof fresh === 'string') nonces.push(fresh)
          resolve({
            status: response.statusCode ?? 0,
            location,
            body: text === '' ? undefined : JSON.parse(text),
          })
        })
      })
      sent.on('error', reject)
      sent.on('timeout', () => sent.destroy(new Error(`${url} does not answer`)))
      sent.end(body)
    })
  }
}

function base64url(bytes: Uint8Array | string): string {
  return Buffer.from(bytes).toString('base64url')
}
