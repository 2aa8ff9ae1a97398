import { type FaultCase, scoredBy } from '../notation.ts'

/** Measures and references to them. */
export const measureCases: readonly FaultCase[] = [
  {
    code: 'duplicate-measure',
    keys: 'measures: [{code: done, name: A}, {code: due, name: B}, {code: §done, name: C}]',
    path: 'measures[2].code',
    vi: 'Số liệu done được khai báo hai lần; hãy bỏ một, hoặc đổi mã.',
    en: 'Measure done is declared twice; remove one, or change its code.',
  },
  {
    code: 'unknown-measure',
    keys: scoredBy('kind: ratio, numerator: §donee, denominator: due, zero: full'),
    path: 'nodes[0].rule.numerator',
    vi: 'Tiêu chí thành phần 1 dùng số liệu "donee" chưa khai báo trong measures; có phải là "done"?',
    en: 'Component 1 uses the measure "donee", which measures does not declare; did you mean "done"?',
  },
  {
    code: 'unknown-measure',
    keys: scoredBy('kind: survey, answers: [{measure: §zzzz, worth: 1}], zero: missing'),
    path: 'nodes[0].rule.answers[0].measure',
    vi: 'Tiêu chí thành phần 1 dùng số liệu "zzzz" chưa khai báo trong measures; hãy khai báo số liệu này.',
    en: 'Component 1 uses the measure "zzzz", which measures does not declare; declare it.',
  },
  {
    code: 'unknown-measure',
    keys: `nodes:
  - {code: "1", name: N, max: 10, published: §pub, rule: {kind: count, measure: done, points: 1}}`,
    path: 'nodes[0].published',
    vi: 'Tiêu chí thành phần 1 dùng số liệu "pub" chưa khai báo trong measures; hãy khai báo số liệu này.',
    en: 'Component 1 uses the measure "pub", which measures does not declare; declare it.',
  },
  {
    code: 'unused-measure',
    keys: 'measures: [{code: done, name: A}, {code: due, name: B}, {code: §extra, name: C}]',
    path: 'measures[2].code',
    vi: 'Số liệu extra được khai báo nhưng không tiêu chí nào dùng; hãy bỏ, hoặc xem lại tên trong cách tính.',
    en: 'Measure extra is declared but nothing uses it; remove it, or check the names in the rules.',
  },
  {
    code: 'choice-without-answers',
    keys: 'measures: [{code: done, name: A}, {code: due, name: B}, {code: w, name: C, kind: §choice}]',
    path: 'measures[2].kind',
    vi: 'Số liệu w là lựa chọn nhưng chưa có phương án nào; hãy thêm options.',
    en: 'Measure w is a choice without answers; add options.',
  },
  {
    code: 'duplicate-answer',
    keys: 'measures: [{code: done, name: A}, {code: due, name: B}, {code: w, name: C, kind: choice, options: [a, b, §a]}]',
    path: 'measures[2].options[2]',
    vi: 'Số liệu w: phương án "a" được ghi hai lần; hãy bỏ bớt một.',
    en: 'Measure w: the answer "a" is given twice; remove one.',
  },
  {
    code: 'key-without-effect',
    keys: 'measures: [{code: done, name: A}, {code: due, name: B, §options: [a]}]',
    path: 'measures[1].options',
    vi: 'Số liệu due: options chỉ có tác dụng với kind: choice; hãy ghi kind: choice hoặc bỏ options.',
    en: 'Measure due: options have an effect with kind: choice only; write kind: choice or remove them.',
  },
  {
    code: 'limits-reversed',
    keys: 'measures: [{code: done, name: A, least: §5, most: 1}, {code: due, name: B}]',
    path: 'measures[0].least',
    vi: 'Số liệu done: giá trị nhỏ nhất 5 lớn hơn giá trị lớn nhất 1; hãy đổi lại.',
    en: 'Measure done: the lowest value 5 exceeds the highest 1; swap them.',
  },
  {
    code: 'measure-not-choice',
    keys: scoredBy('kind: levels, measure: §done, levels: [{when: early, points: 10}]'),
    path: 'nodes[0].rule.measure',
    vi: 'Tiêu chí thành phần 1 dùng số liệu done nhưng cần số liệu kiểu lựa chọn; hãy khai báo kind: choice và options cho số liệu này.',
    en: 'Component 1 uses the measure done but a choice is needed; declare kind: choice and options for the measure.',
  },
  {
    code: 'measure-not-yes-no',
    keys: scoredBy('kind: checklist, items: [{measure: §done, points: 10}]'),
    path: 'nodes[0].rule.items[0].measure',
    vi: 'Tiêu chí thành phần 1 dùng số liệu done nhưng cần số liệu có/không; hãy khai báo kind: yes-no cho số liệu này.',
    en: 'Component 1 uses the measure done but a yes-no measure is needed; declare kind: yes-no for the measure.',
  },
  {
    code: 'measure-not-number',
    keys: scoredBy('kind: ratio, measure: §when'),
    path: 'nodes[0].rule.measure',
    vi: 'Tiêu chí thành phần 1 dùng số liệu when nhưng cần một con số, không tính được trên lựa chọn; hãy dùng số liệu khác hoặc kind: levels.',
    en: 'Component 1 uses the measure when but a number is needed and a choice is none; use another measure, or kind: levels.',
  },
  {
    code: 'measure-not-number',
    keys: scoredBy('kind: formula, formula: done + §when, gives: points, zero: zero'),
    path: 'nodes[0].rule.formula',
    vi: 'Tiêu chí thành phần 1: công thức dùng số liệu when là lựa chọn, không phải con số; hãy dùng số liệu khác.',
    en: 'Component 1: the formula uses the measure when, which is a choice and no number; use another measure.',
  },
]
