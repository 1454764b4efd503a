// A server on loopback that behaves as GitHub's API does, as far as comments and commit statuses go.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A comment as the API gives it. */
export interface Comment {
  readonly id: number
  body: string
  readonly user: { readonly login: string }
}

/** An answer that the server gives instead of its own, so many times. */
interface Fault {
  readonly method: string
  readonly path: RegExp
  readonly status: number
  readonly message?: string
  readonly headers?: Record<string, string>
  /** The body as it is, instead of one with the message. */
  readonly body?: unknown
  times: number
}

/** What tests see and set. */
export interface ApiServer {
  readonly url: string
  comments: Comment[]
  faults: Fault[]
  /** Whom the token speaks for. */
  viewer: string
  /** Milliseconds from a request to its answer. */
  pause: number
  readonly statuses: {
    sha: string
    state: string
    description: string
    context: string
    target_url: string
  }[]
  /** Method and path of each request. */
  readonly requests: string[]
  close(): Promise<void>
}

interface Answer {
  readonly status: number
  readonly body: unknown
  readonly headers?: Record<string, string>
}

const LONGEST_BODY = 65_536
const LONGEST_DESCRIPTION = 140
const COMMENTS = /^\/repos\/o\/r\/issues\/(\d+)\/comments$/
const COMMENT = /^\/repos\/o\/r\/issues\/comments\/(\d+)$/
const STATUS = /^\/repos\/o\/r\/statuses\/([0-9a-f]+)$/

/** Starts the server on a free port of 127.0.0.1. */
export async function startApiServer(): Promise<ApiServer> {
  const state: Omit<ApiServer, 'url' | 'close'> = {
    comments: [],
    faults: [],
    viewer: 'github-actions[bot]',
    pause: 0,
    statuses: [],
    requests: [],
  }
  const server = createServer((request, response) => void respond(state, request, response))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return Object.assign(state, { url, close: () => closing(server) })
}

async function respond(
  state: Omit<ApiServer, 'url' | 'close'>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const text = await readBody(request)
  if (state.pause > 0) await new Promise((done) => setTimeout(done, state.pause))
  const answer = answerTo(state, request, text)
  response.writeHead(answer.status, { 'content-type': 'application/json; charset=utf-8', ...answer.headers })
  response.end(JSON.stringify(answer.body))
}

async function closing(server: Server): Promise<void> {
  server.closeAllConnections()
  await new Promise((done) => server.close(done))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function answerTo(state: Omit<ApiServer, 'url' | 'close'>, request: IncomingMessage, text: string): Answer {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1')
  const method = request.method ?? 'GET'
  state.requests.push(`${method} ${url.pathname}${url.search}`)
  if (request.headers.authorization !== 'token secret')
    return { status: 401, body: { message: 'Bad credentials' } }
  const fault = state.faults.find(
    (one) => one.times > 0 && one.method === method && one.path.test(url.pathname),
  )
  if (fault) {
    fault.times -= 1
    const { status, message = `a fault of ${status}`, body = { message }, headers = {} } = fault
    return { status, body, headers }
  }
  const sent = text === '' ? {} : (JSON.parse(text) as Record<string, string>)
  if (url.pathname === '/graphql') return { status: 200, body: { data: { viewer: { login: state.viewer } } } }
  if (COMMENTS.test(url.pathname))
    return method === 'POST' ? created(state, sent) : page(state, url, request.headers.host ?? '')
  const id = COMMENT.exec(url.pathname)?.[1]
  if (id !== undefined && method === 'PATCH') return updated(state, Number(id), sent)
  const sha = STATUS.exec(url.pathname)?.[1]
  if (sha !== undefined && method === 'POST') return statusSet(state, sha, sent)
  return { status: 404, body: { message: 'Not Found' } }
}

function page({ comments }: Pick<ApiServer, 'comments'>, url: URL, host: string): Answer {
  const size = Math.min(100, Number(url.searchParams.get('per_page') ?? 30))
  const number = Number(url.searchParams.get('page') ?? 1)
  const next = new URL(url.href)
  next.host = host
  next.searchParams.set('page', String(number + 1))
  const link = comments.length > number * size ? { link: `<${next.href}>; rel="next"` } : {}
  return { status: 200, body: comments.slice((number - 1) * size, number * size), headers: link }
}

function created(
  state: Pick<ApiServer, 'comments' | 'viewer'>,
  { body = '' }: Record<string, string>,
): Answer {
  if (body.length > LONGEST_BODY) return { status: 422, body: { message: 'Validation Failed' } }
  const comment = { id: 9_000_000_000 + state.comments.length, body, user: { login: state.viewer } }
  state.comments.push(comment)
  return { status: 201, body: comment }
}

function updated(
  { comments }: Pick<ApiServer, 'comments'>,
  id: number,
  { body = '' }: Record<string, string>,
): Answer {
  const comment = comments.find((one) => one.id === id)
  if (!comment) return { status: 404, body: { message: 'Not Found' } }
  if (body.length > LONGEST_BODY) return { status: 422, body: { message: 'Validation Failed' } }
  comment.body = body
  return { status: 200, body: comment }
}

function statusSet(
  { statuses }: Pick<ApiServer, 'statuses'>,
  sha: string,
  sent: Record<string, string>,
): Answer {
  const { state = '', description = '', context = '', target_url = '' } = sent
  if (description.length > LONGEST_DESCRIPTION) return { status: 422, body: { message: 'Validation Failed' } }
  statuses.push({ sha, state, description, context, target_url })
  return { status: 201, body: {} }
}
