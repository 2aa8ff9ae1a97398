import { expect, test } from 'vitest'
import { noticeKinds } from './notice-kind.ts'
import { noticeTitle, noticeWords } from './notice-words.ts'

test('both languages have the same changes of every kind, with the same parameters', () => {
  const shape = (title: string | Readonly<Record<string, string>>) =>
    Object.entries(typeof title === 'string' ? { '': title } : title).map(([change, text]) => [
      change,
      (text.match(/\{\w+\}/g) ?? []).toSorted(),
    ])
  for (const kind of noticeKinds) {
    const { vi, en } = noticeWords[kind]
    expect(shape(vi.title), kind).toEqual(shape(en.title))
  }
})

test('a role is called by its name, and what is absent stays visible', () => {
  const lent = { change: 'lent', role: 'unit-officer', unit: 'Xã Mẫu', by: 'Lê An', until: '31/12/2026' }
  expect(noticeTitle('rights-changed', lent, 'vi')).toBe(
    'Lê An uỷ quyền cho bạn: “Cán bộ đơn vị” tại Xã Mẫu, đến hết ngày 31/12/2026',
  )
  expect(noticeTitle('rights-changed', { change: 'ended' }, 'en')).toBe(
    'Your role {role} at {unit} has ended',
  )
  expect(noticeTitle('collection-due', { collection: 'Quý III' }, 'vi')).toBe(
    'Sắp đến hạn: Quý III, hạn {deadline}',
  )
})
