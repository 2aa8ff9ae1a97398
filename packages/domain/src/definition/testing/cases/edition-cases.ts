import type { FaultCase } from '../notation.ts'

/** Groups, classes, dates and mapping. */
export const editionCases: readonly FaultCase[] = [
  {
    code: 'duplicate-group',
    keys: 'groups: [{code: so, title: Sở}, {code: §so, title: Xã}]',
    path: 'groups[1].code',
    vi: 'Nhóm đơn vị so được khai báo hai lần; hãy bỏ một, hoặc đổi mã.',
    en: 'The unit group so is declared twice; remove one, or change its code.',
  },
  {
    code: 'unknown-group',
    keys: `nodes:
  - {code: "1", name: N, max: 10, appliesTo: [so, §xa], rule: {kind: count, measure: done, points: 1}}`,
    path: 'nodes[0].appliesTo[1]',
    vi: 'Tiêu chí thành phần 1 áp dụng cho "xa", không phải nhóm đơn vị đã khai báo; hãy chắc chắn đây là một loại đơn vị.',
    en: 'Component 1 concerns "xa", which is no declared unit group; make sure that it is a kind of unit.',
  },
  {
    code: 'duplicate-class',
    keys: 'classes: [{code: A, name: Tốt, from: 8}, {code: §A, name: Kém}]',
    path: 'classes[1].code',
    vi: 'Xếp loại A được khai báo hai lần; hãy bỏ một, hoặc đổi mã.',
    en: 'The class A is declared twice; remove one, or change its code.',
  },
  {
    code: 'class-bounds-unclear',
    keys: 'classes: [§{code: A, name: Tốt, from: 8, above: 8}, {code: B, name: Kém}]',
    path: 'classes[0]',
    vi: 'Xếp loại A ghi cả from và above; chỉ ghi một trong hai.',
    en: 'The class A gives both from and above; write one of them.',
  },
  {
    code: 'class-order',
    keys: 'classes: [{code: A, name: Tốt, from: 8}, §{code: B, name: Khá, above: 8}, {code: C, name: Kém}]',
    path: 'classes[1]',
    vi: 'Xếp loại B chồng lên hoặc sai thứ tự so với xếp loại A; hãy ghi các mức từ cao xuống thấp (hoặc ngược lại), không trùng nhau.',
    en: 'The class B overlaps A or is out of order; write the classes from high to low (or low to high) with different bounds.',
  },
  {
    code: 'class-order',
    keys: 'classes: [{code: A, name: Tốt, from: 6}, §{code: B, name: Khá, from: 8}, {code: C, name: Kém}]',
    path: 'classes[1]',
    vi: 'Xếp loại B chồng lên hoặc sai thứ tự so với xếp loại A; hãy ghi các mức từ cao xuống thấp (hoặc ngược lại), không trùng nhau.',
    en: 'The class B overlaps A or is out of order; write the classes from high to low (or low to high) with different bounds.',
  },
  {
    code: 'class-gap',
    keys: 'classes: §[{code: A, name: Tốt, from: 8}, {code: B, name: Khá, from: 5.5}]',
    path: 'classes',
    vi: 'Tổng điểm dưới 5,5 chưa thuộc xếp loại nào; hãy thêm một xếp loại không ghi from hay above.',
    en: 'Totals below 5.5 belong to no class; add a class without from or above.',
  },
  {
    code: 'class-unreachable',
    keys: 'classes: [{code: A, name: Tốt, above: §10}, {code: B, name: Kém}]',
    path: 'classes[0].above',
    vi: 'Xếp loại A cần tổng điểm trên 10 nhưng tổng cao nhất chỉ 10; hãy xem lại mức điểm hoặc thang điểm.',
    en: 'The class A asks for a total above 10 but 10 is the most there can be; check the bound or the scale.',
  },
  {
    code: 'dates-reversed',
    keys: 'valid: {from: 2024-01-01, to: §2023-12-31}',
    path: 'valid.to',
    vi: 'Hiệu lực kết thúc ngày 2023-12-31, trước ngày bắt đầu 2024-01-01; hãy sửa một trong hai ngày.',
    en: 'The period in force ends on 2023-12-31, before it begins on 2024-01-01; correct one of the dates.',
  },
  {
    code: 'mapping-unknown-code',
    keys: `mapping:
  - edition: "0"
    codes: {"1": "1", §"1.1": "2"}`,
    path: 'mapping[0].codes.1.1',
    vi: 'Bảng đối chiếu với phiên bản 0: phiên bản này không có mục 1.1; hãy sửa mã hoặc bỏ dòng này.',
    en: 'Mapping to edition 0: this edition has no node 1.1; correct the code or remove the line.',
  },
]
