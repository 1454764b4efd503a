// Measures src/net beside Node's own dns.promises.Resolver in the same run, against servers on loopback that answer late.
// Usage: node scripts/bench-lanes.mjs [ROUNDS]; CERT_READY_NODE=/path/to/node measures another Node. Exits 1 when a goal is missed.
import { spawn, spawnSync } from 'node:child_process'
import { createSocket } from 'node:dgram'
import { promises as dns } from 'node:dns'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const PORT = 5399
const DELAY_MS = 20
/** Questions under way at Node's Resolver, and names at ours, as in src/check/in-flight.ts. */
const [IN_FLIGHT, NAMES_IN_FLIGHT] = [512, 256]
const OUT = fileURLToPath(new URL('../build/bench', import.meta.url))
const NODE = process.env.CERT_READY_NODE ?? process.execPath
const four = ['127.0.9.1', '127.0.9.2', '127.0.9.3', '127.0.9.4']
const many = Array.from({ length: 2000 }, (_, n) => `127.1.${n >> 8}.${n & 255}`)

const [role, ...rest] = process.argv.slice(2)
switch (role) {
  case 'serve':
    serve(rest)
    break
  case 'lanes':
    await measure(await lanes(), rest)
    break
  case 'resolver':
    await measure(askByResolver, rest)
    break
  default:
    await compare(Number(role ?? 5))
}

/** Answers every question with one TXT record, DELAY_MS after it came, by UDP and by TCP (RFC 7766 section 5). */
function serve(addresses) {
  const late = []
  const answerLate = (query, send) =>
    late.push({ at: performance.now() + DELAY_MS, answer: answerTo(query), send })
  let bound = 0
  const isBound = () => {
    bound += 1
    if (bound === 2 * addresses.length) process.stdout.write('ready\n')
  }
  for (const address of addresses) {
    const socket = createSocket({ type: 'udp4', recvBufferSize: 1 << 22, sendBufferSize: 1 << 22 })
    socket.on('message', (query, from) => {
      answerLate(query, (answer) => socket.send(answer, from.port, from.address))
    })
    socket.bind(PORT, address, isBound)
    const listener = createServer({ noDelay: true }, (stream) => {
      let held = Buffer.alloc(0)
      stream.on('error', () => {})
      stream.on('data', (bytes) => {
        held = Buffer.concat([held, bytes])
        while (held.length > 2 && held.length >= 2 + held.readUInt16BE(0)) {
          const end = 2 + held.readUInt16BE(0)
          answerLate(held.subarray(2, end), (answer) => {
            // What is due at the same time leaves together.
            if (stream.writableCorked === 0) queueMicrotask(() => stream.uncork())
            if (stream.writableCorked === 0) stream.cork()
            stream.write(framed(answer))
          })
          held = held.subarray(end)
        }
      })
    })
    listener.listen(PORT, address, isBound)
  }
  setInterval(() => {
    const now = performance.now()
    const due = late.findIndex(({ at }) => at > now)
    for (const { answer, send } of late.splice(0, due < 0 ? late.length : due)) send(answer)
  }, 1)
}

function answerTo(query) {
  const rdata = Buffer.from('+gfj9Xq0Rg85nLFlfnyT0EYzI7mHOl1iXSCqjZ7nPQbs')
  const record = Buffer.from([0xc0, 12, 0, 16, 0, 1, 0, 0, 0, 60, 0, rdata.length])
  const answer = Buffer.concat([query.subarray(0, query.indexOf(0, 12) + 5), record, rdata])
  answer.set([0x84, 0, 0, 1, 0, 1, 0, 0, 0, 0], 2)
  return answer
}

function framed(message) {
  return Buffer.concat([Buffer.from([message.length >> 8, message.length & 0xff]), message])
}

async function measure(work, [names, ...servers]) {
  const [begin, before] = [performance.now(), process.cpuUsage()]
  const answered = await work(Number(names), servers)
  const { user, system } = process.cpuUsage(before)
  const [wall, cpu] = [performance.now() - begin, (user + system) / 1000]
  process.stdout.write(JSON.stringify({ answered, wall, cpu, mb: process.resourceUsage().maxRSS / 1024 }))
  process.exit()
}

