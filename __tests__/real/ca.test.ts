// The proof that the gate sees what a CA sees: for each state of the zones, our verdict and that of a real CA behind a validating resolver.
import { readFileSync, writeFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ALIASES } from './ca/aliases.ts'
import { BOGUS } from './ca/bogus.ts'
import { CROOKED, WITHOUT_CAA, WITHOUT_KEYS } from './ca/crooked.ts'
import { CAA } from './ca/caa.ts'
import { HOOKED, runCertbot, runLego } from './ca/clients.ts'
import { SERVERS } from './ca/servers.ts'
import { FOUR_ADDRESSES, SIGNED } from './ca/signed.ts'
import { openStage, type Stage } from './ca/stage.ts'
import { agree, essence, PAGE, pageOf, type Row } from './ca/table.ts'
import { VALUES } from './ca/values.ts'
import { describeWith } from './installed.ts'
import { SIGNING_PROGRAMS } from './zone-tools.ts'

const CHAPTERS = [
  { heading: 'The record', states: VALUES },
  { heading: 'Aliases and delegations', states: ALIASES },
  { heading: 'Name servers', states: [...SERVERS, ...CROOKED] },
  { heading: 'DNSSEC in order', states: SIGNED },
  { heading: 'DNSSEC broken', states: [...BOGUS, ...WITHOUT_KEYS] },
  { heading: 'CAA', states: [...CAA, ...WITHOUT_CAA] },
]
const STATES = CHAPTERS.flatMap(({ states }) => states)
const PROGRAMS = ['knotd', 'knotc', 'nsd', 'unbound', 'pebble', 'certbot', 'lego', ...SIGNING_PROGRAMS]

describeWith(PROGRAMS, describe)('the gate and a CA', () => {
  const rows: Row[] = []
  const opened: Stage[] = []
  let stage: Stage

  beforeAll(async () => {
    stage = await openStage(STATES)
    opened.push(stage)
  }, 120_000)
  afterAll(async () => {
    await Promise.all(opened.map((one) => one.close()))
  })

  test.each(STATES.map((state) => [state.title, state] as const))('%s', async (_, state) => {
    const { verdict } = await stage.look(state)
    const row = { state, verdict, said: await stage.validate(state) }
    rows.push(row)
    const { headline } = verdict
    expect({ headline, ready: verdict.ready }).toEqual({ headline, ready: state.outcome === 'issued' })
    expect({ said: row.said, agree: agree(row) }).toEqual({
      said: row.said,
      agree: state.oddity === undefined,
    })
  })

  test('a healthy name with CAA and DNSSEC at four addresses costs 60 questions and a second at most', async () => {
    const { verdict, records, questions, took } = await stage.look(FOUR_ADDRESSES)
    expect(verdict.state).toBe('ready')
    expect(records[0]).toMatchObject({ authoritative: { right: 4, of: 4 }, dnssec: { status: 'secure' } })
    expect(questions).toBeLessThanOrEqual(60)
    expect(took).toBeLessThan(1000)
  })

  test('certbot gets its certificate at once after our gate in its hook', async () => {
    const { reports, certificate } = await runCertbot(stage, `certbot.${HOOKED.slice(0, -1)}`)
    expect(reports.map(({ verdict, records }) => [verdict.state, records[0]?.authoritative])).toEqual([
      ['ready', { right: 2, of: 2 }],
      ['ready', { right: 2, of: 2 }],
    ])
    expect(certificate).toContain('BEGIN CERTIFICATE')
  })

  test('lego gets its certificate at once after our gate in its hook', async () => {
    const { reports, certificate } = await runLego(stage, `lego.${HOOKED.slice(0, -1)}`)
    expect(reports.map(({ verdict }) => verdict.state)).toEqual(['ready'])
    expect(certificate).toContain('BEGIN CERTIFICATE')
  })

  test('the page that shows this agreement is of these states', () => {
    expect(rows.filter(({ state, verdict }) => verdict.ready !== (state.outcome === 'issued'))).toEqual([])
    const page = pageOf(
      CHAPTERS.map(({ heading, states }) => ({
        heading,
        rows: rows.filter(({ state }) => states.includes(state)),
      })),
    )
    if (process.env['UPDATE_DOCS'] === '1') writeFileSync(PAGE, page)
    expect(essence(readFileSync(PAGE, 'utf8'))).toEqual(essence(page))
  })

  test('no server has ended by itself meanwhile', () => {
    expect(stage.dead().map((daemon) => daemon.log())).toEqual([])
  })
})
