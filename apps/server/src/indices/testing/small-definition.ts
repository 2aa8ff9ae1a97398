/** A complete definition of 10 points in two components, for tests. */
export function smallDefinition({
  id = 'thu',
  edition = '2026',
  from = '2026-01-01',
  to,
  second = 4,
}: {
  readonly id?: string
  readonly edition?: string
  readonly from?: string
  readonly to?: string
  /** Maximum of the second component; 4 adds up. */
  readonly second?: number
} = {}): string {
  const until = to === undefined ? '' : `, to: '${to}'`
  return `# Bộ thử
id: ${id}
edition: '${edition}'
title: { vi: Bộ chỉ số thử, en: A test index }
basis: Giả định
valid: { from: '${from}'${until} }
status: illustrative
method: points
scale: 10
precision: { ratios: exact, points: { decimals: 2, mode: half-up }, totals: { decimals: 2, mode: half-up } }
ranking: { on: rounded, ties: competition }
groups: [{ code: so, title: Sở }]
measures:
  - { code: dat, name: Số hồ sơ đúng hạn }
  - { code: tong, name: Số hồ sơ }
nodes:
  - code: '1'
    name: Giải quyết hồ sơ
    max: 10
    nodes:
      # lấy từ một cửa
      - { code: '1.1', name: Đúng hạn, max: 6, rule: { kind: ratio, numerator: dat, denominator: tong, zero: missing } }
      - { code: '1.2', name: Số lượng, max: ${second}, rule: { kind: count, measure: tong, points: 1 } }
`
}
