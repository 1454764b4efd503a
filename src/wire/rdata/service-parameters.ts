// The parameters of SVCB and HTTPS records (RFC 9460): their list on the wire and in text.

import { readOctets, readU16, type Reader } from '../reader.ts'
import { WireError } from '../wire-error.ts'
import { fillLength, openLength, writeOctets, writeU16 } from '../writer.ts'
import type { Kind } from './kind.ts'
import { RdataError } from './rdata-error.ts'
import { keyName, keyNumber, MANDATORY, numbersIn, shapeOf } from './service-shapes.ts'
import { takeWords, unescape } from './tokens.ts'

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
    for (const { key, value: octets } of check(value)) {
      writeU16(writer, key)
      const start = openLength(writer)
      writeOctets(writer, octets)
      fillLength(writer, start)
    }
  },
  present: (value) => value.map(presentParameter).join(' '),
  parse(tokens) {
    const parameters = takeWords(tokens).map(parseParameter)
    return checkMandatory(check(parameters.sort((a, b) => a.key - b.key)))
  },
}

function readParameter(reader: Reader, last: number): ServiceParameter {
  const at = reader.at
  const key = readU16(reader)
  if (key <= last) {
    throw new WireError('rdata', at, `service parameter ${keyName(key)} follows ${keyName(last)}`)
  }
  const value = readOctets(reader, readU16(reader))
  if (!shapeOf(key).valid(value)) {
    throw new WireError('rdata', at, `the value of service parameter ${keyName(key)} is malformed`)
  }
  return { key, value }
}

function check(parameters: readonly ServiceParameter[]): readonly ServiceParameter[] {
  let last = -1
  for (const { key, value } of parameters) {
    if (key === last) throw new RdataError(`the service parameter ${keyName(key)} is given twice`)
    if (key < last) {
      throw new RdataError(`the service parameter ${keyName(key)} stands behind ${keyName(last)}`)
    }
    if (!shapeOf(key).valid(value)) throw new RdataError(`${keyName(key)} must be ${shapeOf(key).wanted}`)
    last = key
  }
  return parameters
}

/** What is mandatory must be there (RFC 9460 section 8). A record that was received may break this: the client must judge. */
function checkMandatory(parameters: readonly ServiceParameter[]): readonly ServiceParameter[] {
  const mandatory = parameters.find(({ key }) => key === MANDATORY)
  const missing =
    mandatory && numbersIn(mandatory.value).find((key) => !parameters.some((one) => one.key === key))
  if (missing !== undefined) throw new RdataError(`${keyName(missing)} is mandatory, but not given`)
  return parameters
}

function presentParameter({ key, value }: ServiceParameter): string {
  return value.length === 0 ? keyName(key) : `${keyName(key)}=${shapeOf(key).present(value)}`
}

function parseParameter(word: string): ServiceParameter {
  const equals = word.indexOf('=')
  const name = equals < 0 ? word : word.slice(0, equals)
  const key = keyNumber(name)
  if (key === undefined) {
    throw new RdataError(`"${name}" is not a service parameter (a name of RFC 9460, or key0 to key65535)`)
  }
  const text = equals < 0 ? '' : word.slice(equals + 1)
  const bare = /^"[^]*"$/.test(text) ? text.slice(1, -1) : text
  const value = name === keyName(key) ? shapeOf(key).parse(bare) : unescape(bare)
  if (!value) throw new RdataError(`"${word}": the value must be ${shapeOf(key).wanted}`)
  return { key, value }
}
