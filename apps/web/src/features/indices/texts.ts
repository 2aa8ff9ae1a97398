import { defineTexts } from '../../platform/language/texts.ts'

/** Titles of the screens; the rest stands beside each screen, so that the first page stays small. */
export const texts = defineTexts({
  vi: {
    indices: 'Bộ chỉ số',
    create: 'Bản nháp mới',
    annex: 'Nhập từ phụ lục',
    edition: 'Phiên bản bộ chỉ số',
    editor: 'Soạn bộ chỉ số',
    compare: 'So sánh hai phiên bản',
  },
  en: {
    indices: 'Indices',
    create: 'New draft',
    annex: 'Import an annex',
    edition: 'Edition',
    editor: 'Edit the edition',
    compare: 'Compare two editions',
  },
})
