import { expect, test } from 'vitest'
import { findPages } from './find-pages.ts'

const pages = [
  { path: '/units', title: { vi: 'Đơn vị', en: 'Units' } },
  { path: '/documents', title: { vi: 'Tài liệu', en: 'Documents' } },
]

test('a page is found by its title in either language, without diacritics too', () => {
  expect(findPages(pages, 'don vi', 'en')).toEqual([{ title: 'Units', path: '/units' }])
  expect(findPages(pages, 'DOCU', 'vi')).toEqual([{ title: 'Tài liệu', path: '/documents' }])
})

test('nothing typed finds no page', () => {
  expect(findPages(pages, '  ', 'vi')).toEqual([])
})
