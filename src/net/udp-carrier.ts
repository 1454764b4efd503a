// The UDP carrier: ports to one server that are changed as they wear out, and TCP for what UDP cannot bring.
import type { Carrier, CarrierParts } from './carrier.ts'
import { createPipeline } from './pipeline.ts'
import { openPort, type Port } from './port.ts'
import { askByUdp } from './udp-question.ts'
import type { Peer } from './world.ts'

/** Carries questions to `peer`; `ports` bounds the UDP sockets. */
export function udpCarrier(peer: Peer, parts: CarrierParts): Carrier {
  const { world, limits, pools } = parts
  const pipeline = createPipeline({
    world,
    pool: pools.streams,
    dial: (on) => world.tcp(peer, on),
    capacity: limits.pipeline,
  })
  let port: Port | undefined
  const open = () => openPort(world, pools.ports, peer, limits.socketQuestions)
  return {
    ready(wake) {
      if (port?.spent() === false) return true
      port?.retire()
      port = pools.ports.take(wake) ? open() : undefined
      return port !== undefined
    },
    start: (pending, requeue) => askByUdp(pending, { ...parts, port: (port ??= open()), pipeline, requeue }),
    look: (now) => pipeline.look(now),
    renew() {
      port?.retire()
      pipeline.renew()
    },
  }
}
