import { describe, expect, test } from '@jest/globals'

import { screenOf } from '../../src/terminal/screen.ts'

const PIPE = { write: () => true }
const TERMINAL = { ...PIPE, isTTY: true, columns: 120, rows: 50 }

function looks(stdout: object, stderr: object, env: Record<string, string> = {}) {
  const { color, live } = screenOf({ stdout: { ...PIPE, ...stdout }, stderr: { ...PIPE, ...stderr }, env })
  return { color, live }
}

describe('a screen', () => {
  test('is coloured and redrawn only where people look on', () => {
    expect(looks(TERMINAL, TERMINAL)).toEqual({ color: true, live: true })
    expect(looks(PIPE, TERMINAL)).toEqual({ color: false, live: true })
    expect(looks(TERMINAL, PIPE)).toEqual({ color: true, live: false })
  })

  test('obeys NO_COLOR, CI and TERM=dumb; an empty NO_COLOR means nothing', () => {
    expect(looks(TERMINAL, TERMINAL, { NO_COLOR: '1' })).toEqual({ color: false, live: false })
    expect(looks(TERMINAL, TERMINAL, { NO_COLOR: '' })).toEqual({ color: true, live: true })
    expect(looks(TERMINAL, TERMINAL, { TERM: 'dumb' })).toEqual({ color: false, live: false })
    expect(looks(TERMINAL, TERMINAL, { CI: 'true' })).toEqual({ color: true, live: false })
  })

  test('is as large as its terminal says now, else as large as terminals are at least', () => {
    const stderr = { ...TERMINAL }
    const screen = screenOf({ stdout: PIPE, stderr, env: {} })
    stderr.columns = 60
    expect(screen.size()).toEqual({ columns: 60, rows: 50 })
    expect(screenOf({ stdout: PIPE, stderr: PIPE, env: {} }).size()).toEqual({ columns: 80, rows: 24 })
  })
})
