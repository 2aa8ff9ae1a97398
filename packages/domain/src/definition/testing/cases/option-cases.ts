import type { FaultCase } from '../notation.ts'

/** Options, and what only an option breaks. */
export const optionCases: readonly FaultCase[] = [
  {
    code: 'duplicate-option',
    keys: `options:
  - {code: o, title: T, default: a, choices: [{value: a}]}
  - {code: §o, title: T, default: a, choices: [{value: a}]}`,
    path: 'options[1].code',
    vi: 'Tùy chọn o được khai báo hai lần; hãy bỏ một, hoặc đổi tên.',
    en: 'The option o is declared twice; remove one, or rename it.',
  },
  {
    code: 'duplicate-option',
    keys: `options:
  - {code: o, title: T, default: a, choices: [{value: a}, {value: §a}]}`,
    path: 'options[0].choices[1].value',
    vi: 'Tùy chọn o = a được khai báo hai lần; hãy bỏ một, hoặc đổi tên.',
    en: 'The option o = a is declared twice; remove one, or rename it.',
  },
  {
    code: 'option-default-unknown',
    keys: `options:
  - code: o
    title: T
    default: §bb
    choices:
      - {value: a}
      - {value: b, set: [{at: scale, to: 10}]}`,
    path: 'options[0].default',
    vi: 'Tùy chọn o: giá trị mặc định "bb" không nằm trong các lựa chọn a, b; hãy chọn một trong đó.',
    en: 'Option o: the default "bb" is none of its choices a, b; choose one of them.',
  },
  {
    code: 'option-path-unknown',
    keys: `options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: §precison.points.mode, to: down}]}`,
    path: 'options[0].choices[1].set[0].at',
    vi: 'Tùy chọn o = b: "precison.points.mode" không dẫn tới chỗ nào trong định nghĩa; hãy viết như precision.points.mode hoặc node:1.2.rule.target.',
    en: 'Option o = b: "precison.points.mode" leads nowhere in the definition; write it as precision.points.mode or node:1.2.rule.target.',
  },
  {
    code: 'option-path-unknown',
    keys: `options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: §"node:9.rule.target", to: 0.5}]}`,
    path: 'options[0].choices[1].set[0].at',
    vi: 'Tùy chọn o = b: "node:9.rule.target" không dẫn tới chỗ nào trong định nghĩa; hãy viết như precision.points.mode hoặc node:1.2.rule.target.',
    en: 'Option o = b: "node:9.rule.target" leads nowhere in the definition; write it as precision.points.mode or node:1.2.rule.target.',
  },
  {
    code: 'option-path-unknown',
    keys: `options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: §"nodes[3]", to: 0.5}]}`,
    path: 'options[0].choices[1].set[0].at',
    vi: 'Tùy chọn o = b: "nodes[3]" không dẫn tới chỗ nào trong định nghĩa; hãy viết như precision.points.mode hoặc node:1.2.rule.target.',
    en: 'Option o = b: "nodes[3]" leads nowhere in the definition; write it as precision.points.mode or node:1.2.rule.target.',
  },
  {
    code: 'unknown-value',
    keys: `options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: ranking.ties, to: §first}]}`,
    path: 'options[0].choices[1].set[0].to',
    vi: 'Khi chọn o = b: Định nghĩa: ties không nhận giá trị "first"; hãy chọn một trong: competition, dense, average, ordinal.',
    en: 'With o = b: The definition: ties cannot be "first"; choose one of: competition, dense, average, ordinal.',
  },
  {
    code: 'unknown-key',
    keys: `options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: ranking.tie, to: §dense}]}`,
    path: 'options[0].choices[1].set[0].to',
    vi: 'Khi chọn o = b: Định nghĩa: khóa "tie" không có trong định dạng; có phải là "ties"?',
    en: 'With o = b: The definition: the key "tie" is not part of the format; did you mean "ties"?',
  },
  {
    code: 'scale-mismatch',
    keys: `options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: scale, to: §12}]}`,
    path: 'options[0].choices[1].set[0].to',
    vi: 'Khi chọn o = b: Thang điểm là 12 nhưng các lĩnh vực cộng lại là 10; hãy sửa thang điểm hoặc điểm tối đa của các lĩnh vực.',
    en: 'With o = b: The scale is 12 but the domains add up to 10; correct the scale or the maxima of the domains.',
  },
  {
    code: 'share-above-one',
    keys: `options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: "node:1.rule.target", to: §50}]}`,
    path: 'options[0].choices[1].set[0].to',
    vi: 'Khi chọn o = b: Tiêu chí thành phần 1: target là tỷ lệ nên không lớn hơn 1, đang là 50; nếu muốn nói phần trăm hãy viết "50%".',
    en: 'With o = b: Component 1: target is a share and cannot exceed 1, but is 50; if per cent is meant write "50%".',
  },
  {
    code: 'unknown-measure',
    keys: `options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: "node:1.rule", to: {kind: count, measure: §dune, points: 1}}]}`,
    path: 'options[0].choices[1].set[0].to.measure',
    vi: 'Khi chọn o = b: Tiêu chí thành phần 1 dùng số liệu "dune" chưa khai báo trong measures; có phải là "done"?',
    en: 'With o = b: Component 1 uses the measure "dune", which measures does not declare; did you mean "done"?',
  },
  {
    code: 'unknown-option',
    keys: `§options:
  - code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: scale, to: 10}]}`,
    chosen: { oo: 'b' },
    path: 'options',
    vi: 'Tùy chọn "oo" không có trong định nghĩa; các tùy chọn: o.',
    en: 'The definition has no option "oo"; its options: o.',
  },
  {
    code: 'unknown-option',
    keys: '§id: demo',
    chosen: { o: 'b' },
    path: 'options',
    vi: 'Định nghĩa không có tùy chọn nào nên không chọn được "o"; hãy bỏ lựa chọn này.',
    en: 'The definition has no options, so "o" cannot be chosen; leave it out.',
  },
  {
    code: 'unknown-choice',
    keys: `options:
  - §code: o
    title: T
    default: a
    choices:
      - {value: a}
      - {value: b, set: [{at: scale, to: 10}]}`,
    chosen: { o: 'bb' },
    path: 'options[0]',
    vi: 'Tùy chọn o không có giá trị "bb"; hãy chọn một trong: a, b.',
    en: 'Option o has no value "bb"; choose one of: a, b.',
  },
  {
    code: 'sum-mismatch',
    keys: `nodes:
  - {code: "1", name: N, max: §10, nodes: [{code: "1.1", name: A, max: 6, rule: {kind: count, measure: done, points: 1}}, {code: "1.2", name: B, max: 4, rule: {kind: count, measure: done, points: 1}}]}
options:
  - {code: o, title: T, default: a, choices: [{value: a}, {value: b, set: [{at: "node:1.1.max", to: 5.5}]}]}`,
    path: 'nodes[0].max',
    vi: 'Khi chọn o = b: Lĩnh vực 1 có điểm tối đa 10 nhưng các mục con cộng lại là 9,5; hãy sửa điểm tối đa hoặc các mục con.',
    en: 'With o = b: Domain 1 has a maximum of 10 but its children add up to 9.5; correct the maximum or the children.',
  },
]
