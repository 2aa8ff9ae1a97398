import { expect, test } from 'vitest'
import { changedFields } from './changed-fields.ts'

test('fields that stayed are left out, those that differ stand in the order of the later record', () => {
  expect(changedFields({ name: 'Sở A', code: 'A', old: 1 }, { code: 'B', name: 'Sở A', more: [1] })).toEqual([
    { field: 'code', before: 'A', after: 'B' },
    { field: 'more', before: undefined, after: '[\n 1\n]' },
    { field: 'old', before: '1', after: undefined },
  ])
})

test('a record that is new or gone shows every field on one side', () => {
  expect(changedFields(null, { name: 'x' })).toEqual([{ field: 'name', before: undefined, after: 'x' }])
  expect(changedFields({ name: 'x' }, null)).toEqual([{ field: 'name', before: 'x', after: undefined }])
})

test('nothing on both sides shows nothing, and zero differs from missing', () => {
  expect(changedFields(null, null)).toEqual([])
  expect(changedFields({ size: 0 }, {})).toEqual([{ field: 'size', before: '0', after: undefined }])
})

test('values that are no records are compared whole', () => {
  expect(changedFields([1], [2])).toEqual([{ field: '', before: '[\n 1\n]', after: '[\n 2\n]' }])
})
