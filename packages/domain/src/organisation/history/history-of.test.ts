import { expect, test } from 'vitest'
import type { UnitCommand } from '../operations/command.ts'
import type { Organisation } from '../organisation.ts'
import { after, mapOf, merge, said } from '../testing/map-of.ts'
import { historyOf } from './history-of.ts'

const told = (organisation: Organisation, unit: string) =>
  historyOf(organisation, unit).map(({ on, kind, vi }) => `${on} ${kind}: ${vi}`)

test('a merger is told on both sides, by the names borne at the time', () => {
  const map = after(mapOf('A B'), merge('2025-07-01', 'A B', 'N'))
  expect(told(map, 'A')).toEqual([
    '2000-01-01 founded: Bắt đầu với tên Xã A, mã a',
    '2025-07-01 merged: Nhập vào Xã N; chấm dứt hoạt động',
  ])
  expect(told(map, 'N')).toEqual(['2025-07-01 founded: Thành lập trên cơ sở sáp nhập Xã A và Xã B'])
  expect(historyOf(map, 'N')[0]?.units).toEqual([
    { unit: 'A', name: 'Xã A', share: '1' },
    { unit: 'B', name: 'Xã B', share: '1' },
  ])
  expect(historyOf(map, 'N')[0]?.basis).toBe('1/NQ')
})

test('names, labels, codes and places are told one by one, in order of their days', () => {
  const rename: UnitCommand = {
    operation: 'rename',
    on: '2021-01-01',
    basis: '',
    unit: 'A',
    name: 'Phường A',
    shortName: 'A',
    kind: 'commune',
    label: 'phường',
  }
  const map = after(
    mapOf('P(A) Q'),
    rename,
    { operation: 'recode', on: '2021-01-01', basis: '', unit: 'A', code: '00004' },
    { operation: 'move', on: '2022-01-01', basis: '', unit: 'A', parent: 'Q' },
  )
  expect(told(map, 'A').slice(1)).toEqual([
    '2021-01-01 renamed: Đổi tên từ Xã A thành Phường A',
    '2021-01-01 reclassified: Chuyển từ xã thành phường',
    '2021-01-01 recoded: Đổi mã từ a thành 00004',
    '2022-01-01 moved: Chuyển trực thuộc từ Xã P sang Xã Q',
  ])
})

test('a part that leaves is told by the unit it leaves, by the part, and by who takes another in', () => {
  const map = after(
    mapOf('A B'),
    {
      operation: 'split',
      on: '2025-07-01',
      basis: '7/NQ',
      unit: 'A',
      keeps: '0.6',
      parts: [{ unit: 'N', share: '0.4', said: said('N') }],
    },
    {
      operation: 'merge',
      on: '2026-01-01',
      basis: '',
      from: [{ unit: 'B', share: '1' }],
      into: { unit: 'A' },
    },
  )
  expect(told(map, 'A').slice(1)).toEqual([
    '2025-07-01 split: Tách một phần thành Xã N (40%); giữ lại 60%',
    '2026-01-01 received: Tiếp nhận Xã B',
  ])
  expect(told(map, 'N')).toEqual(['2025-07-01 founded: Thành lập do chia, tách từ Xã A (40%)'])
})

test('a unit that ends with nobody to continue it says so; an unknown unit has no history', () => {
  const map = after(mapOf('A'), { operation: 'close', on: '2025-07-01', basis: '', unit: 'A' })
  expect(told(map, 'A')[1]).toBe('2025-07-01 closed: Chấm dứt hoạt động, không có đơn vị kế thừa')
  expect(historyOf(map, 'nobody')).toEqual([])
})
