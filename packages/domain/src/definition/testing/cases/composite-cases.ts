import type { FaultCase } from '../notation.ts'

/** Composite indices. */
export const compositeCases: readonly FaultCase[] = [
  {
    code: 'composite-missing',
    keys: `§id: demo
method: composite
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite',
    vi: 'Chỉ số tổng hợp chưa nói cách chuẩn hóa và cách gộp; hãy thêm composite với normalisation và aggregation.',
    en: 'A composite index must say how it normalises and aggregates; add composite with normalisation and aggregation.',
  },
  {
    code: 'key-without-effect',
    keys: '§composite: {normalisation: {method: none}, aggregation: [{mean: arithmetic}]}',
    path: 'composite',
    vi: 'Khóa "composite" chỉ có tác dụng với method: composite; hãy bỏ, hoặc đổi method.',
    en: 'The key "composite" has an effect with method: composite only; remove it, or change method.',
  },
  {
    code: 'range-missing',
    keys: `method: composite
composite: {normalisation: §{method: min-max}, aggregation: [{mean: arithmetic}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite.normalisation.range',
    vi: 'Phương pháp chuẩn hóa min-max cần khoảng giá trị; hãy thêm range: [thấp, cao].',
    en: 'The normalisation min-max needs a range; add range: [low, high].',
  },
  {
    code: 'range-reversed',
    keys: `method: composite
composite: {normalisation: {method: goalposts, range: §[10, 1]}, aggregation: [{mean: arithmetic}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite.normalisation.range',
    vi: 'Khoảng giá trị [10; 1] phải đi từ thấp đến cao; hãy đổi lại thứ tự hoặc sửa số.',
    en: 'The range [10, 1] must go from low to high; swap or correct the numbers.',
  },
  {
    code: 'power-missing',
    keys: `method: composite
composite: {normalisation: {method: none}, aggregation: [§{mean: generalised}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite.aggregation[0].power',
    vi: 'Trung bình tổng quát cần số mũ khác 0; hãy thêm power, hoặc dùng geometric thay cho số mũ 0.',
    en: 'The generalised mean needs an exponent other than 0; add power, or use geometric in place of 0.',
  },
  {
    code: 'power-missing',
    keys: `method: composite
composite: {normalisation: {method: none}, aggregation: [{mean: generalised, power: §0}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite.aggregation[0].power',
    vi: 'Trung bình tổng quát cần số mũ khác 0; hãy thêm power, hoặc dùng geometric thay cho số mũ 0.',
    en: 'The generalised mean needs an exponent other than 0; add power, or use geometric in place of 0.',
  },
  {
    code: 'key-without-effect',
    keys: `method: composite
composite: {normalisation: {method: none}, aggregation: [{mean: geometric, §power: 2}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite.aggregation[0].power',
    vi: 'Số mũ "power" chỉ có tác dụng với mean: generalised, không phải geometric; hãy bỏ khóa này.',
    en: 'The exponent "power" has an effect with mean: generalised only, not geometric; remove the key.',
  },
  {
    code: 'target-missing',
    keys: `method: composite
composite: {normalisation: {method: distance-to-target}, aggregation: [{mean: arithmetic}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done, target: 5}, §{code: a2, name: C, measure: due}]}`,
    path: 'nodes[0].nodes[1].target',
    vi: 'Tiêu chí thành phần a2 chưa có mục tiêu mà phương pháp distance-to-target cần; hãy thêm target.',
    en: 'Component a2 has no target, which distance-to-target needs; add target.',
  },
  {
    code: 'indicator-without-measure',
    keys: `method: composite
composite: {normalisation: {method: none}, aggregation: [{mean: arithmetic}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, §{code: a2, name: C}]}`,
    path: 'nodes[0].nodes[1].measure',
    vi: 'Tiêu chí thành phần a2 chưa có số liệu; trong chỉ số tổng hợp mỗi chỉ báo cần measure, hãy bổ sung.',
    en: 'Component a2 has no measure; every indicator of a composite index needs one, add it.',
  },
  {
    code: 'aggregation-unused',
    keys: `method: composite
composite: {normalisation: {method: none}, aggregation: [{mean: arithmetic}, {mean: geometric}, §{mean: harmonic}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite.aggregation[2]',
    vi: 'Cây chỉ có 2 cấp trên chỉ báo nên cách gộp số 3 không được dùng; hãy bỏ bớt.',
    en: 'The tree has 2 levels above the indicators only, so aggregation 3 is not used; remove it.',
  },
  {
    code: 'mean-of-negatives',
    keys: `method: composite
composite: {normalisation: {method: z-score}, aggregation: [{mean: arithmetic}, {mean: §geometric}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite.aggregation[1].mean',
    vi: 'Trung bình geometric không có nghĩa với số âm mà bước trước có thể cho; hãy dùng arithmetic hoặc đổi cách chuẩn hóa.',
    en: 'The geometric mean has no meaning for negative numbers, which the step before can give; use arithmetic or another normalisation.',
  },
  {
    code: 'mean-of-negatives',
    keys: `method: composite
composite: {normalisation: {method: none}, aggregation: [{mean: copeland}, {mean: §harmonic}]}
nodes:
  - {code: a, name: A, nodes: [{code: a1, name: B, measure: done}, {code: a2, name: C, measure: due}]}`,
    path: 'composite.aggregation[1].mean',
    vi: 'Trung bình harmonic không có nghĩa với số âm mà bước trước có thể cho; hãy dùng arithmetic hoặc đổi cách chuẩn hóa.',
    en: 'The harmonic mean has no meaning for negative numbers, which the step before can give; use arithmetic or another normalisation.',
  },
  {
    code: 'key-without-effect',
    keys: `method: composite
composite: {normalisation: {method: none}, aggregation: [{mean: arithmetic}]}
nodes:
  - {code: a, name: A, measure: done, §rule: {kind: ratio, measure: done}}`,
    path: 'nodes[0].rule',
    vi: 'Tiêu chí thành phần a: khóa "rule" không có tác dụng với cách tính này của bộ chỉ số; hãy bỏ, hoặc xem lại method.',
    en: 'Component a: the key "rule" has no effect with the method of this index; remove it, or check method.',
  },
  {
    code: 'unknown-measure',
    keys: `method: composite
composite: {normalisation: {method: none}, aggregation: [{mean: arithmetic}]}
nodes:
  - {code: a, name: A, measure: done, denominator: §pop}`,
    path: 'nodes[0].denominator',
    vi: 'Tiêu chí thành phần a dùng số liệu "pop" chưa khai báo trong measures; hãy khai báo số liệu này.',
    en: 'Component a uses the measure "pop", which measures does not declare; declare it.',
  },
]
