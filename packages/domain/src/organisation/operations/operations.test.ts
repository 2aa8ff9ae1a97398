import { describe, expect, test } from 'vitest'
import { unitOn } from '../map/unit-on.ts'
import { after, mapOf, merge, refusals, START, said, shown } from '../testing/map-of.ts'
import type { UnitCommand } from './command.ts'

const rename = (on: string, unit: string, name: string): UnitCommand => ({
  operation: 'rename',
  on,
  basis: '2/NQ',
  unit,
  name,
  kind: 'commune',
  label: 'xã',
})
const move = (on: string, unit: string, parent: string | null): UnitCommand => ({
  operation: 'move',
  on,
  basis: '',
  unit,
  parent,
})
const recode = (on: string, unit: string, code: string): UnitCommand => ({
  operation: 'recode',
  on,
  basis: '',
  unit,
  code,
})
const close = (
  on: string,
  unit: string,
  children?: { unit: string; parent: string | null }[],
): UnitCommand => ({
  operation: 'close',
  on,
  basis: '',
  unit,
  children,
})

describe('foundUnit', () => {
  const found = (on: string, unit: string, parent: string | null, code = unit): UnitCommand => ({
    operation: 'found',
    on,
    basis: '',
    unit,
    said: { ...said(unit, parent), code },
  })

  test('begins a unit on its day and not before', () => {
    const map = after(mapOf('P'), found('2020-05-01', 'N', 'P'))
    expect([shown(map, '2020-04-30'), shown(map, '2020-05-01')]).toEqual(['P', 'P(N)'])
  })

  test('refuses a unit that is there, a code that is held, a unit above that is not there yet', () => {
    const map = after(mapOf('P'), found('2020-05-01', 'N', 'P'))
    expect(refusals(map, found('2021-01-01', 'N', 'P', 'x'))).toEqual(['unit-exists'])
    expect(refusals(map, found('2021-01-01', 'M', 'P', 'N'))).toEqual(['code-taken'])
    expect(refusals(map, found('2020-04-30', 'M', 'N'))).toEqual(['parent-absent'])
    expect(refusals(map, found('2021-01-01', 'M', 'nobody'))).toEqual(['parent-absent'])
  })

  test('lets a code come back for another unit once its holder has ended, and not a day earlier', () => {
    const map = after(mapOf('A B'), close('2025-07-01', 'A'))
    expect(refusals(map, found('2025-07-01', 'N', null, 'a'))).toEqual([])
    expect(refusals(map, found('2025-06-30', 'N', null, 'a'))).toEqual(['code-taken'])
  })

  test('lets a department and a commune hold the same code: they are of two schemes', () => {
    const command = found('2020-01-01', 'D', null, 'a')
    const department = { ...command, said: { ...said('D'), code: 'a', kind: 'department' } } as UnitCommand
    expect(refusals(mapOf('A'), department)).toEqual([])
  })
})

