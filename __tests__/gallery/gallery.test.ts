// Every mistake once: a zone that has it, what the run says of it, and the cure, done, which makes the run ready.
import { beforeAll, describe, expect, test } from '@jest/globals'
import type { GalleryCase } from './case.ts'
import { CASES } from './cases.ts'
import { golden, UPDATES } from './golden.ts'
import {
  exampleOf,
  partOf,
  readPage,
  sectionsOf,
  silenceOf,
  withPart,
  withSection,
  writePage,
} from './page.ts'
import { play, type Played } from './play.ts'

describe.each(Object.entries(CASES))('%s', (id, shown) => {
  let played: Played

  beforeAll(async () => {
    played = await play(shown)
    if (UPDATES) updateSection(id, shown, played)
  })

  test('is what the run says, before all else of its severity', () => {
    const { causes, verdict } = played.before
    const { severity } = causeOf(id, played)
    expect(causes.find((other) => other.severity === severity)?.id).toBe(id)
    expect(verdict.ready && severity === 'error').toBe(false)
  })

  test('has this summary and this text', () => {
    expect(played.summary).toBe(golden(`${id}.md`, played.summary))
    expect(played.text).toBe(golden(`${id}.txt`, played.text))
  })

  test('is shown like this in docs/diagnoses.md', () => {
    const section = sectionsOf(readPage()).get(id) ?? ''
    expect(partOf(section, 'How it looks')).toBe(exampleOf(shown, played.text))
    expect(partOf(section, 'How to silence it')).toBe(silenceOf(causeOf(id, played)))
  })

  test('is gone once the cure is done, and the run is ready', () => {
    expect(played.after.verdict).toMatchObject({ state: 'ready' })
    expect(played.after.causes.map((other) => other.id)).not.toContain(id)
  })
})

function updateSection(id: string, shown: GalleryCase, played: Played): void {
  const page = readPage()
  const section = sectionsOf(page).get(id) ?? ''
  const shows = withPart(section, 'How it looks', exampleOf(shown, played.text))
  writePage(withSection(page, id, withPart(shows, 'How to silence it', silenceOf(causeOf(id, played)))))
}

function causeOf(id: string, { before }: Played) {
  const cause = before.causes.find((other) => other.id === id)
  if (!cause) throw new RangeError(`the run does not say ${id}`)
  return cause
}
