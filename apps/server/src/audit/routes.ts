import { AuditEntry, AuditVerdict } from '@openpar/domain/audit'
import { z } from 'zod'
import { listRoute } from '../platform/http/list-route.ts'
import { route } from '../platform/http/route.ts'
import { listEntries } from './list-entries.ts'
import { verifyAudit } from './verify-audit.ts'

const text = z.string().min(1).max(200)

const listAudit = listRoute({
  path: '/api/audit',
  summary: { vi: 'Nhật ký: ai đã làm gì, khi nào, vì sao', en: 'Audit trail: who did what, when, why' },
  right: 'audit.read',
  filters: {
    person: z.uuid().optional(),
    unit: z.uuid().optional(),
    action: text.optional(),
    subjectKind: text.optional(),
    subjectId: text.optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  },
  item: AuditEntry,
  sorts: ['-at'],
  fileName: 'nhat-ky',
  columns: [
    { title: { vi: 'Thời điểm (UTC)', en: 'At (UTC)' }, cell: ({ at }) => at },
    { title: { vi: 'Người thực hiện', en: 'Person' }, cell: ({ person }) => person?.name },
    { title: { vi: 'Việc', en: 'Action' }, cell: ({ action }) => action },
    { title: { vi: 'Loại đối tượng', en: 'Kind' }, cell: ({ subject }) => subject.kind },
    { title: { vi: 'Đối tượng', en: 'Subject' }, cell: ({ subject }) => subject.id },
    { title: { vi: 'Đơn vị', en: 'Unit' }, cell: ({ unit }) => unit?.name },
    {
      title: { vi: 'Trước', en: 'Before' },
      cell: ({ before }) => (before === null ? '' : JSON.stringify(before)),
    },
    { title: { vi: 'Sau', en: 'After' }, cell: ({ after }) => (after === null ? '' : JSON.stringify(after)) },
    { title: { vi: 'Lý do', en: 'Reason' }, cell: ({ reason }) => reason },
    { title: { vi: 'Từ địa chỉ', en: 'Address' }, cell: ({ address }) => address },
    { title: { vi: 'Số thứ tự', en: 'Position' }, cell: ({ position }) => position },
    { title: { vi: 'Mã băm', en: 'Hash' }, cell: ({ hash }) => hash },
  ],
  page: ({ filters, sort, after, limit }, context) =>
    listEntries(context.db, context.scope('audit.read'), filters, context.today, {
      descending: sort.descending,
      after,
      limit,
    }),
})

const checkAudit = route({
  method: 'GET',
  path: '/api/audit/verification',
  summary: { vi: 'Kiểm tra nhật ký có bị sửa không', en: 'Check whether the trail was rewritten' },
  right: 'system.read',
  answer: AuditVerdict,
  act: (_input, { db }) => verifyAudit(db),
})

export const auditRoutes = [listAudit, checkAudit]
