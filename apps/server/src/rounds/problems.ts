import type { ProblemKind } from '../platform/errors/problem.ts'

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
  'scoresheet-refused': { status: 409, vi: '{sentence}', en: '{sentenceEn}' },
  'round-refused': { status: 409, vi: '{sentence}', en: '{sentenceEn}' },
  'round-plan-refused': { status: 422, vi: '{sentence}', en: '{sentenceEn}' },
} as const satisfies Readonly<Record<string, ProblemKind>>
