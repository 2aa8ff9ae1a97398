import { describe, expect, test } from 'vitest'
import { emptyDescription } from '../operation/description.ts'
import { continuingUnit, endingUnits, isComplete, type Merger, mergerCommand } from './merger.ts'

const ids = ['a', 'b', 'c', 'n', 'p'].map(
  (letter) => `0198f2a0-0000-7000-8000-00000000000${letter.charCodeAt(0) % 10}`,
)
const [a = '', b = '', c = '', n = '', p = ''] = ids
const merger: Merger = {
  units: [
    { id: a, name: 'Xã A' },
    { id: b, name: 'Xã B' },
  ],
  into: 'new',
  receiver: null,
  newUnit: n,
  description: { ...emptyDescription, code: '00004', name: 'Xã Mới', label: 'xã' },
  parent: { id: p, name: 'Tỉnh P' },
  decision: { on: '2026-01-01', basis: ' 12/NQ ' },
  passing: {},
  places: {},
}

describe('mergerCommand', () => {
  test('founds the new unit and passes everything on unless told otherwise', () => {
    expect(mergerCommand(merger)).toEqual({
      operation: 'merge',
      on: '2026-01-01',
      basis: '12/NQ',
      from: [
        { unit: a, share: '1' },
        { unit: b, share: '1' },
      ],
      into: { unit: n, said: { code: '00004', name: 'Xã Mới', kind: 'commune', label: 'xã', parent: p } },
    })
  })

  test('lets one of the chosen units take in the others', () => {
    const absorbing: Merger = { ...merger, into: 'one', receiver: b }
    expect(endingUnits(absorbing).map(({ id }) => id)).toEqual([a])
    expect(continuingUnit(absorbing, '').name).toBe('Xã B')
    expect(mergerCommand(absorbing)).toMatchObject({ from: [{ unit: a, share: '1' }], into: { unit: b } })
  })

  test('gives the rest of a part to another unit, so that the shares make a whole', () => {
    const divided: Merger = {
      ...merger,
      passing: { [a]: { percent: 69.24, other: { id: c, name: 'Xã C' } } },
    }
    expect(mergerCommand(divided)).toMatchObject({
      from: [{ unit: a, share: '0.6924', others: [{ unit: c, share: '0.3076' }] }, {}],
    })
  })

  test('names only units below that do not go where the others go', () => {
    const command = mergerCommand({ ...merger, places: { [c]: p, [b]: n } })
    expect(command).toMatchObject({ children: [{ unit: c, parent: p }] })
  })

  test('is undefined while something is missing', () => {
    expect(mergerCommand({ ...merger, units: merger.units.slice(1) })).toBeUndefined()
    expect(mergerCommand({ ...merger, decision: { on: null, basis: '' } })).toBeUndefined()
    expect(mergerCommand({ ...merger, into: 'one', receiver: null })).toBeUndefined()
    expect(isComplete({ ...merger, passing: { [a]: { percent: 50, other: null } } }, 2)).toBe(false)
    expect(isComplete({ ...merger, description: { ...merger.description, name: ' ' } }, 1)).toBe(false)
  })
})
