import type { Definition, Node } from '@openpar/engine'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareEditions } from './compare-editions.ts'
import { editionOf } from './testing/edition-of.ts'

const TREE = `
1 Công tác chỉ đạo | 3
  1.1 Kế hoạch cải cách hành chính | 1
  1.2 Kiểm tra cải cách hành chính | 2
3 Thủ tục hành chính | 4
  3.2 Giải quyết hồ sơ | 4
    3.2.1 Tỷ lệ hồ sơ đúng hạn | 2
    3.2.2 Xin lỗi hồ sơ quá hạn | 2
`
const ratio = (target: number | string): Partial<Node> => ({
  rule: { kind: 'ratio', numerator: 'on_time', denominator: 'due', target, zero: 'not-applicable' },
})
const EARLIER = editionOf('2023', TREE, { '3.2.1': ratio(1) })

function changes(later: Definition, earlier = EARLIER): string[] {
  return compareEditions(earlier, later).map(({ kind, vi, en }) => `${kind} | ${vi} | ${en}`)
}
const edited = (from: string, to: string, more: Record<string, Partial<Node>> = { '3.2.1': ratio(1) }) =>
  editionOf('2024', TREE.replace(from, to), more)

describe('nodes', () => {
  test('a maximum from 2 to 1.5 is told with a comma in Vietnamese', () => {
    const later = edited('đúng hạn | 2', 'đúng hạn | 1.5')
    expect(compareEditions(EARLIER, later)).toEqual([
      {
        kind: 'max-changed',
        code: '3.2.1',
        earlierCode: '3.2.1',
        before: 2,
        after: 1.5,
        vi: '3.2.1 Tỷ lệ hồ sơ đúng hạn: điểm tối đa 2 → 1,5',
        en: '3.2.1 Tỷ lệ hồ sơ đúng hạn: maximum points 2 → 1.5',
      },
    ])
  })

  test('a maximum of 0 is a figure, a maximum left out is none', () => {
    const zero = edited('đúng hạn | 2', 'đúng hạn | 0')
    expect(changes(zero)).toEqual([
      'max-changed | 3.2.1 Tỷ lệ hồ sơ đúng hạn: điểm tối đa 2 → 0 | 3.2.1 Tỷ lệ hồ sơ đúng hạn: maximum points 2 → 0',
    ])
    const [left] = compareEditions(zero, edited('đúng hạn | 2', 'đúng hạn'))
    expect(left).toMatchObject({
      before: 0,
      after: undefined,
      vi: '3.2.1 Tỷ lệ hồ sơ đúng hạn: điểm tối đa 0 → không có',
    })
  })

  test('added and removed nodes stand where they are or were', () => {
    const tree = TREE.replace('  1.1 Kế hoạch cải cách hành chính | 1\n', '')
    const later = editionOf(
      '2024',
      tree.replace('3.2.2 Xin lỗi hồ sơ quá hạn | 2', '3.2.3 Đánh giá mức độ hài lòng | 0.5'),
      { '3.2.1': ratio(1) },
    )
    expect(changes(later)).toEqual([
      'removed | 1.1 Kế hoạch cải cách hành chính: lược bỏ, điểm tối đa 1 | 1.1 Kế hoạch cải cách hành chính: removed, maximum points 1',
      'removed | 3.2.2 Xin lỗi hồ sơ quá hạn: lược bỏ, điểm tối đa 2 | 3.2.2 Xin lỗi hồ sơ quá hạn: removed, maximum points 2',
      'added | 3.2.3 Đánh giá mức độ hài lòng: bổ sung mới, điểm tối đa 0,5 | 3.2.3 Đánh giá mức độ hài lòng: added, maximum points 0.5',
    ])
  })

  test('a new name under the old code is a renaming', () => {
    const later = edited('Kiểm tra cải cách hành chính', 'Kiểm tra công vụ')
    expect(changes(later)).toEqual([
      'renamed | 1.2 Kiểm tra công vụ: đổi tên từ “Kiểm tra cải cách hành chính” | 1.2 Kiểm tra công vụ: renamed from “Kiểm tra cải cách hành chính”',
    ])
  })

  test('a new English name alone is told as such in Vietnamese', () => {
    const named = (en: string) => edited('', '', { '1.2': { name: { vi: 'Kiểm tra', en } } })
    expect(changes(named('Inspections'), named('Checks'))).toEqual([
      'renamed | 1.2 Kiểm tra: sửa tên tiếng Anh “Checks” → “Inspections” | 1.2 Inspections: renamed from “Checks”',
    ])
  })

  test('codes that shift because a node was put before them follow the names', () => {
    const later = editionOf(
      '2024',
      TREE.replace('  1.1 Kế', '  1.1 Báo cáo định kỳ | 1\n  1.2 Kế').replace('  1.2 Kiểm', '  1.3 Kiểm'),
      { '3.2.1': ratio(1) },
    )
    expect(changes(later).map((line) => line.split(' | ').slice(0, 2).join(' | '))).toEqual([
      'added | 1.1 Báo cáo định kỳ: bổ sung mới, điểm tối đa 1',
      'recoded | 1.2 Kế hoạch cải cách hành chính: đổi mã 1.1 → 1.2',
      'recoded | 1.3 Kiểm tra cải cách hành chính: đổi mã 1.2 → 1.3',
    ])
  })

  test('a node under another domain is recoded and moved; one from the tree to the bonus is moved', () => {
    const moved = editionOf(
      '2024',
      TREE.replace('  1.2 Kiểm tra cải cách hành chính | 2\n', '').concat(
        '  3.3 Kiểm tra cải cách hành chính | 2',
      ),
      {
        '3.2.1': ratio(1),
      },
    )
    expect(changes(moved)).toEqual([
      'recoded | 3.3 Kiểm tra cải cách hành chính: đổi mã 1.2 → 3.3 | 3.3 Kiểm tra cải cách hành chính: code 1.2 → 3.3',
      'moved | 3.3 Kiểm tra cải cách hành chính: chuyển từ 1 Công tác chỉ đạo sang 3 Thủ tục hành chính | 3.3 Kiểm tra cải cách hành chính: moved from 1 Công tác chỉ đạo to 3 Thủ tục hành chính',
    ])
    const bonus = editionOf(
      '2023',
      '1 Chỉ đạo',
      {},
      { bonus: { cap: 2, nodes: [{ code: 'T1', name: 'Sáng kiến' }] } },
    )
    const scale = editionOf('2024', '1 Chỉ đạo\nT1 Sáng kiến', {}, { bonus: { cap: 1.5, nodes: [] } })
    expect(changes(scale, bonus)).toEqual([
      'cap-changed | Toàn bộ chỉ số: điểm thưởng tối đa 2 → 1,5 | Whole index: cap of the bonus 2 → 1.5',
      'moved | T1 Sáng kiến: chuyển từ điểm thưởng sang cấp lĩnh vực | T1 Sáng kiến: moved from the bonus to the level of domains',
    ])
  })

  test('a rule is told whole, measures by name, or by code where the names are the same', () => {
    expect(changes(editionOf('2024', TREE, { '3.2.1': ratio('95%') }))).toEqual([
      'rule-changed | 3.2.1 Tỷ lệ hồ sơ đúng hạn: cách tính điểm [theo tỷ lệ hồ sơ đúng hạn ÷ hồ sơ đến hạn; đạt tối đa ở 100%; mẫu số bằng 0: không phát sinh] → [theo tỷ lệ hồ sơ đúng hạn ÷ hồ sơ đến hạn; đạt tối đa ở 95%; mẫu số bằng 0: không phát sinh] | 3.2.1 Tỷ lệ hồ sơ đúng hạn: rule [by share cases on time ÷ cases due; full at 100%; zero denominator: not applicable] → [by share cases on time ÷ cases due; full at 95%; zero denominator: not applicable]',
    ])
    const measures = [
      { code: 'a', name: 'hồ sơ' },
      { code: 'b', name: 'hồ sơ' },
    ]
    const judged = (measure: string) =>
      editionOf(
        '2024',
        '1 Sáng kiến | 1',
        { 1: { rule: { kind: 'judged', measure, step: 0.25 } } },
        { measures },
      )
    expect(compareEditions(judged('a'), judged('b'))[0]?.vi).toBe(
      '1 Sáng kiến: cách tính điểm [thẩm định theo a; bước 0,25 điểm] → [thẩm định theo b; bước 0,25 điểm]',
    )
  })

  test('a rule written differently that means the same is no change: 100%, 1 and the default', () => {
    for (const same of ['100%', '100 %', 1])
      expect(changes(editionOf('2024', TREE, { '3.2.1': ratio(same) }))).toEqual([])
  })

  test('other settings of a node: who scores, what missing means, evidence, groups concerned', () => {
    const later = editionOf('2024', TREE, {
      '3.2.1': ratio(1),
      '1.1': {
        source: 'self',
        missing: 'zero',
        evidence: ['Kế hoạch'],
        appliesTo: ['department'],
        owner: 'Sở Nội vụ',
      },
    })
    const head = '1.1 Kế hoạch cải cách hành chính'
    expect(compareEditions(EARLIER, later).map((change) => change.vi)).toEqual([
      `${head}: cách chấm không có → tự chấm`,
      `${head}: khi chưa có số liệu để trống → 0 điểm`,
      `${head}: đối tượng áp dụng tất cả → Sở, ban, ngành`,
      `${head}: tài liệu kiểm chứng không có → “Kế hoạch”`,
      `${head}: cơ quan chủ trì không có → “Sở Nội vụ”`,
    ])
  })

  test('in composite indices a weight left out is 1', () => {
    const weighted = (weight?: number) =>
      editionOf(
        '2024',
        '1 Trụ cột',
        { 1: { weight } },
        { method: 'composite', nodes: [{ code: '1', name: 'Trụ cột', weight }] },
      )
    expect(changes(weighted(1), weighted())).toEqual([])
    expect(changes(weighted(0.25), weighted())).toEqual([
      'max-changed | 1 Trụ cột: trọng số 1 → 0,25 | 1 Trụ cột: weight 1 → 0.25',
    ])
  })
})

