import { afterEach, expect, test } from '@jest/globals'
import { createSocket } from 'node:dgram'
import { connect } from 'node:net'
import { listen, type Listening } from '../../src/demo/server.ts'
import { createFrames, frame } from '../../src/net/frames.ts'

const open: Listening[] = []
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.stop()))
})

/** A server that sends back what it gets, behind its own address. */
async function echo(ips: string[], port = 0): Promise<Listening> {
  const server = await listen(ips, port, (octets, caller, ip) =>
    Buffer.from(`${ip} ${caller.overUdp ? 'udp' : 'tcp'} ${Buffer.from(octets).toString()}`),
  )
  open.push(server)
  return server
}

function askUdp(ip: string, port: number, text: string): Promise<string> {
  const socket = createSocket('udp4')
  return new Promise((resolve) => {
    socket.once('message', (octets) => socket.close(() => resolve(octets.toString())))
    socket.send(text, port, ip)
  })
}

function askTcp(ip: string, port: number, texts: string[]): Promise<string[]> {
  const socket = connect({ host: ip, port })
  const frames = createFrames()
  const heard: string[] = []
  socket.write(Buffer.concat(texts.map((text) => frame(Buffer.from(text)))))
  return new Promise((resolve) => {
    socket.on('data', (chunk) => {
      heard.push(...frames.push(chunk).map((octets) => Buffer.from(octets).toString()))
      if (heard.length === texts.length) socket.destroy()
    })
    socket.once('close', () => resolve(heard))
  })
}

test('one free port serves UDP and TCP', async () => {
  const { port } = await echo(['127.0.0.1'])
  expect(await askUdp('127.0.0.1', port, 'a')).toBe('127.0.0.1 udp a')
  expect(await askTcp('127.0.0.1', port, ['b'])).toEqual(['127.0.0.1 tcp b'])
})

test('one connection carries several questions', async () => {
  const { port } = await echo(['127.0.0.1'])
  expect(await askTcp('127.0.0.1', port, ['a', 'b', 'c'])).toHaveLength(3)
})

test('a port that is taken is told when it was asked for', async () => {
  const { port } = await echo(['127.0.0.1'])
  await expect(echo(['127.0.0.1'], port)).rejects.toThrow('EADDRINUSE')
})

test('an address that is not there is told, and nothing stays open', async () => {
  const { port, stop } = await echo(['127.0.0.1'])
  await stop()
  open.splice(0)
  await expect(echo(['127.0.0.1', '192.0.2.1'], port)).rejects.toThrow('EADDRNOTAVAIL')
  expect((await echo(['127.0.0.1'], port)).port).toBe(port)
})

test('stopping ends connections that are open', async () => {
  const { port, stop } = await echo(['127.0.0.1'])
  const socket = connect({ host: '127.0.0.1', port })
  await new Promise((resolve) => socket.once('connect', resolve))
  const closed = new Promise((resolve) => socket.once('close', resolve))
  await stop()
  open.splice(0)
  await expect(closed).resolves.toBe(false)
})
