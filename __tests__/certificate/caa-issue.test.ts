import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readIssueProperty } from '../../src/certificate/caa-issue.ts'
import { CAA_READINGS } from '../../src/certificate/caa-profile.ts'

/** The grammar of RFC 8659 section 4.2 written as one expression: whether a value is an issue-value. */
const LABEL = '[A-Za-z0-9](?:-*[A-Za-z0-9])*'
const DOMAIN = `${LABEL}(?:\\.${LABEL})*`
const PARAMETER = `${LABEL}[ \\t]*=[ \\t]*[\\x21-\\x3A\\x3C-\\x7E]*`
const PARAMETERS = `${PARAMETER}(?:[ \\t]*;[ \\t]*${PARAMETER})*`
const ISSUE_VALUE = new RegExp(`^[ \\t]*(?:${DOMAIN}[ \\t]*)?(?:;[ \\t]*(?:${PARAMETERS}[ \\t]*)?)?$`)

const values = fc.oneof(
  fc.uint8Array(),
  fc
    .string({
      unit: fc.constantFrom(' ', '\t', ';', '=', '.', '-', 'a', 'B', '7', '_', '\u00E9', 'ca.example', 'x=1'),
    })
    .map((text) => Buffer.from(text, 'latin1')),
)

describe('the value of an issue property', () => {
  test('is read by the RFC exactly when it follows the grammar', () => {
    fc.assert(
      fc.property(values, (value) => {
        const isIssueValue = ISSUE_VALUE.test(Buffer.from(value).toString('latin1'))
        expect(readIssueProperty(value, CAA_READINGS.rfc).kind === 'malformed').toBe(!isIssueValue)
      }),
      { numRuns: 2000 },
    )
  })

  test('is read under either reading without an exception, and a CA that is named is a domain', () => {
    fc.assert(
      fc.property(values, fc.constantFrom(...Object.values(CAA_READINGS)), (value, reading) => {
        const property = readIssueProperty(value, reading)
        expect(property.kind === 'issuer' ? property.issuer : 'none').toMatch(/^[\dA-Za-z.-]+$/)
      }),
    )
  })

  test.each([
    ['ca.example..', 'issuer-not-a-domain'],
    ['ca_1.example', 'issuer-not-a-domain'],
    ['-ca.example', 'issuer-not-a-domain'],
    ['ca.example;;', 'parameter-empty'],
    ['ca.example;a', 'parameter-without-equals'],
    ['ca.example;a_b=1', 'parameter-tag'],
    ['ca.example;-a=1', 'parameter-tag'],
    ['ca.example;a=\u00E9', 'parameter-value'],
  ])('%s is malformed: %s', (text, fault) => {
    expect(readIssueProperty(Buffer.from(text, 'latin1'), CAA_READINGS.rfc)).toMatchObject({
      kind: 'malformed',
      fault,
    })
  })

  test('of 64 KiB of blanks or letters is read at once', () => {
    for (const filler of [' ', 'a', '-', ';', '.']) {
      expect(readIssueProperty(Buffer.from(`a${filler.repeat(65_000)}_`), CAA_READINGS.rfc).kind).toBe(
        'malformed',
      )
    }
  })
})
