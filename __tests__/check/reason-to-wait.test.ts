// What the log says while a run waits.
import { expect, test } from '@jest/globals'
import { internet } from '../world/internet.ts'
import { runGate } from '../world/run-gate.ts'
import { RIGHT, SETTINGS } from './lab.ts'

async function reasons(text: string, settings: Record<string, string>): Promise<string[]> {
  const net = internet({ 'com.': '', 'example.com.': text })
  const { events } = await runGate(net, { ...SETTINGS, timeout: '3s', 'fail-fast': 'false', ...settings })
  return events.flatMap((event) => (event.kind === 'waiting' ? [event.why] : []))
}

test('names what stands in the way where every server shows the record', async () => {
  const text = `${RIGHT}\n@ CAA 0 issue "digicert.com"`
  expect(await reasons(text, { ca: 'letsencrypt' })).toEqual(["CAA forbids Let's Encrypt for `example.com`"])
})

test('says of a record that no server shows that none has it', async () => {
  expect(await reasons('', {})).toContain('no server has it yet')
})
