// Lanes of a run: which carrier, window and pace a server gets.
import type { Carrier, CarrierParts } from './carrier.ts'
import type { Endpoint } from './endpoint.ts'
import { httpsCarrier } from './https-carrier.ts'
import { createLane, type Lane } from './lane.ts'
import { createPace, UNHURRIED } from './pace.ts'
import { unknownServer } from './server.ts'
import { streamCarrier } from './stream-carrier.ts'
import { udpCarrier } from './udp-carrier.ts'
import { createWindow } from './window.ts'

/** What all lanes of a run share. */
export type RunParts = Omit<CarrierParts, 'server'> & {
  /** Told of every question that is sent. */
  readonly counted: () => void
}

/** A lane to a server of which nothing is known. A recursive resolver is asked politely: it has other users. */
export function openLane(endpoint: Endpoint, recursive: boolean, run: RunParts): Lane {
  const { world, limits, by } = run
  const server = unknownServer(world, limits)
  const carrier = carrierTo(endpoint, { ...run, server })
  const most = endpoint.transport === 'udp' ? limits.maxWindow : limits.pipeline
  return createLane({
    world,
    by,
    health: server.health,
    window: createWindow(limits.firstWindow, recursive ? Math.min(most, limits.politeWindow) : most),
    pace: recursive ? createPace(limits.politeWindow, limits.politePerSecond) : UNHURRIED,
    carrier: {
      ...carrier,
      start(pending, requeue) {
        run.counted()
        return carrier.start(pending, requeue)
      },
    },
  })
}

function carrierTo(endpoint: Endpoint, parts: CarrierParts): Carrier {
  const { world, limits } = parts
  switch (endpoint.transport) {
    case 'udp':
      return udpCarrier(endpoint, parts)
    case 'tcp':
      return streamCarrier({ dial: (on) => world.tcp(endpoint, on), ms: limits.tcpMs, secure: false }, parts)
    case 'tls': {
      const peer = { ip: endpoint.ip ?? endpoint.host, port: endpoint.port }
      return streamCarrier(
        { dial: (on) => world.tls(peer, endpoint.host, on), ms: limits.secureMs, secure: true },
        parts,
      )
    }
    case 'https':
      return httpsCarrier(new URL(endpoint.url), parts)
  }
}