describe('declared mappings', () => {
  const mapping = (codes: Record<string, string | string[]>) => ({ edition: '2023', codes })

  test('a split and a merger are told once, with the sums of their maxima', () => {
    const earlier = editionOf('2023', '1 Kế hoạch | 1\n2 Kiểm tra | 0.5\n3 Báo cáo | 0.25')
    const later = editionOf(
      '2024',
      '1 Ban hành kế hoạch | 0.5\n2 Thực hiện kế hoạch | 1\n3 Kiểm tra và báo cáo | 0.75',
      {},
      { mapping: [mapping({ 1: '1', 2: '1', 3: ['2', '3'] })] },
    )
    expect(changes(later, earlier)).toEqual([
      'split | 1 Kế hoạch: tách thành 1 và 2 | 1 Kế hoạch: split into 1 and 2',
      'max-changed | 1 Kế hoạch: tổng điểm tối đa 1 → 1,5 | 1 Kế hoạch: maximum points in all 1 → 1.5',
      'merged | 3 Kiểm tra và báo cáo: gộp từ 2 và 3 | 3 Kiểm tra và báo cáo: merged from 2 and 3',
    ])
    expect(
      compareEditions(later, earlier).map(({ kind, code, earlierCode }) => [kind, code, earlierCode]),
    ).toEqual([
      ['merged', '1', undefined],
      ['max-changed', '1', undefined],
      ['split', '2', '3'],
    ])
  })

  test('several to several is a regrouping', () => {
    const earlier = editionOf('2023', '1 A | 1\n2 B | 1')
    const later = editionOf(
      '2024',
      '1 C | 1\n2 D | 1.5',
      {},
      { mapping: [mapping({ 1: ['1', '2'], 2: '2' })] },
    )
    expect(changes(later, earlier)).toEqual([
      'regrouped | 1 và 2 sắp xếp lại thành 1 và 2 | 1 and 2 regrouped into 1 and 2',
      'max-changed | 1 và 2 sắp xếp lại thành 1 và 2: tổng điểm tối đa 2 → 2,5 | 1 and 2 regrouped into 1 and 2: maximum points in all 2 → 2.5',
    ])
  })

  test('a mapping goes before equal codes; an empty one declares a node new', () => {
    const earlier = editionOf('2023', '1 A | 1\n2 B | 1')
    const later = editionOf('2024', '1 A | 1\n2 B | 1', {}, { mapping: [mapping({ 1: [], 2: '1' })] })
    expect(compareEditions(earlier, later).map(({ kind, code }) => `${kind} ${code}`)).toEqual([
      'added 1',
      'recoded 2',
      'renamed 2',
      'removed 2',
    ])
  })

  test('a mapping to another edition is not used, a given one is used instead of the declared', () => {
    const earlier = editionOf('2022', '1 A | 1\n2 B | 1')
    const later = editionOf('2024', '1 A | 1\n2 B | 1', {}, { mapping: [mapping({ 1: '2' })] })
    expect(changes(later, earlier)).toEqual([])
    expect(compareEditions(earlier, later, mapping({ 1: '2' })).map(({ kind }) => kind)).toContain('recoded')
  })

  test('a code that its edition does not have is refused', () => {
    expect(() => compareEditions(EARLIER, EARLIER, mapping({ 1: '9.9' }))).toThrow(
      new RangeError('mapping names 9.9, which edition 2023 does not have'),
    )
    expect(() => compareEditions(EARLIER, EARLIER, mapping({ x: '1' }))).toThrow(RangeError)
  })
})

