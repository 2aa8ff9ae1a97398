import { Round } from '@openpar/domain/rounds'
import { pageOf } from '../../platform/http/list/page-of.ts'
import { listRoute } from '../../platform/http/list-route.ts'
import { listRounds } from './list-rounds.ts'

export const listAllRounds = listRoute({
  path: '/api/rounds',
  summary: { vi: 'Các kỳ đánh giá', en: 'Rounds' },
  right: 'round.read',
  filters: {},
  item: Round,
  sorts: ['-period', 'period', 'name'],
  fileName: 'ky-danh-gia',
  columns: [
    { title: { vi: 'Tên', en: 'Name' }, cell: ({ name }) => name },
    { title: { vi: 'Kỳ', en: 'Period' }, cell: ({ period }) => period },
    { title: { vi: 'Trạng thái', en: 'State' }, cell: ({ state }) => state },
    { title: { vi: 'Số đơn vị', en: 'Units' }, cell: ({ units }) => units },
    {
      title: { vi: 'Hạn tự chấm điểm', en: 'Self-scoring until' },
      cell: ({ deadlines }) => deadlines.selfScoring,
    },
    {
      title: { vi: 'Hạn thẩm định lần 1', en: 'Appraisal 1 until' },
      cell: ({ deadlines }) => deadlines.firstAppraisal,
    },
    {
      title: { vi: 'Hạn giải trình', en: 'Explanation until' },
      cell: ({ deadlines }) => deadlines.explanation,
    },
    {
      title: { vi: 'Hạn thẩm định lần 2', en: 'Appraisal 2 until' },
      cell: ({ deadlines }) => deadlines.secondAppraisal,
    },
  ],
  page: async (request, { db, today }) =>
    pageOf(await listRounds(db, today), request, {
      id: ({ id }) => id,
      value: (one) => one[request.sort.by as 'period' | 'name'],
    }),
})
