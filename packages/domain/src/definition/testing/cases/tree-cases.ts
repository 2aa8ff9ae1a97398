import type { FaultCase } from '../notation.ts'

/** Trees that do not hold together. */
export const treeCases: readonly FaultCase[] = [
  {
    code: 'duplicate-code',
    keys: `nodes:
  - {code: "1", name: N, max: 5, rule: {kind: count, measure: done, points: 1}}
  - {code: §"1", name: N, max: 5, rule: {kind: count, measure: due, points: 1}}`,
    path: 'nodes[1].code',
    vi: 'Mã 1 đã được dùng cho một mục khác; mỗi mục phải có mã riêng, hãy đổi một trong hai.',
    en: 'The code 1 is already used by another node; every node needs its own, change one of them.',
  },
  {
    code: 'duplicate-code',
    keys: 'bonus: {cap: 1, nodes: [{code: §"1", name: T, max: 1, rule: {kind: judged, measure: done, step: 1}}]}',
    path: 'bonus.nodes[0].code',
    vi: 'Mã 1 đã được dùng cho một mục khác; mỗi mục phải có mã riêng, hãy đổi một trong hai.',
    en: 'The code 1 is already used by another node; every node needs its own, change one of them.',
  },
  {
    code: 'duplicate-code',
    keys: `totalCode: t
penalty: {cap: 1, nodes: [{code: §t, name: T, max: 1, rule: {kind: judged, measure: done, step: 1}}]}`,
    path: 'penalty.nodes[0].code',
    vi: 'Mã t đã được dùng cho một mục khác; mỗi mục phải có mã riêng, hãy đổi một trong hai.',
    en: 'The code t is already used by another node; every node needs its own, change one of them.',
  },
  {
    code: 'sum-mismatch',
    keys: `nodes:
  - code: "1"
    name: L
    max: 10
    nodes:
      - code: "1.1"
        name: T
        max: 5
        rule: {kind: count, measure: done, points: 1}
      - code: "1.2"
        name: T
        max: §5
        nodes:
          - {code: 1.2.1, name: A, max: 2.5, rule: {kind: count, measure: done, points: 1}}
          - {code: 1.2.2, name: B, max: 2, rule: {kind: count, measure: done, points: 1}}`,
    path: 'nodes[0].nodes[1].max',
    vi: 'Tiêu chí 1.2 có điểm tối đa 5 nhưng các mục con cộng lại là 4,5; hãy sửa điểm tối đa hoặc các mục con.',
    en: 'Criterion 1.2 has a maximum of 5 but its children add up to 4.5; correct the maximum or the children.',
  },
  {
    code: 'sum-mismatch',
    keys: `nodes:
  - {code: "1", name: L, max: §10, nodes: [{code: "1.1", name: T, max: 10.0001, rule: {kind: count, measure: done, points: 1}}]}`,
    path: 'nodes[0].max',
    vi: 'Lĩnh vực 1 có điểm tối đa 10 nhưng các mục con cộng lại là 10,0001; hãy sửa điểm tối đa hoặc các mục con.',
    en: 'Domain 1 has a maximum of 10 but its children add up to 10.0001; correct the maximum or the children.',
  },
  {
    code: 'sum-mismatch',
    keys: 'bonus: {cap: 2, nodes: [{code: t, name: T, max: §3, nodes: [{code: t1, name: A, max: 2, rule: {kind: judged, measure: done, step: 1}}]}]}',
    path: 'bonus.nodes[0].max',
    vi: 'Mục điểm thưởng t có điểm tối đa 3 nhưng các mục con cộng lại là 2; hãy sửa điểm tối đa hoặc các mục con.',
    en: 'Bonus node t has a maximum of 3 but its children add up to 2; correct the maximum or the children.',
  },
  {
    code: 'scale-mismatch',
    keys: 'scale: §100',
    path: 'scale',
    vi: 'Thang điểm là 100 nhưng các lĩnh vực cộng lại là 10; hãy sửa thang điểm hoặc điểm tối đa của các lĩnh vực.',
    en: 'The scale is 100 but the domains add up to 10; correct the scale or the maxima of the domains.',
  },
  {
    code: 'max-missing',
    keys: `nodes:
  - §{code: "1", name: N, rule: {kind: count, measure: done, points: 1}}`,
    path: 'nodes[0].max',
    vi: 'Tiêu chí thành phần 1 chưa có điểm tối đa; hãy thêm max, hoặc ghi status: frame nếu bộ chỉ số mới có khung.',
    en: 'Component 1 has no maximum; add max, or write status: frame where only the structure is known.',
  },
  {
    code: 'max-not-positive',
    keys: `nodes:
  - {code: "1", name: N, max: 10, rule: {kind: count, measure: done, points: 1}}
  - {code: "2", name: N, max: §0, rule: {kind: count, measure: done, points: 1}}`,
    path: 'nodes[1].max',
    vi: 'Tiêu chí thành phần 2 được chấm điểm nhưng điểm tối đa là 0; hãy ghi số lớn hơn 0, hoặc dùng kind: monitor nếu chỉ theo dõi.',
    en: 'Component 2 is scored but its maximum is 0; write a number above 0, or kind: monitor where it is only shown.',
  },
  {
    code: 'too-many-decimals',
    keys: `scale: 10
nodes:
  - {code: "1", name: N, max: §9.99999, rule: {kind: count, measure: done, points: 1}}`,
    path: 'nodes[0].max',
    vi: 'Tiêu chí thành phần 1: 9,99999 có hơn bốn chữ số thập phân; điểm chỉ ghi đến phần vạn, hãy làm tròn.',
    en: 'Component 1: 9.99999 has more than four decimals; points go to ten-thousandths, round the number.',
  },
  {
    code: 'too-many-decimals',
    keys: 'penalty: {cap: §0.00001, nodes: [{code: t, name: T, max: 1, rule: {kind: judged, measure: done, step: 1}}]}',
    path: 'penalty.cap',
    vi: 'Điểm trừ: 0,00001 có hơn bốn chữ số thập phân; điểm chỉ ghi đến phần vạn, hãy làm tròn.',
    en: 'Penalty points: 0.00001 has more than four decimals; points go to ten-thousandths, round the number.',
  },
  {
    code: 'rule-missing',
    keys: `nodes:
  - §{code: "1", name: N, max: 10}`,
    path: 'nodes[0].rule',
    vi: 'Tiêu chí thành phần 1 chưa có cách tính điểm; hãy thêm rule, hoặc ghi status: frame nếu bộ chỉ số mới có khung.',
    en: 'Component 1 has no rule; add one, or write status: frame where only the structure is known.',
  },
  {
    code: 'rule-on-parent',
    keys: `nodes:
  - code: "1"
    name: N
    max: 10
    §rule: {kind: count, measure: done, points: 1}
    nodes: [{code: "1.1", name: T, max: 10, rule: {kind: count, measure: done, points: 1}}]`,
    path: 'nodes[0].rule',
    vi: 'Lĩnh vực 1 có mục con nên không được có cách tính điểm riêng; hãy chuyển rule xuống tiêu chí thành phần.',
    en: 'Domain 1 has children and cannot have a rule of its own; move the rule to a component.',
  },
  {
    code: 'monitor-with-max',
    keys: `nodes:
  - {code: "1", name: N, max: §10, rule: {kind: monitor, measure: done}}`,
    path: 'nodes[0].max',
    vi: 'Tiêu chí thành phần 1 chỉ theo dõi (monitor) nhưng có điểm tối đa 10; hãy ghi max: 0 hoặc chọn cách tính điểm khác.',
    en: 'Component 1 is only shown (monitor) but has a maximum of 10; write max: 0 or another kind of rule.',
  },
  {
    code: 'survey-self-scored',
    keys: `nodes:
  - {code: "1", name: N, max: 10, source: §self, rule: {kind: survey, measure: done, full: 5}}`,
    path: 'nodes[0].source',
    vi: 'Tiêu chí thành phần 1 lấy điểm điều tra xã hội học nên cơ quan không tự chấm; hãy ghi source: survey.',
    en: 'Component 1 takes its points from a survey, so nobody scores it themselves; write source: survey.',
  },
  {
    code: 'cap-never-reached',
    keys: 'bonus: {cap: §3, nodes: [{code: t, name: T, max: 2, rule: {kind: judged, measure: done, step: 1}}]}',
    path: 'bonus.cap',
    vi: 'Điểm thưởng được tính nhiều nhất 3 nhưng các mục chỉ cộng được 2; hãy xem lại cap hoặc điểm các mục.',
    en: 'Bonus points count up to 3 but their nodes add up to 2 only; check the cap or the nodes.',
  },
  {
    code: 'count-mismatch',
    keys: 'counts: {domains: §2}',
    path: 'counts.domains',
    vi: 'Khai báo số lĩnh vực là 2 nhưng cây tiêu chí có 1; hãy sửa counts hoặc cây tiêu chí.',
    en: 'Counts declare the number of domains as 2 but the tree has 1; correct counts or the tree.',
  },
  {
    code: 'count-mismatch',
    keys: 'counts: {components: 1, reportPoints: §9}',
    path: 'counts.reportPoints',
    vi: 'Khai báo điểm tự chấm qua báo cáo là 9 nhưng cây tiêu chí có 10; hãy sửa counts hoặc cây tiêu chí.',
    en: 'Counts declare the points by report as 9 but the tree has 10; correct counts or the tree.',
  },
  {
    code: 'count-mismatch',
    keys: `status: frame
counts: {reportPoints: 6, surveyPoints: §3}
nodes:
  - {code: "1", name: N}`,
    path: 'counts.surveyPoints',
    vi: 'Điểm tự chấm và điểm điều tra cộng lại là 9, khác thang điểm 10; hãy sửa counts.',
    en: 'Points by report and by survey add up to 9, not to the scale of 10; correct counts.',
  },
  {
    code: 'count-mismatch',
    keys: `status: frame
counts: {criteria: §1}
nodes:
  - {code: "1", name: N, nodes: [{code: "1.1", name: A}, {code: "1.2", name: B}]}`,
    path: 'counts.criteria',
    vi: 'Khai báo số tiêu chí là 1 nhưng cây tiêu chí có 2; hãy sửa counts hoặc cây tiêu chí.',
    en: 'Counts declare the number of criteria as 1 but the tree has 2; correct counts or the tree.',
  },
  {
    code: 'key-without-effect',
    keys: `nodes:
  - {code: "1", name: N, max: 10, §weight: 2, rule: {kind: count, measure: done, points: 1}}`,
    path: 'nodes[0].weight',
    vi: 'Tiêu chí thành phần 1: khóa "weight" không có tác dụng với cách tính này của bộ chỉ số; hãy bỏ, hoặc xem lại method.',
    en: 'Component 1: the key "weight" has no effect with the method of this index; remove it, or check method.',
  },
]
