import { type FaultCase, scoredBy } from '../notation.ts'

/** All other rules, and formulas. */
export const ruleCases: readonly FaultCase[] = [
  {
    code: 'zero-rule-missing',
    keys: scoredBy('kind: ratio, numerator: done, denominator: due'),
    path: 'nodes[0].rule.zero',
    vi: 'Tiêu chí thành phần 1: chưa nói mẫu số bằng 0 thì tính thế nào; hãy thêm zero: zero, full, not-applicable hoặc missing.',
    en: 'Component 1: what a zero denominator means is not said; add zero: zero, full, not-applicable or missing.',
  },
  {
    code: 'zero-rule-missing',
    keys: scoredBy(
      'kind: bands, numerator: done, denominator: due, bands: [{from: 50, points: 10}, {below: 50, points: 0}]',
    ),
    path: 'nodes[0].rule.zero',
    vi: 'Tiêu chí thành phần 1: chưa nói mẫu số bằng 0 thì tính thế nào; hãy thêm zero: zero, full, not-applicable hoặc missing.',
    en: 'Component 1: what a zero denominator means is not said; add zero: zero, full, not-applicable or missing.',
  },
  {
    code: 'zero-rule-missing',
    keys: scoredBy('kind: survey, answers: [{measure: done, worth: 100%}, {measure: due, worth: 0}]'),
    path: 'nodes[0].rule.zero',
    vi: 'Tiêu chí thành phần 1: chưa nói mẫu số bằng 0 thì tính thế nào; hãy thêm zero: zero, full, not-applicable hoặc missing.',
    en: 'Component 1: what a zero denominator means is not said; add zero: zero, full, not-applicable or missing.',
  },
  {
    code: 'zero-rule-missing',
    keys: scoredBy('kind: ratio, formula: done / due'),
    path: 'nodes[0].rule.zero',
    vi: 'Tiêu chí thành phần 1: chưa nói mẫu số bằng 0 thì tính thế nào; hãy thêm zero: zero, full, not-applicable hoặc missing.',
    en: 'Component 1: what a zero denominator means is not said; add zero: zero, full, not-applicable or missing.',
  },
  {
    code: 'zero-rule-missing',
    keys: `nodes:
  - {code: "1", name: N, max: 10, rule: {kind: count, measure: done, points: 1}}
  - {code: "2", name: N, max: 0, rule: §{kind: monitor, numerator: done, denominator: due}}`,
    path: 'nodes[1].rule.zero',
    vi: 'Tiêu chí thành phần 2: chưa nói mẫu số bằng 0 thì tính thế nào; hãy thêm zero: zero, full, not-applicable hoặc missing.',
    en: 'Component 2: what a zero denominator means is not said; add zero: zero, full, not-applicable or missing.',
  },
  {
    code: 'key-without-effect',
    keys: scoredBy('kind: ratio, measure: done, §zero: full'),
    path: 'nodes[0].rule.zero',
    vi: 'Tiêu chí thành phần 1: cách tính không có phép chia nên "zero" không có tác dụng; hãy bỏ khóa này.',
    en: 'Component 1: the rule does not divide, so "zero" has no effect; remove the key.',
  },
  {
    code: 'quantity-unclear',
    keys: scoredBy('kind: ratio'),
    path: 'nodes[0].rule',
    vi: 'Tiêu chí thành phần 1: con số của cách tính phải lấy từ đúng một nguồn; hãy ghi measure, hoặc cả numerator và denominator, hoặc formula.',
    en: 'Component 1: the number of the rule must come from exactly one source; write measure, or both numerator and denominator, or formula.',
  },
  {
    code: 'quantity-unclear',
    keys: scoredBy('kind: ratio, measure: done, numerator: done, denominator: due, zero: full'),
    path: 'nodes[0].rule',
    vi: 'Tiêu chí thành phần 1: con số của cách tính phải lấy từ đúng một nguồn; hãy ghi measure, hoặc cả numerator và denominator, hoặc formula.',
    en: 'Component 1: the number of the rule must come from exactly one source; write measure, or both numerator and denominator, or formula.',
  },
  {
    code: 'quantity-unclear',
    keys: scoredBy('kind: relative, method: rank, equal: full, numerator: done, zero: full'),
    path: 'nodes[0].rule',
    vi: 'Tiêu chí thành phần 1: con số của cách tính phải lấy từ đúng một nguồn; hãy ghi measure, hoặc cả numerator và denominator, hoặc formula.',
    en: 'Component 1: the number of the rule must come from exactly one source; write measure, or both numerator and denominator, or formula.',
  },
  {
    code: 'target-not-positive',
    keys: scoredBy('kind: ratio, measure: done, target: §0%'),
    path: 'nodes[0].rule.target',
    vi: 'Tiêu chí thành phần 1: mục tiêu phải lớn hơn 0 vì điểm chia cho mục tiêu; hãy ghi như 0.8 hoặc "80%".',
    en: 'Component 1: the target must be above 0, points are divided by it; write 0.8 or "80%".',
  },
  {
    code: 'floor-above-target',
    keys: scoredBy('kind: ratio, measure: done, target: 0.5, floor: §60%'),
    path: 'nodes[0].rule.floor',
    vi: 'Tiêu chí thành phần 1: ngưỡng không điểm 60% cao hơn mục tiêu 0,5; hãy hạ floor hoặc nâng target.',
    en: 'Component 1: the floor 60% is above the target 0.5; lower the floor or raise the target.',
  },
  {
    code: 'items-sum-mismatch',
    keys: scoredBy('kind: checklist, items: §[{measure: plan, points: 4.5}, {measure: plan, points: 5}]'),
    path: 'nodes[0].rule.items',
    vi: 'Tiêu chí thành phần 1: điểm các nội dung cộng lại là 9,5, khác điểm tối đa 10; hãy sửa điểm các nội dung hoặc điểm tối đa.',
    en: 'Component 1: the items add up to 9.5, not to the maximum of 10; correct the items or the maximum.',
  },
  {
    code: 'points-out-of-range',
    keys: scoredBy('kind: checklist, items: [{measure: plan, points: 10}, {measure: plan, points: §-1}]'),
    path: 'nodes[0].rule.items[1].points',
    vi: 'Tiêu chí thành phần 1: mức -1 điểm không hợp lệ, điểm phải từ 0 đến 10; hãy sửa mức điểm hoặc điểm tối đa.',
    en: 'Component 1: -1 points are not possible, points must be from 0 to 10; correct the points or the maximum.',
  },
  {
    code: 'step-mismatch',
    keys: scoredBy('kind: judged, measure: done, step: §0.3'),
    path: 'nodes[0].rule.step',
    vi: 'Tiêu chí thành phần 1: điểm tối đa 10 không chia hết cho bước 0,3; hãy sửa bước hoặc điểm tối đa.',
    en: 'Component 1: the maximum of 10 is not a whole number of steps of 0.3; correct the step or the maximum.',
  },
  {
    code: 'too-many-decimals',
    keys: scoredBy('kind: judged, measure: done, step: §0.00001'),
    path: 'nodes[0].rule.step',
    vi: 'Tiêu chí thành phần 1: 0,00001 có hơn bốn chữ số thập phân; điểm chỉ ghi đến phần vạn, hãy làm tròn.',
    en: 'Component 1: 0.00001 has more than four decimals; points go to ten-thousandths, round the number.',
  },
  {
    code: 'survey-unclear',
    keys: scoredBy('kind: survey'),
    path: 'nodes[0].rule',
    vi: 'Tiêu chí thành phần 1: điểm điều tra phải lấy từ đúng một nguồn; hãy ghi answers, hoặc cả measure và full.',
    en: 'Component 1: the survey points must come from exactly one source; write answers, or both measure and full.',
  },
  {
    code: 'survey-unclear',
    keys: scoredBy('kind: survey, measure: done'),
    path: 'nodes[0].rule',
    vi: 'Tiêu chí thành phần 1: điểm điều tra phải lấy từ đúng một nguồn; hãy ghi answers, hoặc cả measure và full.',
    en: 'Component 1: the survey points must come from exactly one source; write answers, or both measure and full.',
  },
  {
    code: 'survey-unclear',
    keys: scoredBy(
      'kind: survey, answers: [{measure: done, worth: 1}], zero: missing, measure: due, full: 5',
    ),
    path: 'nodes[0].rule',
    vi: 'Tiêu chí thành phần 1: điểm điều tra phải lấy từ đúng một nguồn; hãy ghi answers, hoặc cả measure và full.',
    en: 'Component 1: the survey points must come from exactly one source; write answers, or both measure and full.',
  },
  {
    code: 'out-of-range',
    keys: scoredBy(
      'kind: survey, answers: [{measure: done, worth: §120%}, {measure: due, worth: 0}], zero: missing',
    ),
    path: 'nodes[0].rule.answers[0].worth',
    vi: 'Tiêu chí thành phần 1: giá trị của một phương án phải từ 0% đến 100%, đang là 120%; hãy sửa số này.',
    en: 'Component 1: the worth of an answer must be from 0% to 100%, but is 120%; correct the number.',
  },
  {
    code: 'max-never-reached',
    keys: scoredBy(
      'kind: survey, answers: §[{measure: done, worth: 0.6}, {measure: due, worth: 0}], zero: missing',
    ),
    path: 'nodes[0].rule.answers',
    vi: 'Tiêu chí thành phần 1: không phương án nào có giá trị 100% nên không bao giờ đạt điểm tối đa; hãy xem lại worth.',
    en: 'Component 1: no answer is worth 100%, so the maximum is never reached; check worth.',
  },
  {
    code: 'formula-invalid',
    keys: scoredBy('kind: formula, formula: done +§* due, gives: points, zero: zero'),
    path: 'nodes[0].rule.formula',
    vi: 'Tiêu chí thành phần 1: công thức không tính được tại "done +* due"; hãy kiểm tra phép tính, dấu ngoặc và tên hàm.',
    en: 'Component 1: the formula cannot be computed at "done +* due" (Expected expression after +); check operators, brackets and function names.',
  },
  {
    code: 'formula-invalid',
    keys: scoredBy('kind: formula, formula: done + §"x", gives: points, zero: zero'),
    path: 'nodes[0].rule.formula',
    vi: 'Tiêu chí thành phần 1: công thức không tính được tại "done + "x""; hãy kiểm tra phép tính, dấu ngoặc và tên hàm.',
    en: 'Component 1: the formula cannot be computed at "done + "x"" (not a number); check operators, brackets and function names.',
  },
  {
    code: 'formula-invalid',
    keys: `nodes:
  - code: "1"
    name: N
    max: 10
    rule:
      kind: formula
      gives: points
      zero: zero
      formula: >-
        (done + due)
        / §/ due`,
    path: 'nodes[0].rule.formula',
    vi: 'Tiêu chí thành phần 1: công thức không tính được tại "+ due) / / due"; hãy kiểm tra phép tính, dấu ngoặc và tên hàm.',
    en: 'Component 1: the formula cannot be computed at "+ due) / / due" (Expected expression after /); check operators, brackets and function names.',
  },
  {
    code: 'formula-unknown-name',
    keys: scoredBy("kind: formula, formula: '(done + §deu) / due', gives: share, zero: zero"),
    path: 'nodes[0].rule.formula',
    vi: 'Tiêu chí thành phần 1: công thức dùng tên "deu" chưa khai báo trong measures; có phải là "due"?',
    en: 'Component 1: the formula uses the name "deu", which measures does not declare; did you mean "due"?',
  },
  {
    code: 'formula-unknown-name',
    keys: scoredBy('kind: ratio, formula: §zzzz + done'),
    path: 'nodes[0].rule.formula',
    vi: 'Tiêu chí thành phần 1: công thức dùng tên "zzzz" chưa khai báo trong measures; hãy khai báo số liệu này.',
    en: 'Component 1: the formula uses the name "zzzz", which measures does not declare; declare it.',
  },
  {
    code: 'points-out-of-range',
    keys: scoredBy('kind: count, measure: done, points: §0'),
    path: 'nodes[0].rule.points',
    vi: 'Tiêu chí thành phần 1: mỗi đơn vị đếm được 0 điểm nên cách tính không có tác dụng; hãy ghi số điểm khác 0.',
    en: 'Component 1: each counted unit gives 0 points, so the rule does nothing; write points other than 0.',
  },
  {
    code: 'points-out-of-range',
    keys: scoredBy('kind: count, measure: done, points: §-0.25'),
    path: 'nodes[0].rule.points',
    vi: 'Tiêu chí thành phần 1: điểm cộng -0,25 không được âm; nếu muốn trừ dần từ điểm tối đa, hãy ghi start: full.',
    en: 'Component 1: points given cannot be negative (-0.25); to take points off the maximum, write start: full.',
  },
  {
    code: 'points-rounded',
    keys: scoredBy(
      'kind: bands, measure: done, rounding: {points: {decimals: 0, mode: down}}, bands: [{from: 5, points: 10}, {below: 5, points: §1.5}]',
    ),
    path: 'nodes[0].rule.bands[1].points',
    vi: 'Tiêu chí thành phần 1: 1,5 điểm sẽ bị làm tròn vì chỉ giữ 0 chữ số thập phân; hãy sửa số điểm hoặc precision.points.',
    en: 'Component 1: 1.5 points will be rounded, 0 decimals are kept; change the points or precision.points.',
  },
]
