import { expect, test } from 'vitest'
import type { Drafts } from './draft.ts'
import { DraftStore } from './draft-store.ts'

test('what is typed and not taken is there again when the page is opened anew', () => {
  let kept: Drafts = new Map()
  const keep = {
    read: () => kept,
    write: (drafts: Drafts) => {
      kept = drafts
    },
  }
  const first = new DraftStore({ seenAt: () => 4, take: () => {} }, keep)
  first.type('fact money', 'khoảng hai tỷ')
  first.ask('fact money', { kind: 'fault', vi: 'không phải là số', en: 'no number' })
  const later = new DraftStore({ seenAt: () => 9, take: () => {} }, keep)
  expect(later.get('fact money')).toMatchObject({ text: 'khoảng hai tỷ', seen: 4 })
  expect(later.get('fact money')?.question?.kind).toBe('fault')
  later.forget('fact money')
  expect(kept.size).toBe(0)
})
