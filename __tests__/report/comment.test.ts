import { describe, expect, test } from '@jest/globals'

import { commentBody, commentMarker, runOfComment, saysTheSame } from '../../src/report/comment.ts'
import { after, record, report } from './reports.ts'
import { behind, ready } from './screens.ts'

const PLACE = { key: 'default', commit: '1f61495d2a', run: 17 }

describe('the marker of a comment', () => {
  test('is the first line, and tells the run that wrote it', () => {
    const body = commentBody(ready(), PLACE)
    expect(body.startsWith(commentMarker('default'))).toBe(true)
    expect(runOfComment(body)).toBe(17)
  })

  test('of one key is not the beginning of that of another', () => {
    expect(commentMarker('prod-2').startsWith(commentMarker('prod'))).toBe(false)
  })

  test('cannot be ended by its key', () => {
    expect(commentMarker('x --> <b>')).toBe('<!-- cert-ready:x%20--%3E%20%3Cb%3E ')
  })

  test('that somebody else wrote tells no run', () => {
    expect(runOfComment('<!-- cert-ready:default -->')).toBeUndefined()
    expect(runOfComment('text <!-- cert-ready:default run:5 -->')).toBeUndefined()
  })
})

describe('two comments say the same', () => {
  const body = commentBody(behind(), PLACE)

  test('when only the run and the time differ, or the line ends', () => {
    const later = commentBody({ ...behind(), ended: after(999_000) }, { ...PLACE, run: 18 })
    expect(later).not.toBe(body)
    expect(saysTheSame(later.replaceAll('\n', '\r\n'), body)).toBe(true)
  })

  test('not when the commit or the verdict differ', () => {
    expect(saysTheSame(commentBody(behind(), { ...PLACE, commit: 'ffffffffff' }), body)).toBe(false)
    expect(saysTheSame(commentBody(ready(), PLACE), body)).toBe(false)
  })
})

test('a comment without a page of its run has no link to it', () => {
  expect(commentBody(report([record()]), PLACE)).not.toContain('full summary')
})
