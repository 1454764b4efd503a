// The parameters of SVCB and HTTPS records (RFC 9460): their list on the wire and in text.

import { readOctets, readU16, type Reader } from '../reader.ts'
import { WireError } from '../wire-error.ts'
import { fillLength, openLength, writeOctets, writeU16 } from '../writer.ts'
import type { Kind } from './kind.ts'
import { RdataError } from './rdata-error.ts'
import { keyName, keyNumber, shapeOf } from './service-shapes.ts'
import { takeWords } from './tokens.ts'

/** One parameter: the number of its key and its value as it stands on the wire. */
export interface ServiceParameter {
  readonly key: number
  readonly value: Uint8Array
}

/** The parameters of a service, in ascending order of their keys. */
export const serviceParameters: Kind<readonly ServiceParameter[]> = {
  decode(reader) {
    const parameters: ServiceParameter[] = []
    while (reader.at < reader.end) parameters.push(readParameter(reader, parameters.at(-1)?.key ?? -1))
    return parameters
  },
  encode(writer, value) {
    for (const { key, value: octets } of checkOrder(value)) {
      writeU16(writer, key)
      const start = openLength(writer)
      writeOctets(writer, octets)
      fillLength(writer, start)
    }
  },
  present: (value) => value.map(presentParameter).join(' '),
  parse: (tokens) =>
    checkOrder(
      takeWords(tokens)
        .map(parseParameter)
        .sort((a, b) => a.key - b.key),
    ),
}

function readParameter(reader: Reader, last: number): ServiceParameter {
  const at = reader.at
  const key = readU16(reader)
  if (key <= last)
    throw new WireError('rdata', at, `service parameter ${keyName(key)} follows ${keyName(last)}`)
  const value = readOctets(reader, readU16(reader))
  if (!shapeOf(key).valid(value))
    throw new WireError('rdata', at, `the value of service parameter ${keyName(key)} is malformed`)
  return { key, value }
}

function checkOrder(parameters: readonly ServiceParameter[]): readonly ServiceParameter[] {
  let last = -1
  for (const { key } of parameters) {
    if (key === last) throw new RdataError(`the service parameter ${keyName(key)} is given twice`)
    if (key < last)
      throw new RdataError(`the service parameter ${keyName(key)} stands behind ${keyName(last)}`)
    last = key
  }
  return parameters
}

function presentParameter({ key, value }: ServiceParameter): string {
  return value.length === 0 ? keyName(key) : `${keyName(key)}=${shapeOf(key).present(value)}`
}

function parseParameter(word: string): ServiceParameter {
  const equals = word.indexOf('=')
  const name = equals < 0 ? word : word.slice(0, equals)
  const key = keyNumber(name)
  if (key === undefined)
    throw new RdataError(`"${name}" is not a service parameter (a name of RFC 9460, or key0 to key65535)`)
  const text = equals < 0 ? '' : word.slice(equals + 1)
  const bare = /^"[^]*"$/.test(text) ? text.slice(1, -1) : text
  const shape = shapeOf(key)
  const value = shape.parse(bare)
  if (!value || !shape.valid(value)) throw new RdataError(`"${word}": the value must be ${shape.wanted}`)
  return { key, value }
}
