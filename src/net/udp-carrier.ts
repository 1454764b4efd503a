// The UDP carrier: ports to one server that are changed as they wear out, and TCP for what UDP cannot bring.
import type { Carrier, CarrierParts } from './carrier.ts'
import { createPipeline } from './pipeline.ts'
import { openPort, type Port } from './port.ts'
import { hearUdp } from './udp-answer.ts'
import { endUdp, failUdp, goOn, startUdp } from './udp-question.ts'
import type { UdpState, UdpWay } from './udp-state.ts'
import type { Peer } from './world.ts'

/** Carries questions to `peer`. */
export function udpCarrier(peer: Peer, parts: CarrierParts): Carrier<UdpState> {
  const { world, dice, limits, pools } = parts
  const pipeline = createPipeline({
    dice,
    pool: pools.streams,
    dial: (on) => world.tcp(peer, on),
    capacity: limits.pipeline,
  })
  const way: UdpWay = { ...parts, pipeline }
  const open = () =>
    openPort<UdpState>(
      { world, pool: pools.ports, peer, dice, capacity: limits.socketQuestions },
      { message: hearUdp, fault: failUdp },
    )
  let port: Port<UdpState> | undefined
  return {
    ready(wake) {
      if (port?.spent() === false) return true
      port?.retire()
      port = pools.ports.take(wake) ? open() : undefined
      return port !== undefined
    },
    start: (pending, now) => startUdp(pending, way, (port ??= open()), now),
    look: goOn,
    end: endUdp,
    sweep: (now) => pipeline.look(now),
    renew() {
      port?.retire()
      pipeline.renew()
    },
  }
}