describe('renameUnit, recodeUnit, moveUnit', () => {
  test('begin a new state and leave the old one as it was', () => {
    const map = after(mapOf('P(A) Q'), rename('2020-05-01', 'A', 'Xã Mới'), move('2021-01-01', 'A', 'Q'))
    expect(unitOn(map, 'A', '2020-04-30')?.name).toBe('Xã A')
    expect(unitOn(map, 'A', '2020-05-01')?.name).toBe('Xã Mới')
    expect([shown(map, '2020-12-31'), shown(map, '2021-01-01')]).toEqual(['P(A) Q', 'P Q(A)'])
  })

  test('made on the same day come together in one state', () => {
    const map = after(mapOf('P(A) Q'), rename('2020-05-01', 'A', 'Xã Mới'), move('2020-05-01', 'A', 'Q'))
    expect(map.states.get('A')?.map(({ from, to, name, parent }) => [from, to, name, parent])).toEqual([
      [START, '2020-05-01', 'Xã A', 'P'],
      ['2020-05-01', null, 'Xã Mới', 'Q'],
    ])
  })

  test('are refused before a later state, before the founding, after the end, and where nothing changes', () => {
    const map = after(mapOf('A B'), rename('2020-05-01', 'A', 'Xã Mới'), close('2022-01-01', 'B'))
    expect(refusals(map, recode('2020-04-30', 'A', 'x'))).toEqual(['later-change'])
    expect(refusals(map, recode('1999-12-31', 'A', 'x'))).toEqual(['before-founding'])
    expect(refusals(map, recode('2022-01-01', 'B', 'x'))).toEqual(['unit-ended'])
    expect(refusals(map, recode('2023-01-01', 'A', 'a'))).toEqual(['nothing-changes'])
    expect(refusals(map, recode('2023-01-01', 'nobody', 'x'))).toEqual(['unit-unknown'])
  })

  test('refuse to put a unit under itself or under what stands below it', () => {
    const map = mapOf('P(A(B))')
    expect(refusals(map, move('2020-01-01', 'P', 'B'))).toEqual(['parent-below'])
    expect(refusals(map, move('2020-01-01', 'A', 'A'))).toEqual(['parent-below'])
  })

  test('refuse a circle that only a later move would close', () => {
    const map = after(mapOf('A B'), move('2025-01-01', 'B', 'A'))
    expect(refusals(map, move('2024-01-01', 'A', 'B'))).toEqual(['parent-below'])
  })
})

describe('mergeUnits', () => {
  test('ends the old units, founds the new one and brings the units under them along', () => {
    const map = after(mapOf('P(A(X Y) B(Z) C)'), merge('2025-07-01', 'A B', 'N', 'P'))
    expect(shown(map, '2025-06-30')).toBe('P(A(X Y) B(Z) C)')
    expect(shown(map, '2025-07-01')).toBe('P(C N(X Y Z))')
    expect(map.successions.map(({ from, to, share, kind }) => [from, to, share, kind])).toEqual([
      ['A', 'N', '1', 'merge'],
      ['B', 'N', '1', 'merge'],
    ])
  })

  test('lets the new unit take the code of one that ends', () => {
    const command = merge('2025-07-01', 'A B', 'N') as Extract<UnitCommand, { operation: 'merge' }>
    const withCode = { ...command, into: { unit: 'N', said: { ...said('N'), code: 'a' } } }
    expect(refusals(mapOf('A B'), withCode)).toEqual([])
  })

  test('takes one unit into another that goes on', () => {
    const map = after(mapOf('A B'), {
      operation: 'merge',
      on: '2025-07-01',
      basis: '',
      from: [{ unit: 'A', share: '1' }],
      into: { unit: 'B' },
    })
    expect(shown(map, '2025-07-01')).toBe('B')
    expect(map.successions[0]?.kind).toBe('absorb')
  })

  test('divides what ends between the new unit and others when the shares make a whole', () => {
    const divided = (share: string): UnitCommand => ({
      operation: 'merge',
      on: '2025-07-01',
      basis: '',
      from: [
        { unit: 'A', share, others: [{ unit: 'C', share: '0.3' }] },
        { unit: 'B', share: '1' },
      ],
      into: { unit: 'N', said: said('N') },
    })
    expect(refusals(mapOf('A B C'), divided('0.7'))).toEqual([])
    expect(refusals(mapOf('A B C'), divided('0.700001'))).toEqual(['shares-not-whole'])
    expect(refusals(mapOf('A B C'), divided('0.6'))).toEqual(['shares-not-whole'])
  })

  test('sends a unit below elsewhere when it is named, and refuses one that is not below', () => {
    const named = (unit: string): UnitCommand => ({
      ...(merge('2025-07-01', 'A B', 'N') as Extract<UnitCommand, { operation: 'merge' }>),
      children: [{ unit, parent: 'C' }],
    })
    expect(shown(after(mapOf('A(X Y) B C'), named('X')), '2025-07-01')).toBe('C(X) N(Y)')
    expect(refusals(mapOf('A(X) B C(Z)'), named('Z'))).toEqual(['not-a-child'])
  })

  test('refuses one unit alone, the same unit twice, and a receiver that ends too', () => {
    expect(refusals(mapOf('A B'), merge('2025-07-01', 'A', 'N'))).toEqual(['too-few-units'])
    expect(refusals(mapOf('A B'), merge('2025-07-01', 'A A', 'N'))).toEqual(['unit-twice'])
    const intoItself: UnitCommand = {
      operation: 'merge',
      on: '2025-07-01',
      basis: '',
      from: [{ unit: 'A', share: '1' }],
      into: { unit: 'A' },
    }
    expect(refusals(mapOf('A'), intoItself)).toEqual(['receiver-ends'])
  })

  test('is refused before a later change of one of the units', () => {
    const map = after(mapOf('A B'), rename('2026-01-01', 'B', 'Xã Mới'))
    expect(refusals(map, merge('2025-07-01', 'A B', 'N'))).toEqual(['later-change'])
  })
})

