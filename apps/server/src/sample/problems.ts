import type { ProblemKind } from '../platform/errors/problem.ts'

/** What goes wrong with the sample. */
export const sampleProblems = {
  'system-not-empty': {
    status: 409,
    vi: 'Hệ thống đã có dữ liệu nên không nạp dữ liệu mẫu. Dữ liệu mẫu chỉ nạp vào thư mục dữ liệu mới.',
    en: 'The system already holds data, so no sample is loaded. A sample goes into a new data folder only.',
  },
} as const satisfies Readonly<Record<string, ProblemKind>>
