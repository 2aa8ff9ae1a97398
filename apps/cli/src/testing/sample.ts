/** Two domains on a scale of 10: a share of cases on time (6 points), a choice (4 points), a bonus. */
export const DEFINITION = `id: mau
edition: '2026'
title: { vi: 'Bộ mẫu', en: 'Sample index' }
basis: Bộ thử
valid: { from: '2026-01-01' }
status: illustrative
method: points
scale: 10
precision:
  ratios: exact
  points: { decimals: 2, mode: half-up }
  totals: { decimals: 2, mode: half-up }
ranking: { on: rounded, ties: competition }
groups:
  - { code: so, title: 'Sở' }
measures:
  - { code: dung_han, name: { vi: 'Hồ sơ đúng hạn', en: 'Cases on time' }, overPeriods: sum }
  - { code: tong, name: { vi: 'Hồ sơ đã giải quyết', en: 'Cases handled' }, overPeriods: sum }
  - { code: ke_hoach, name: { vi: 'Kế hoạch', en: 'Plan' }, kind: choice, options: [day-du, mot-phan, khong] }
nodes:
  - code: 'A'
    name: { vi: 'Giải quyết hồ sơ', en: 'Handling of cases' }
    max: 6
    nodes:
      - code: 'A.1'
        name: { vi: 'Tỷ lệ đúng hạn', en: 'Share on time' }
        max: 6
        rule: { kind: ratio, numerator: dung_han, denominator: tong, zero: full }
  - code: 'B'
    name: { vi: 'Chỉ đạo', en: 'Direction' }
    max: 4
    nodes:
      - code: 'B.1'
        name: { vi: 'Ban hành kế hoạch', en: 'Plan issued' }
        max: 4
        rule:
          kind: levels
          measure: ke_hoach
          levels:
            - { when: day-du, points: 4 }
            - { when: mot-phan, points: 1.5 }
            - { when: khong, points: 0 }
`

/** S1 has 4.5 + 4 = 8.5; S2 6 + 1.5 = 7.5; S3 lacks the plan. */
export const FACTS = `unit,name,dung_han,tong,ke_hoach
S1,Sở Một,75,100,day-du
S2,Sở Hai,50,50,mot-phan
S3,Sở Ba,1,3,
`

/** Two indicators, taken as they are, their mean. */
export const COMPOSITE = `id: tong-hop
edition: '1'
title: { vi: 'Chỉ số tổng hợp', en: 'Composite index' }
basis: Bộ thử
valid: { from: '2026-01-01' }
status: illustrative
method: composite
scale: 100
precision:
  ratios: exact
  points: { decimals: 2, mode: half-up }
  totals: { decimals: 2, mode: half-up }
ranking: { on: unrounded, ties: competition }
groups:
  - { code: tinh, title: 'Tỉnh' }
composite:
  normalisation: { method: none }
  weights: given
  aggregation: [{ mean: arithmetic }]
measures:
  - { code: x, name: X }
  - { code: y, name: Y }
nodes:
  - { code: X, name: X, weight: 1, measure: x }
  - { code: Y, name: Y, weight: 2, measure: y }
`

export const COMPOSITE_FACTS = `unit,x,y
P,10,20
Q,12,25
R,30,10
`