describe('the whole index', () => {
  test('precision, ranks, scale, basis and validity come first', () => {
    const later = editionOf(
      '2024',
      TREE,
      { '3.2.1': ratio(1) },
      {
        basis: 'Quyết định số 02/QĐ-UBND',
        valid: { from: '2025-01-01', to: '2025-12-31' },
        scale: 120,
        precision: { ...EARLIER.precision, ratios: { decimals: 2, mode: 'half-even' } },
        ranking: { on: 'rounded', ties: 'dense' },
      },
    )
    expect(compareEditions(EARLIER, later).map(({ kind, code, vi }) => `${kind} ${code} ${vi}`)).toEqual([
      'basis-changed total Toàn bộ chỉ số: căn cứ “Quyết định số 01/QĐ-UBND” → “Quyết định số 02/QĐ-UBND”',
      'validity-changed total Toàn bộ chỉ số: hiệu lực từ 01/01/2024 → từ 01/01/2025 đến 31/12/2025',
      'scale-changed total Toàn bộ chỉ số: thang điểm 100 → 120',
      'precision-changed total Toàn bộ chỉ số: tỷ lệ không làm tròn → làm tròn 2 chữ số thập phân, nửa làm tròn về số chẵn',
      'ranking-changed total Toàn bộ chỉ số: đơn vị bằng điểm đồng hạng, bỏ hạng kế tiếp (1, 2, 2, 4) → đồng hạng, không bỏ hạng (1, 2, 2, 3)',
    ])
  })

  test('measures and options come last', () => {
    const [onTime] = EARLIER.measures
    const option = (value: string) => [
      {
        code: 'early',
        title: 'Tính hồ sơ sớm hạn',
        default: value,
        choices: [{ value: 'yes' }, { value: 'no' }],
      },
    ]
    const before = { ...EARLIER, options: option('yes') }
    const later = {
      ...before,
      options: option('no'),
      measures: [
        { ...onTime!, unit: 'hồ sơ' },
        { code: 'late', name: 'hồ sơ trễ hạn' },
      ],
    }
    expect(compareEditions(before, later).map(({ kind, vi }) => `${kind} ${vi}`)).toEqual([
      'measure-changed Số liệu on_time (hồ sơ đúng hạn): đơn vị tính không có → “hồ sơ”',
      'measure-added Số liệu late (hồ sơ trễ hạn): bổ sung mới',
      'measure-removed Số liệu due (hồ sơ đến hạn): lược bỏ',
      'option-changed Lựa chọn early (Tính hồ sơ sớm hạn): mặc định “yes” → “no”',
    ])
  })
})