describe('splitUnit', () => {
  const split = (
    keeps: string | undefined,
    parts: readonly [string, string][],
    children?: [string, string][],
  ): UnitCommand => ({
    operation: 'split',
    on: '2025-07-01',
    basis: '',
    unit: 'A',
    keeps,
    parts: parts.map(([unit, share]) => ({ unit, share, said: said(unit) })),
    children: children?.map(([unit, parent]) => ({ unit, parent })),
  })

  test('ends the unit, or lets it go on with the share it keeps', () => {
    expect(
      shown(
        after(
          mapOf('A'),
          split(undefined, [
            ['M', '0.6'],
            ['N', '0.4'],
          ]),
        ),
        '2025-07-01',
      ),
    ).toBe('M N')
    const kept = after(mapOf('A'), split('0.6', [['N', '0.4']]))
    expect(shown(kept, '2025-07-01')).toBe('A N')
    expect(kept.successions.map(({ to, share, kind }) => [to, share, kind])).toEqual([
      ['A', '0.6', 'continue'],
      ['N', '0.4', 'split'],
    ])
  })

  test('asks for a place for every unit below when the unit ends', () => {
    const parts: [string, string][] = [
      ['M', '0.5'],
      ['N', '0.5'],
    ]
    expect(refusals(mapOf('A(X Y)'), split(undefined, parts, [['X', 'M']]))).toEqual(['children-left'])
    const placed = split(undefined, parts, [
      ['X', 'M'],
      ['Y', 'N'],
    ])
    expect(shown(after(mapOf('A(X Y)'), placed), '2025-07-01')).toBe('M(X) N(Y)')
  })

  test('refuses shares that do not make a whole, and one part alone', () => {
    expect(
      refusals(
        mapOf('A'),
        split(undefined, [
          ['M', '0.333333'],
          ['N', '0.666666'],
        ]),
      ),
    ).toEqual(['shares-not-whole'])
    expect(refusals(mapOf('A'), split(undefined, [['M', '1']]))).toEqual(['too-few-units'])
  })
})

describe('closeUnit', () => {
  test('ends a unit and asks for a place for every unit below', () => {
    expect(shown(after(mapOf('A B'), close('2025-07-01', 'A')), '2025-07-01')).toBe('B')
    expect(refusals(mapOf('A(X) B'), close('2025-07-01', 'A'))).toEqual(['children-left'])
    expect(
      shown(after(mapOf('A(X) B'), close('2025-07-01', 'A', [{ unit: 'X', parent: 'B' }])), '2025-07-01'),
    ).toBe('B(X)')
  })

  test('is refused on the very day a unit begins: it would never have been', () => {
    expect(refusals(mapOf('A'), close(START, 'A'))).toEqual(['before-founding'])
  })
})

test('a refusal says in Vietnamese what stands in the way', () => {
  const map = after(mapOf('A'), rename('2020-05-01', 'A', 'Xã Mới'))
  expect(() => after(map, recode('2020-04-30', 'A', 'x'))).toThrow(
    'Xã Mới đã có thay đổi có hiệu lực từ ngày 01/05/2020; không thể ghi thêm thay đổi có hiệu lực trước ngày đó.',
  )
})
