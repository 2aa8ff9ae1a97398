import { expect, test } from 'vitest'
import { describedUnit, emptyDescription, withName } from './description.ts'

test('kind, label and short name follow the name while nobody typed others', () => {
  const xa = withName(emptyDescription, 'Xã Hoà Bình')
  expect(xa).toMatchObject({ kind: 'commune', label: 'xã', shortName: 'Hoà Bình' })
  expect(withName(xa, 'Phường Hoà Bình')).toMatchObject({ label: 'phường', shortName: 'Hoà Bình' })
  expect(withName(xa, 'Tỉnh Hoà Bình')).toMatchObject({ kind: 'province', label: 'tỉnh' })
})

test('what was typed stays', () => {
  const typed = { ...withName(emptyDescription, 'Xã Hoà Bình'), label: 'xã đảo', shortName: 'Đảo' }
  expect(withName(typed, 'Phường Hoà Bình')).toMatchObject({ label: 'xã đảo', shortName: 'Đảo' })
})

test('a name that tells no kind leaves the kind alone', () => {
  expect(withName({ ...emptyDescription, kind: 'other' }, 'Liên đoàn')).toMatchObject({
    kind: 'other',
    label: '',
  })
})

test('a unit is described once name and code are there', () => {
  expect(describedUnit({ ...emptyDescription, name: 'Xã A' }, null)).toBeUndefined()
  expect(describedUnit({ ...emptyDescription, code: 'A', name: ' ' }, null)).toBeUndefined()
  expect(describedUnit({ ...emptyDescription, code: ' A ', name: 'Xã A' }, null)).toEqual({
    code: 'A',
    name: 'Xã A',
    kind: 'commune',
    parent: null,
  })
})
