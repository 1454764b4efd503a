// Measures one check that is right at once, as whole processes in turn: the shipped action, an empty Node script, and a
// dnspython one-liner that asks one question. Prints medians and ratios of the same run. dnspython loads clients for DNS over
// HTTPS where they are installed, as Debian recommends; it is measured with whatever is there, and without.
// Usage: node scripts/bench-start.mjs [PATH OF A NODE] [ROUNDS]
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const [node = process.execPath, rounds = '15'] = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'cert-ready-bench-'))
const server = spawn(process.execPath, ['dist/cli.js', 'demo', '--serve'], {
  stdio: ['ignore', 'pipe', 'inherit'],
})
const demo = JSON.parse(await new Promise((done) => server.stdout.once('data', done)))
const [ip, port] = demo.resolver.split(':')
for (const file of ['output', 'summary']) writeFileSync(join(folder, file), '')
const empty = join(folder, 'empty.mjs')
writeFileSync(empty, '')

const action = {
  INPUT_DOMAINS: demo.domain,
  'INPUT_EXPECTED-VALUES': demo.expected,
  INPUT_ROOTS: demo.roots.join('\n'),
  INPUT_TIMEOUT: '10s',
  GITHUB_OUTPUT: join(folder, 'output'),
  GITHUB_STEP_SUMMARY: join(folder, 'summary'),
  RUNNER_TEMP: folder,
}
const python = `
import dns.resolver
r = dns.resolver.Resolver(configure=False)
r.nameservers, r.port = ["${ip}"], ${port}
print(r.resolve("${demo.domain}", "TXT")[0])`
const bare = `
import sys
sys.modules.update(httpx=None, requests=None)
${python}`
const contestants = {
  'cert-ready (the action)': { command: node, args: ['dist/index.js'], env: action },
  'empty Node script': { command: node, args: [empty], env: {} },
  'dnspython one-liner': { command: '/usr/bin/python3', args: ['-c', python], env: {} },
  'dnspython without DoH': { command: '/usr/bin/python3', args: ['-c', bare], env: {} },
}

const times = Object.fromEntries(Object.keys(contestants).map((name) => [name, []]))
for (let round = 0; round < Number(rounds); round++)
  for (const [name, contestant] of Object.entries(contestants)) times[name].push(await measure(contestant))
server.kill()
rmSync(folder, { recursive: true, force: true })

const ours = times['cert-ready (the action)']
for (const [name, list] of Object.entries(times)) {
  const ratio = median(ours.map(({ ms }, round) => ms / list[round].ms))
  const memory = Math.max(...list.map(({ kib }) => kib)) / 1024
  console.log(
    `${name.padEnd(26)} ${median(list.map(({ ms }) => ms))
      .toFixed(0)
      .padStart(5)} ms   ours/this ${ratio.toFixed(2)}   peak ${memory.toFixed(0)} MiB`,
  )
}

/** Wall time of a process, and its peak memory as the kernel tells in the end. */
function measure({ command, args, env }) {
  return new Promise((resolve, reject) => {
    const began = performance.now()
    const report = join(folder, 'peak')
    const child = spawn('/usr/bin/time', ['-f', '%M', '-o', report, command, ...args], {
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('error', reject)
    child.on('close', (status) => {
      const ms = performance.now() - began
      if (status !== 0) reject(new Error(`${command} ${args.join(' ')} ended with ${status}`))
      else resolve({ ms, kib: Number(readFileSync(report, 'utf8')) })
    })
  })
}

function median(list) {
  return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)]
}
