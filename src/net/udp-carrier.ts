// The UDP carrier: ports to one server that are changed as they wear out, and TCP for what UDP cannot bring.
import type { Carrier, CarrierParts } from './carrier.ts'
import { createPipeline } from './pipeline.ts'
import { openPort, type Port } from './port.ts'
import { hearUdp } from './udp-answer.ts'
import { endUdp, failUdp, goOn, startUdp } from './udp-question.ts'
import type { UdpState, UdpWay } from './udp-state.ts'
import { byTcp } from './udp-tcp.ts'
import type { Peer } from './world.ts'

/** Carries questions to `peer`. */
export function udpCarrier(peer: Peer, parts: CarrierParts): Carrier<UdpState> {
  const { world, dice, limits, pools } = parts
  // What a server does not read yet waits in the connection, so that the lane's window is bound enough.
  const pipeline = createPipeline(
    { dice, pool: pools.streams, dial: (on) => world.tcp(peer, on), capacity: limits.maxWindow },
    byTcp,
  )
  const way: UdpWay = { ...parts, pipeline }
  const open = () =>
    openPort<UdpState>(
      { world, pool: pools.ports, peer, dice, capacity: limits.socketQuestions },
      { message: hearUdp, fault: failUdp },
    )
  let port: Port<UdpState> | undefined
  // Until none is under way: answers come in bursts, and between two of them there are few.
  let underWay = 0
  let many = false
  return {
    ready(wake) {
      if (port?.spent() === false) return true
      port?.retire()
      port = pools.ports.take(wake) ? open() : undefined
      return port !== undefined
    },
    start(pending, now) {
      many ||= underWay >= limits.bulkFrom
      underWay += 1
      return startUdp(pending, way, (port ??= open()), { many, now })
    },
    look: goOn,
    end(state) {
      underWay -= 1
      if (underWay === 0) many = false
      endUdp(state)
    },
    sweep: (now) => pipeline.look(now),
    renew() {
      port?.retire()
      pipeline.renew()
    },
  }
}
