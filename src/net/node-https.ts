// Node's HTTP/2 as World wants it: one connection an origin, loaded only when it is used, never a redirect followed.
import type { ClientHttp2Session, ClientHttp2Stream } from 'node:http2'
import { systemCode } from './system-code.ts'
import type { HttpsAnswer, HttpsLimits, World } from './world.ts'

/** A connection without a request is closed after so long. */
const IDLE_MS = 5000

interface Connection {
  session: ClientHttp2Session
  /** What ended it, when something did. */
  why?: string
  /** Whether an answer has come over it. */
  proven: boolean
}

/** POSTs DNS messages (RFC 8484 section 4.1). `ca` replaces the trusted certificates. */
export function nodeHttps(ca?: string): World['https'] {
  const connections = new Map<string, Connection>()
  return async (url, body, limits, signal) => {
    const until = performance.now() + limits.ms
    for (;;) {
      const connection = usable(connections.get(url.origin)) ?? connectTo(url.origin, connections, ca)
      const proven = connection.proven
      const answer = await post(connection, url, body, { ...limits, ms: until - performance.now() }, signal)
      // A connection that has served before may have been closed by the server at this very moment: once more on a new one.
      if (answer.kind !== 'unreachable' || !proven) return answer
      connection.session.destroy()
    }
  }
}

function usable(connection: Connection | undefined): Connection | undefined {
  return connection?.session.closed === false && !connection.session.destroyed ? connection : undefined
}

function connectTo(origin: string, connections: Map<string, Connection>, ca?: string): Connection {
  const session = process
    .getBuiltinModule('node:http2')
    .connect(origin, { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) })
  const connection: Connection = { session, proven: false }
  session.on('error', (error: Error) => {
    connection.why = systemCode(error)
  })
  session.on('close', () => {
    if (connections.get(origin) === connection) connections.delete(origin)
  })
  session.setTimeout(IDLE_MS, () => {
    session.close()
  })
  session.unref()
  connections.set(origin, connection)
  return connection
}

function post(
  connection: Connection,
  url: URL,
  body: Uint8Array,
  limits: HttpsLimits,
  signal?: AbortSignal,
): Promise<HttpsAnswer> {
  return new Promise((resolve) => {
    const stream = connection.session.request({
      ':method': 'POST',
      ':path': url.pathname + url.search,
      'content-type': 'application/dns-message',
      'content-length': String(body.length),
      accept: 'application/dns-message',
    })
    const finish = (answer: HttpsAnswer) => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', abort)
      stream.close()
      resolve(answer)
    }
    const abort = () => {
      finish({ kind: 'timeout' })
    }
    const timer = setTimeout(abort, limits.ms)
    if (signal?.aborted === true) abort()
    signal?.addEventListener('abort', abort)
    stream.on('error', (error: Error) => {
      finish({ kind: 'unreachable', why: connection.why ?? systemCode(error) })
    })
    stream.on('close', () => {
      finish({ kind: 'unreachable', why: connection.why ?? 'the server reset the request' })
    })
    collect(stream, limits.bytes, (answer) => {
      if (answer.kind === 'answer') connection.proven = true
      finish(answer)
    })
    stream.end(body)
  })
}

function collect(stream: ClientHttp2Stream, limit: number, finish: (answer: HttpsAnswer) => void): void {
  const chunks: Buffer[] = []
  let bytes = 0
  let status = 0
  let contentType = ''
  stream.on('response', (headers) => {
    status = headers[':status'] ?? 0
    contentType = headers['content-type'] ?? ''
  })
  stream.on('data', (chunk: Buffer) => {
    bytes += chunk.length
    chunks.push(chunk)
    if (bytes > limit) finish({ kind: 'too-large' })
  })
  stream.on('end', () => {
    if (status !== 0) finish({ kind: 'answer', status, contentType, body: Buffer.concat(chunks) })
  })
}
