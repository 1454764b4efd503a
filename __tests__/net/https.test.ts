import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import {
  createSecureServer,
  type Http2SecureServer,
  type IncomingHttpHeaders,
  type ServerHttp2Session,
  type ServerHttp2Stream,
} from 'node:http2'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { createServer } from 'node:tls'
import { createNetwork } from '../../src/net/network.ts'
import { nodeWorld } from '../../src/net/node-world.ts'
import type { HttpsAnswer } from '../../src/net/world.ts'
import { LAB_CA } from '../world/loopback-secure.ts'
import { ask, said } from './asking.ts'

const certificates = join(import.meta.dirname, '..', 'world', 'certificates')
const keys = {
  cert: readFileSync(join(certificates, 'server.pem')),
  key: readFileSync(join(certificates, 'server.key')),
}
const QUESTION = Uint8Array.of(1, 2, 3)
const LIMITS = { bytes: 1000, ms: 2000 }

let server: Http2SecureServer
let url: URL
const sessions: ServerHttp2Session[] = []
let respond: (stream: ServerHttp2Stream, headers: IncomingHttpHeaders) => void
beforeEach(async () => {
  sessions.length = 0
  server = createSecureServer(keys)
  server.on('session', (session) => void sessions.push(session))
  server.on('stream', (stream, headers) => {
    stream.on('error', () => stream.destroy())
    respond(stream, headers)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = new URL(`https://localhost:${(server.address() as AddressInfo).port}/dns-query`)
})
afterEach(async () => {
  for (const session of sessions) session.destroy()
  await new Promise((resolve) => server.close(resolve))
})

/** Asks once, on a connection that is closed right after the test. */
async function post(limits = LIMITS, signal?: AbortSignal): Promise<HttpsAnswer> {
  return nodeWorld({ ca: LAB_CA }).https(url, QUESTION, limits, signal)
}

const DNS = { ':status': 200, 'content-type': 'application/dns-message' }

describe('one HTTPS request', () => {
  test('is a POST of a DNS message, and its body comes back', async () => {
    let headers: IncomingHttpHeaders = {}
    respond = (stream, given) => {
      headers = given
      stream.respond(DNS)
      stream.pipe(stream)
    }
    expect(await post()).toEqual({
      kind: 'answer',
      status: 200,
      contentType: 'application/dns-message',
      body: Buffer.from(QUESTION),
    })
    expect(headers).toMatchObject({
      ':method': 'POST',
      ':path': '/dns-query',
      'content-type': 'application/dns-message',
      'content-length': '3',
      accept: 'application/dns-message',
    })
  })

  test('follows no redirect', async () => {
    respond = (stream) => {
      stream.respond({ ':status': 307, location: 'https://localhost:1/' }, { endStream: true })
    }
    expect(await post()).toMatchObject({ kind: 'answer', status: 307 })
  })

  test('takes no more octets than it may', async () => {
    respond = (stream) => {
      stream.respond(DNS)
      stream.write(Buffer.alloc(LIMITS.bytes))
      stream.write(Buffer.alloc(1))
    }
    expect(await post()).toEqual({ kind: 'too-large' })
  })

  test('has one deadline for everything, however busily the server drips', async () => {
    respond = (stream) => {
      stream.respond(DNS)
      const drip = setInterval(() => stream.write(Buffer.alloc(1)), 20)
      stream.on('close', () => clearInterval(drip))
    }
    expect(await post({ bytes: 1000, ms: 200 })).toEqual({ kind: 'timeout' })
  })

  test('ends with an abort, also one from before', async () => {
    respond = () => {}
    const abort = new AbortController()
    setTimeout(() => abort.abort(), 50)
    expect(await post(LIMITS, abort.signal)).toEqual({ kind: 'timeout' })
    expect(await post(LIMITS, abort.signal)).toEqual({ kind: 'timeout' })
  })

  test('that the server resets is unreachable', async () => {
    respond = (stream) => stream.close(0x7)
    expect((await post()).kind).toBe('unreachable')
  })

  test('to a port where nobody listens is unreachable', async () => {
    const nobody = new URL('https://127.0.0.1:1/dns-query')
    const answer = await nodeWorld({ ca: LAB_CA }).https(nobody, QUESTION, LIMITS)
    expect(answer).toEqual({ kind: 'unreachable', why: 'ECONNREFUSED' })
  })

  test('to a server without HTTP/2 is unreachable', async () => {
    const old = createServer({ ...keys, ALPNProtocols: ['http/1.1'] }, (socket) => {
      socket.on('error', () => socket.destroy())
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
    })
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve))
    const there = new URL(`https://localhost:${(old.address() as AddressInfo).port}/`)
    const answer = await nodeWorld({ ca: LAB_CA }).https(there, QUESTION, LIMITS)
    expect(answer.kind).toBe('unreachable')
    await new Promise((resolve) => old.close(resolve))
  })
})

describe('several HTTPS requests', () => {
  test('share one connection', async () => {
    respond = (stream) => {
      stream.respond(DNS)
      stream.end('x')
    }
    const world = nodeWorld({ ca: LAB_CA })
    const answers = await Promise.all(Array.from({ length: 20 }, () => world.https(url, QUESTION, LIMITS)))
    answers.push(await world.https(url, QUESTION, LIMITS))
    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['answer']))
    expect(sessions).toHaveLength(1)
  })

  test('survive that the server closes the connection between them', async () => {
    respond = (stream) => {
      stream.respond(DNS)
      stream.end('x')
      if (sessions.length === 1) stream.session?.close()
    }
    const world = nodeWorld({ ca: LAB_CA })
    const first = await world.https(url, QUESTION, LIMITS)
    const second = await world.https(url, QUESTION, LIMITS)
    expect([first.kind, second.kind, sessions.length]).toEqual(['answer', 'answer', 2])
  })
})

describe('a DoH question', () => {
  test.each([
    ['a status', { ':status': 503, 'content-type': 'text/plain' }, 'unreachable: HTTP status 503'],
    ['a redirect', { ':status': 302, location: '/other' }, 'unreachable: HTTP status 302'],
    [
      'a page',
      { ':status': 200, 'content-type': 'text/html; charset=utf-8' },
      'malformed: content type "text/html" instead of application/dns-message',
    ],
  ])('says what %s was instead of an answer', async (_what, headers, outcome) => {
    respond = (stream) => {
      stream.respond(headers)
      stream.end('x')
    }
    const network = createNetwork(nodeWorld({ ca: LAB_CA }))
    expect(said(await network.ask(ask({ transport: 'https', url: url.href })))).toBe(outcome)
    network.close()
  })

  test('has id 0 (RFC 8484 section 4.1), and its answer must be to the same question', async () => {
    const ids: number[] = []
    respond = (stream) => {
      stream.respond(DNS)
      stream.on('data', (bytes: Buffer) => {
        ids.push(bytes.readUInt16BE(0))
        bytes[2] = 0x80
        bytes[13] = 0x78
        stream.end(bytes)
      })
    }
    const network = createNetwork(nodeWorld({ ca: LAB_CA }))
    const exchange = await network.ask(ask({ transport: 'https', url: url.href }))
    expect([ids, said(exchange)]).toEqual([[0], 'malformed: an answer to another question'])
    network.close()
  })
})
