import type { ProblemKind } from '../platform/errors/problem.ts'

/** What goes wrong with results. */
export const resultsProblems = {
  'result-set-not-found': {
    status: 404,
    vi: 'Không tìm thấy bảng kết quả {set}.',
    en: 'There is no result set {set}.',
  },
  'unit-without-result': {
    status: 404,
    vi: 'Đơn vị này không có trong bảng kết quả.',
    en: 'This unit is not in the result set.',
  },
  'node-not-found': {
    status: 404,
    vi: 'Bộ chỉ số của bảng kết quả này không có mục {node}.',
    en: 'The index of this result set has no node {node}.',
  },
  'result-not-explained': {
    status: 409,
    vi: 'Không tính lại được vì số liệu đã lưu không còn hợp lệ với bộ chỉ số: {fault}',
    en: 'Cannot be recomputed: the stored values no longer pass the checks of the index: {fault}',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>