async function lanes() {
  const load = (path) => import(pathToFileURL(join(OUT, path)).href)
  const [{ createNetwork }, { nodeWorld }, { parseName }] = await Promise.all([
    load('net/network.js'),
    load('net/node-world.js'),
    load('wire/name.js'),
  ])
  return async (names, servers) => {
    const network = createNetwork(nodeWorld())
    const endpoints = servers.map((ip) => ({ transport: 'udp', ip, port: PORT }))
    let question
    const count = ({ reply }) => (reply.kind === 'reply' ? reply.message.answer.length : 0)
    // Names at all servers at once: how many of the questions fly is for the lanes to decide.
    const inFlight = Math.min(NAMES_IN_FLIGHT, names) * servers.length
    const answered = await eachQuestion(names, servers.length, inFlight, (n, server) => {
      if (server === 0) question = { name: parseName(nameOf(n)), type: 'TXT' }
      return network.ask({ question, endpoint: endpoints[server], recursion: false }).then(count)
    })
    network.close()
    return answered
  }
}

function nameOf(n) {
  return `_acme-challenge.name${n}.example.com`
}

/** Asks for every name at every server, so many questions at a time; counts the records. Both sides are driven by it, at the same cost. */
async function eachQuestion(names, servers, inFlight, ask) {
  let [next, records] = [0, 0]
  const worker = async () => {
    while (next < names * servers) {
      const n = next++
      const came = await ask(Math.floor(n / servers), n % servers)
      records += came
    }
  }
  await Promise.all(Array.from({ length: inFlight }, worker))
  return records
}

async function askByResolver(names, servers) {
  const resolvers = servers.map((ip) => {
    const resolver = new dns.Resolver({ timeout: 1000, tries: 4 })
    resolver.setServers([`${ip}:${PORT}`])
    return resolver
  })
  const count = (records) => records.length
  const nothing = () => 0
  return eachQuestion(names, servers.length, IN_FLIGHT, (n, server) =>
    resolvers[server].resolveTxt(nameOf(n)).then(count, nothing),
  )
}

async function compare(rounds) {
  const tsc = join(createRequire(import.meta.url).resolve('typescript/package.json'), '..', 'bin', 'tsc')
  spawnSync(process.execPath, [tsc, '-p', 'tsconfig.build.json', '--outDir', OUT], { stdio: 'inherit' })
  const server = await served(four)
  const runs = { lanes: [], resolver: [], lanes1k: [] }
  for (let round = 0; round < rounds; round++) {
    runs.lanes.push(run('lanes', 10_000, four))
    runs.resolver.push(run('resolver', 10_000, four))
    runs.lanes1k.push(run('lanes', 1000, four))
  }
  server.kill()
  const crowd = await served(many)
  const zones = run('lanes', 1, many)
  crowd.kill()
  report(runs, zones)
}

function run(what, names, servers) {
  const { stdout } = spawnSync(NODE, [fileURLToPath(import.meta.url), what, names, ...servers], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return JSON.parse(stdout)
}

async function served(addresses) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), 'serve', ...addresses], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  process.once('exit', () => child.kill())
  await once(child.stdout, 'data')
  return child
}

function report({ lanes, resolver, lanes1k }, zones) {
  const median = (list, of) => list.map(of).toSorted((a, b) => a - b)[list.length >> 1]
  const ratio = (of) =>
    median(
      lanes.map((l, n) => of(l) / of(resolver[n])),
      (x) => x,
    )
  const wall = (r) => r.wall
  const cpu = (r) => r.cpu
  for (const [name, list] of Object.entries({ lanes, resolver, lanes1k, zones: [zones] })) {
    const { answered } = list[0]
    const [w, c, mb] = [wall, cpu, (r) => r.mb].map((of) => Math.round(median(list, of)))
    console.log(`${name.padEnd(9)} answered ${answered}  wall ${w} ms  cpu ${c} ms  ${mb} MB`)
  }
  const goals = [
    ['wall / resolver', ratio(wall), 0.6],
    ['cpu / resolver', ratio(cpu), 0.85],
    ['memory, MB', Math.max(...lanes.map((r) => r.mb)), 150],
    ['cpu 10,000 / 1,000 names', median(lanes, cpu) / median(lanes1k, cpu), 10],
    ['unanswered of 10,000 x 4', 40_000 - Math.min(...lanes.map((r) => r.answered)), 0],
    ['unanswered of 2,000 zones', 2000 - zones.answered, 0],
  ]
  for (const [name, value, goal] of goals) {
    const met = value <= goal
    console.log(`${met ? 'met   ' : 'MISSED'} ${name}: ${Number(value.toFixed(2))} (goal ${goal})`)
    if (!met) process.exitCode = 1
  }
}
