import { describe, expect, test } from 'vitest'
import { isSettled, mayPass, UploadState } from './upload.ts'

describe('a file on its way', () => {
  test('reaches the library only from a check', () => {
    const before = UploadState.options.filter((state) => mayPass(state, 'ready'))
    expect(before).toEqual(['checking', 'quarantined'])
  })

  test('stays as it is once it is ready, refused, cancelled or expired', () => {
    const settled = UploadState.options.filter(isSettled)
    expect(settled).toEqual(['ready', 'refused', 'cancelled', 'expired'])
    for (const from of settled) expect(UploadState.options.some((to) => mayPass(from, to))).toBe(false)
  })

  test('may wait for the scanner more than once, and is never received twice', () => {
    expect(mayPass('quarantined', 'quarantined')).toBe(true)
    expect(UploadState.options.some((from) => mayPass(from, 'receiving'))).toBe(false)
  })
})
