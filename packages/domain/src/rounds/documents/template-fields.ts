import type { DocumentKind } from './document-kind.ts'
import { COUNCIL_FIELDS, EXPLANATION_FIELDS, SHEET_FIELDS } from './fields/list-fields.ts'
import { COMMON_FIELDS, ROUND_FIELDS, UNIT_FIELDS } from './fields/single-fields.ts'

/** One placeholder: its name, what it stands for, and an example. */
export interface TemplateField {
  readonly name: string
  readonly vi: string
  readonly en: string
  readonly example: string
}

const REPORT: readonly TemplateField[] = [
  {
    name: 'kho_khan',
    vi: 'Khó khăn, vướng mắc; mỗi dòng thành một đoạn',
    en: 'Difficulties; each line becomes a paragraph',
    example: 'Thiếu công chức chuyên trách.',
  },
  {
    name: 'kien_nghi',
    vi: 'Đề xuất, kiến nghị; mỗi dòng thành một đoạn',
    en: 'Proposals; each line becomes a paragraph',
    example: 'Đề nghị tập huấn về kiểm soát thủ tục hành chính.',
  },
]

const DUE: readonly TemplateField[] = [
  { name: 'han_giai_trinh', vi: 'Hạn giải trình', en: 'Explanation until', example: '06/01/2027' },
]

const FIELDS: Readonly<Record<DocumentKind, readonly TemplateField[]>> = {
  'self-assessment-report': [
    ...COMMON_FIELDS,
    ...UNIT_FIELDS,
    ...REPORT,
    ...SHEET_FIELDS,
    ...EXPLANATION_FIELDS,
  ],
  'appraisal-sheet': [...COMMON_FIELDS, ...UNIT_FIELDS, ...SHEET_FIELDS],
  'explanation-request': [
    ...COMMON_FIELDS,
    ...UNIT_FIELDS,
    ...DUE,
    ...EXPLANATION_FIELDS.map((field) => ({ ...field, name: field.name.replace('giai_trinh.', 'yeu_cau.') })),
  ],
  'council-protocol': [...COMMON_FIELDS, ...ROUND_FIELDS, ...COUNCIL_FIELDS],
  'result-decision': [
    ...COMMON_FIELDS,
    ...ROUND_FIELDS,
    ...COUNCIL_FIELDS.filter(({ name }) => !name.startsWith('chenh.')),
  ],
}

/** Without these a document of the kind says nothing. */
const OBLIGATORY: Readonly<Record<DocumentKind, readonly string[]>> = {
  'self-assessment-report': ['ten_don_vi', 'muc.ten', 'muc.diem_tu_cham'],
  'appraisal-sheet': ['ten_don_vi', 'muc.ten', 'muc.diem_tham_dinh'],
  'explanation-request': ['ten_don_vi', 'yeu_cau.noi_dung'],
  'council-protocol': ['ky_danh_gia', 'don_vi.ten', 'don_vi.diem_cong_nhan'],
  'result-decision': ['ky_danh_gia', 'don_vi.ten', 'don_vi.diem_cong_nhan'],
}

/** All placeholders that a template of a kind may use, in the order in which a reader meets them. */
export const templateFields = (kind: DocumentKind): readonly TemplateField[] => FIELDS[kind]

/** The placeholders that a template of a kind has to use. */
export const obligatoryFields = (kind: DocumentKind): readonly string[] => OBLIGATORY[kind]
