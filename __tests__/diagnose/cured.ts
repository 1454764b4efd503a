// Applies the cures of a report to the zones of a virtual internet and runs the gate again, as a user would who believes the report.
import type { Report } from '../../src/report/report.ts'
import { presentName, type Name } from '../../src/wire/name.ts'
import { presentRdata, type Rdata } from '../../src/wire/rdata.ts'
import { parseRecordLines } from '../../src/wire/zonefile.ts'
import type { Internet } from '../world/internet.ts'
import { runGate, type GateRun, type RunOptions } from '../world/run-gate.ts'

/** Runs the gate, changes the zones as the report says, and runs it again. */
export async function curedRun(
  net: Internet,
  settings: Record<string, string>,
  options: RunOptions = {},
): Promise<{ readonly before: GateRun; readonly after: GateRun }> {
  const before = await runGate(net, settings, options)
  applyCures(net, before.report)
  return { before, after: await runGate(net, settings, options) }
}

/**
 * Changes the zones as the lines of every cure say, after all the changes that they have already. Throws a RangeError for a
 * line to remove that its zone does not hold: such a cure would leave its reader puzzled.
 */
export function applyCures(net: Internet, { causes }: Report): void {
  const done = new Set<string>()
  for (const { zone, findings } of causes) {
    for (const { change, line } of findings.flatMap(({ cure }) => cure.lines)) {
      if (change === 'keep' || done.has(`${change} ${line}`)) continue
      done.add(`${change} ${line}`)
      if (zone === undefined) throw new RangeError(`no zone is named for the line ${line}`)
      applyLine(net, zone, change, line)
    }
  }
}

function applyLine(net: Internet, zone: string, change: 'add' | 'remove', line: string): void {
  if (change === 'add') return net.change(zone, { add: line })
  for (const { name, rdata } of parseRecordLines(line)) {
    if (!isHeld(net, zone, name, rdata)) throw new RangeError(`zone ${zone} does not hold ${line}`)
    net.change(zone, { remove: `${presentName(name)} ${rdata.type} ${presentRdata(rdata)}` })
  }
}

/** Whether a server of the zone has the record once all changes have come. */
function isHeld(net: Internet, zone: string, name: Name, rdata: Rdata): boolean {
  return net.addresses.some((ip) => {
    const node = net.zonesAt(ip, Infinity).get(zone.toLowerCase())?.nodes.get(name.key)
    const records = node?.rrsets.get(rdata.type) ?? []
    return records.some((record) => presentRdata(record.rdata) === presentRdata(rdata))
  })
}