describe('laws', () => {
  const nodes = fc
    .uniqueArray(
      fc.record({
        code: fc.integer({ min: 1, max: 9 }),
        name: fc.constantFrom(...'ABCDEF'),
        max: fc.constantFrom(0, 1, 2.5),
        below: fc.uniqueArray(
          fc.record({
            code: fc.integer({ min: 1, max: 4 }),
            name: fc.constantFrom(...'ABCDEFGH'),
            max: fc.constantFrom(0, 0.5, 1),
          }),
          { selector: (node) => node.code, maxLength: 3 },
        ),
      }),
      { selector: (node) => node.code, maxLength: 5 },
    )
    .map((list): Node[] =>
      list.map(({ code, name, max, below }) => ({
        code: `${code}`,
        name,
        max,
        nodes: below.map((one) => ({ code: `${code}.${one.code}`, name: one.name, max: one.max })),
      })),
    )
  const edition = (of: Node[], name: string) => editionOf(name, '', {}, { nodes: of })

  test('an edition compared with itself has no change', () => {
    fc.assert(
      fc.property(nodes, (of) => {
        expect(compareEditions(edition(of, '1'), edition(of, '1'))).toEqual([])
      }),
    )
  })

  test('swapping the editions swaps added and removed, before and after', () => {
    fc.assert(
      fc.property(nodes, nodes, (a, b) => {
        const there = compareEditions(edition(a, '1'), edition(b, '2'))
        const back = compareEditions(edition(b, '2'), edition(a, '1'))
        const codes = (list: typeof there, kind: string) =>
          list.flatMap((change) => (change.kind === kind ? [change.code] : [])).sort()
        expect(codes(back, 'added')).toEqual(codes(there, 'removed'))
        expect(codes(back, 'removed')).toEqual(codes(there, 'added'))
        const sides = (list: typeof there, turned: boolean) =>
          list
            .filter(({ kind }) => kind === 'max-changed' || kind === 'renamed' || kind === 'recoded')
            .map(({ kind, before, after }) =>
              JSON.stringify(turned ? [kind, after, before] : [kind, before, after]),
            )
            .sort()
        expect(sides(back, true)).toEqual(sides(there, false))
      }),
    )
  })
})
