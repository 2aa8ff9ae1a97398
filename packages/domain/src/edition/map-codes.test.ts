import { describe, expect, test } from 'vitest'
import { mapCodes, mapNodes } from './map-codes.ts'
import { editionOf } from './testing/edition-of.ts'

const lines = (origins: ReturnType<typeof mapCodes>) =>
  origins.map(({ code, earlier, certainty, relation, with: others }) =>
    [code, '←', earlier.join('+') || '–', certainty, relation, ...others].join(' '),
  )

describe('mapCodes', () => {
  test('same code, same name elsewhere, and nothing to compare with', () => {
    const earlier = editionOf('2023', '1 Chỉ đạo\n  1.1 Kế hoạch\n  1.2 Kiểm tra\n  1.3 Báo cáo')
    const later = editionOf(
      '2024',
      '1 Chỉ đạo\n  1.1 Kế hoạch năm\n  1.2 Sáng kiến\n  1.4 KIỂM TRA.\n  1.5 Tuyên truyền',
    )
    expect(lines(mapCodes(earlier, later))).toEqual([
      '1.1 ← 1.1 same-code same',
      '1.2 ← – none new',
      '1.4 ← 1.2 same-name same',
      '1.5 ← – none new',
    ])
    expect(lines(mapNodes(earlier, later))[0]).toBe('1 ← 1 same-code same')
  })

  test('a name that two nodes share proposes nothing', () => {
    const earlier = editionOf('2023', '1 Chỉ đạo\n  1.1 Báo cáo\n2 Thể chế\n  2.1 Báo cáo')
    const later = editionOf('2024', '3 Tổ chức bộ máy\n  3.1 Báo cáo')
    expect(lines(mapCodes(earlier, later))).toEqual(['3.1 ← – none new'])
  })

  test('splits and mergers name all that belong together', () => {
    const earlier = editionOf('2023', '1 A\n2 B\n3 C')
    const codes = { 1: '1', 2: '1', 3: ['2', '3'] }
    const later = editionOf('2024', '1 D\n2 E\n3 F', {}, { mapping: [{ edition: '2023', codes }] })
    expect(lines(mapCodes(earlier, later))).toEqual([
      '1 ← 1 declared split 2',
      '2 ← 1 declared split 1',
      '3 ← 2+3 declared merged',
    ])
    expect(lines(mapCodes(later, earlier))).toEqual([
      '1 ← 1+2 declared merged',
      '2 ← 3 declared split 3',
      '3 ← 3 declared split 2',
    ])
  })

  test('links through one another are regrouped, each with its own direct origins', () => {
    const earlier = editionOf('2023', '1 A\n2 B')
    const later = editionOf('2024', '1 C\n2 D')
    expect(lines(mapCodes(earlier, later, { edition: '2023', codes: { 1: ['2', '1'], 2: '2' } }))).toEqual([
      '1 ← 1+2 declared regrouped 2',
      '2 ← 2 declared regrouped 1',
    ])
  })

  test('a declared code whose node is declared new stays new, though the code existed', () => {
    const earlier = editionOf('2023', '1 A')
    const later = editionOf('2024', '1 A')
    expect(lines(mapCodes(earlier, later, { edition: '2023', codes: { 1: [] } }))).toEqual(['1 ← – none new'])
  })

  test('a component may come from a criterion, and an empty edition maps nothing', () => {
    const earlier = editionOf('2023', '1 A\n  1.1 B\n  1.2 C')
    const later = editionOf('2024', '1 A')
    expect(lines(mapCodes(earlier, later))).toEqual(['1 ← 1 same-code same'])
    expect(mapCodes(earlier, editionOf('2024', '', {}, { nodes: [] }))).toEqual([])
  })
})
