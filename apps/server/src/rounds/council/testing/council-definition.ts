/** An index of 20 points: a ratio, a count, a checklist, a survey; bonus and penalty judged. */
export const councilDefinition = `id: thu-hoi-dong
edition: '2026'
title: { vi: Bộ chỉ số CCHC các sở, en: Reform index of departments }
basis: Giả định
valid: { from: '2026-01-01' }
status: illustrative
method: points
scale: 20
precision: { ratios: exact, points: { decimals: 2, mode: half-up }, totals: { decimals: 2, mode: half-up } }
ranking: { on: rounded, ties: competition }
groups: [{ code: so, title: { vi: Các sở, en: Departments } }]
measures:
  - { code: dat, name: Số hồ sơ giải quyết đúng hạn }
  - { code: tong, name: Số hồ sơ đã giải quyết }
  - { code: phong, name: Số phòng được kiểm tra }
  - { code: ke_hoach, name: Ban hành kế hoạch CCHC, kind: yes-no }
  - { code: hai_long, name: Số phiếu hài lòng }
  - { code: tra_loi, name: Số phiếu trả lời }
  - { code: mo_hinh, name: Điểm thưởng mô hình mới }
  - { code: cham, name: Điểm trừ báo cáo chậm }
nodes:
  - code: '1'
    name: Giải quyết thủ tục hành chính
    max: 12
    nodes:
      - { code: '1.1', name: Tỷ lệ hồ sơ giải quyết đúng hạn, max: 8, source: self, rule: { kind: ratio, numerator: dat, denominator: tong, zero: missing } }
      - { code: '1.2', name: Kiểm tra công tác CCHC tại các phòng, max: 4, source: self, rule: { kind: count, measure: phong, points: 0.5 } }
  - code: '2'
    name: Chỉ đạo, điều hành và sự hài lòng
    max: 8
    nodes:
      - code: '2.1'
        name: Kế hoạch CCHC năm
        max: 2
        source: self
        rule: { kind: checklist, items: [{ measure: ke_hoach, text: Ban hành kế hoạch, points: 2 }] }
      - { code: '2.2', name: Mức độ hài lòng của người dân, max: 6, source: survey, rule: { kind: ratio, numerator: hai_long, denominator: tra_loi, zero: missing } }
bonus:
  cap: 2
  nodes:
    - { code: T1, name: Mô hình mới được nhân rộng, max: 2, source: judged, rule: { kind: judged, measure: mo_hinh, step: 0.25 } }
penalty:
  cap: 2
  nodes:
    - { code: P1, name: Báo cáo chậm, max: 2, source: judged, rule: { kind: judged, measure: cham, step: 0.25 } }
`
