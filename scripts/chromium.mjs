// A headless Chromium that is told what to do over a pipe, in the DevTools protocol: it opens pages and takes pictures of them.
// It reaches no network: every flag that would make it call home is off, and pages are files.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
]

/** Pixels of a picture for each pixel of CSS: the pictures are shown at three quarters of their size and stay sharp. */
const SHARPNESS = 1.5

/** Starts Chromium and opens a page of so many pixels' width. `close` ends it and removes its profile. */
export async function openChromium(width) {
  const profile = mkdtempSync(join(tmpdir(), 'pictures-'))
  const child = spawn('chromium', [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const ask = speak(child.stdio[3], child.stdio[4])
  const session = await attach(ask)
  await session('Page.enable')
  await session('Emulation.setDeviceMetricsOverride', {
    width,
    height: 600,
    deviceScaleFactor: SHARPNESS,
    mobile: false,
  })
  return {
    session,
    async close() {
      const gone = new Promise((done) => child.on('exit', done))
      await ask('Browser.close')
      await gone
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

/** Loads a file and waits until the script in it has drawn everything, in the colours of `scheme`. */
export async function show(session, file, scheme) {
  await session('Emulation.setEmulatedMedia', {
    features: [{ name: 'prefers-color-scheme', value: scheme }],
  })
  await session('Page.navigate', { url: `file://${file}` })
  await evaluate(session, 'new Promise((done) => (globalThis.drawn ? done() : (globalThis.onDrawn = done)))')
}

/** A PNG of the element, as bytes. */
export async function capture(session, selector) {
  const box = await evaluate(
    session,
    `(({ x, y, width, height }) => ({ x, y, width, height }))(document.querySelector('${selector}').getBoundingClientRect())`,
  )
  const { data } = await session('Page.captureScreenshot', {
    clip: { ...box, scale: 1 },
    captureBeyondViewport: true,
  })
  return Buffer.from(data, 'base64')
}

async function evaluate(session, expression) {
  const answer = await session('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception.description)
  return answer.result.value
}

async function attach(ask) {
  const { targetInfos } = await ask('Target.getTargets')
  const { targetId } = targetInfos.find(({ type }) => type === 'page')
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true })
  return (method, params) => ask(method, params, sessionId)
}

/** Asks in messages of JSON that end with a zero octet, and matches answers by their id. */
function speak(input, output) {
  const waiting = new Map()
  let heard = ''
  output.setEncoding('utf8').on('data', (text) => {
    const messages = `${heard}${text}`.split('\0')
    heard = messages.pop()
    for (const message of messages) settle(JSON.parse(message))
  })
  return (method, params = {}, sessionId) =>
    new Promise((resolve, reject) => {
      const id = waiting.size + 1
      waiting.set(id, { resolve, reject })
      input.write(`${JSON.stringify({ id, method, params, sessionId })}\0`)
    })

  function settle({ id, result, error }) {
    if (id === undefined) return
    const { resolve, reject } = waiting.get(id)
    if (error) reject(new Error(error.message))
    else resolve(result)
  }
}
