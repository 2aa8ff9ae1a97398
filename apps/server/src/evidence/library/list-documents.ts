import { DocumentSummary, FILE_KINDS, type FileKind, searchTerms } from '@openpar/domain/evidence'
import { listRoute } from '../../platform/http/list-route.ts'
import { stateOf } from '../document/document-state.ts'
import { libraryFilters, libraryPage } from './library-page.ts'
import { presentSnippet } from './snippet.ts'

const STATES = {
  draft: { vi: 'bản nháp', en: 'draft' },
  ready: { vi: 'sẵn sàng', en: 'ready' },
  withdrawn: { vi: 'đã thu hồi', en: 'withdrawn' },
} as const

const written = (date: string | null) => date?.split('-').toReversed().join('/')

/** The library: every document the actor may read. */
export const listDocuments = listRoute({
  path: '/api/documents',
  summary: { vi: 'Kho tài liệu kiểm chứng', en: 'The library of evidence' },
  right: 'document.read',
  filters: libraryFilters,
  item: DocumentSummary,
  // The best first: what the search fits best, or without a search what was added last.
  sorts: ['-best', 'addedAt', 'issuedOn', 'title', 'number'],
  fileName: 'tai-lieu-kiem-chung',
  columns: [
    { title: { vi: 'Số, ký hiệu', en: 'Number' }, cell: ({ number }) => number },
    { title: { vi: 'Ngày ban hành', en: 'Date' }, cell: ({ issuedOn }) => written(issuedOn) },
    { title: { vi: 'Cơ quan ban hành', en: 'Issuer' }, cell: ({ issuer }) => issuer },
    { title: { vi: 'Trích yếu', en: 'Title' }, cell: ({ title }) => title },
    { title: { vi: 'Đơn vị quản lý', en: 'Unit' }, cell: ({ unitName }) => unitName },
    { title: { vi: 'Trạng thái', en: 'State' }, cell: ({ state }, language) => STATES[state][language] },
    { title: { vi: 'Loại tệp', en: 'Type' }, cell: ({ kind }, language) => FILE_KINDS[kind][language] },
    { title: { vi: 'Số trang', en: 'Pages' }, cell: ({ pages }) => pages },
    { title: { vi: 'Số nơi dùng', en: 'Supports' }, cell: ({ links }) => links },
  ],
  page: async (request, context) => {
    const terms = searchTerms(request.filters.search ?? '')
    const rows = await libraryPage(context, request)
    return rows.map(({ cursor, window, withdrawnAt, addedAt, ...row }) => ({
      item: {
        ...row,
        kind: row.kind as FileKind,
        links: Number(row.links),
        state: stateOf({ ...row, withdrawnAt }, context.today),
        addedAt: addedAt.toISOString(),
        snippet: window === null ? null : presentSnippet(window, terms),
      },
      cursor: { value: cursor, id: row.id },
    }))
  },
})
