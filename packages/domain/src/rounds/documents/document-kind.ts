import { z } from 'zod'

/** The documents that a round needs on paper. */
export const DocumentKind = z.enum([
  'self-assessment-report',
  'appraisal-sheet',
  'explanation-request',
  'council-protocol',
  'result-decision',
])
export type DocumentKind = z.infer<typeof DocumentKind>

/** Of one unit, or of the round as a whole. */
export const documentKinds: Readonly<
  Record<DocumentKind, { readonly of: 'unit' | 'round'; readonly vi: string; readonly en: string }>
> = {
  'self-assessment-report': { of: 'unit', vi: 'Báo cáo tự đánh giá', en: 'Self-assessment report' },
  'appraisal-sheet': { of: 'unit', vi: 'Phiếu thẩm định', en: 'Appraisal sheet' },
  'explanation-request': { of: 'unit', vi: 'Yêu cầu giải trình', en: 'Request for explanation' },
  'council-protocol': { of: 'round', vi: 'Biên bản họp hội đồng', en: 'Council protocol' },
  'result-decision': { of: 'round', vi: 'Quyết định công nhận kết quả', en: 'Result decision' },
}
