import type { ProblemKind } from '../platform/errors/problem.ts'
import { documentProblems } from './documents/problems.ts'

/** What goes wrong with rounds and scoresheets. */
export const roundsProblems = {
  'round-not-found': {
    status: 404,
    vi: 'Không tìm thấy kỳ đánh giá.',
    en: 'There is no such round.',
  },
  'scoresheet-not-found': {
    status: 404,
    vi: 'Đơn vị này không tham gia kỳ đánh giá.',
    en: 'This unit takes no part in the round.',
  },
  'round-not-open': {
    status: 409,
    vi: '{round} chưa mở nên chưa có phiếu chấm điểm nào.',
    en: '{round} is not open yet, so it has no scoresheets.',
  },
  'round-not-scored': {
    status: 500,
    vi: 'Không tính được điểm của kỳ đánh giá: {fault}',
    en: 'The points of the round cannot be computed: {fault}',
  },
  'extension-not-later': {
    status: 422,
    vi: 'Ngày gia hạn {until} không sau hạn tự chấm hiện nay ({last}); hãy chọn ngày muộn hơn.',
    en: 'The extension to {until} does not lie after the present deadline ({last}); choose a later day.',
  },
  'round-not-running': {
    status: 409,
    vi: '{round} chưa mở hoặc đã công nhận kết quả nên không dự báo.',
    en: '{round} is not open, or its results are final: there is nothing to forecast.',
  },
  'round-not-forecast': {
    status: 404,
    vi: '{round} chưa có dự báo cho đơn vị này; dự báo được tính mỗi sáng.',
    en: 'There is no forecast for this unit yet; forecasts are made every morning.',
  },
  'evidence-foreign': {
    status: 422,
    vi: '“{title}” là tài liệu của {owner}, không phải của đơn vị được chấm; hãy tải tài liệu của đơn vị lên hoặc nhờ đơn vị đó cung cấp.',
    en: '“{title}” belongs to {owner}, not to the unit that is scored; add a document of the unit itself.',
  },
  ...documentProblems,
  'component-not-appraised': {
    status: 404,
    vi: 'Kỳ đánh giá này không có mục {component} cần thẩm định.',
    en: 'This round has no component {component} to appraise.',
  },
  'round-values-missing': {
    status: 409,
    vi: 'Còn {count} mục lấy từ điều tra hoặc hệ thống chưa có số liệu; hãy xem danh sách rồi xác nhận công nhận kết quả khi còn thiếu.',
    en: '{count} components from surveys or systems have no values yet; look at the list, then confirm that results are settled without them.',
  },
  'round-results-published': {
    status: 409,
    vi: 'Kết quả kỳ {period} của bộ chỉ số này đã được công bố từ "{source}"; mỗi nhóm chỉ công bố một lần.',
    en: 'Results of this index for {period} were published already out of "{source}"; each group publishes once.',
  },
  'scoresheet-refused': { status: 409, vi: '{sentence}', en: '{sentenceEn}' },
  'round-refused': { status: 409, vi: '{sentence}', en: '{sentenceEn}' },
  'round-plan-refused': { status: 422, vi: '{sentence}', en: '{sentenceEn}' },
  'appraisers-refused': { status: 422, vi: '{sentence}', en: '{sentenceEn}' },
  'copy-refused': { status: 422, vi: '{sentence}', en: '{sentenceEn}' },
} as const satisfies Readonly<Record<string, ProblemKind>>
