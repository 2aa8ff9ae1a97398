import { defineTexts } from '../../../platform/language/texts.ts'

/** Heads of the printed sheet. */
export const printTexts = defineTexts({
  vi: {
    code: 'Mã',
    name: 'Tiêu chí',
    max: 'Tối đa',
    facts: 'Số liệu',
    self: 'Tự chấm',
    appraised: 'Thẩm định',
    support: 'Tài liệu kiểm chứng, giải trình',
    total: 'Tổng',
  },
  en: {
    code: 'Code',
    name: 'Component',
    max: 'Most',
    facts: 'Facts',
    self: 'Self',
    appraised: 'Appraised',
    support: 'Evidence, explanation',
    total: 'Total',
  },
})
