import { defineTexts } from '../../../platform/language/texts.ts'

export const listTexts = defineTexts({
  vi: {
    under: 'Mỗi bộ chỉ số có nhiều phiên bản; phiên bản đã ban hành không sửa nữa',
    name: 'Phiên bản',
    index: 'Bộ chỉ số',
    period: 'Áp dụng',
    state: 'Trạng thái',
    changed: 'Sửa lần cuối',
    allStates: 'Mọi trạng thái',
    create: 'Bản nháp mới',
    annex: 'Nhập từ phụ lục Word, Excel',
    none: 'Chưa có bộ chỉ số nào',
    noneHint:
      'Bắt đầu từ một bộ có sẵn trong sản phẩm, hoặc nhập bảng tiêu chí từ phụ lục Word, Excel của quyết định.',
  },
  en: {
    under: 'Every index has editions; a published edition no longer changes',
    name: 'Edition',
    index: 'Index',
    period: 'In force',
    state: 'State',
    changed: 'Last change',
    allStates: 'All states',
    create: 'New draft',
    annex: 'Import a Word or Excel annex',
    none: 'No index yet',
    noneHint:
      'Begin with a definition that comes with the product, or import the table of criteria of a decision.',
  },
})
