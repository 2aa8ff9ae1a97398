import { OperationPreview, OperationRequest, UnitCommand } from '@openpar/domain/organisation'
import { z } from 'zod'
import { route } from '../../platform/http/route.ts'
import { operate, previewOperation } from './operate.ts'
import { undoOperation } from './undo-operation.ts'

const Carried = z.object({ operation: z.uuid(), versions: z.record(z.uuid(), z.int()) })

export const previewUnitOperation = route({
  method: 'POST',
  path: '/api/units/operations/preview',
  summary: { vi: 'Xem trước một thao tác với đơn vị', en: 'Preview an operation on units' },
  right: 'unit.change',
  traceless: 'A preview changes nothing.',
  body: UnitCommand,
  answer: OperationPreview,
  act: ({ body }, context) => previewOperation(body, context),
})

export const operateOnUnits = route({
  method: 'POST',
  path: '/api/units/operations',
  summary: {
    vi: 'Thành lập, đổi tên, đổi mã, chuyển, sáp nhập, chia tách hoặc chấm dứt đơn vị',
    en: 'Found, rename, recode, move, merge, split or close units',
  },
  right: 'unit.change',
  body: OperationRequest,
  answer: Carried,
  act: ({ body }, context) => operate(body, context),
})

export const undoUnitOperation = route({
  method: 'POST',
  path: '/api/units/operations/:operation/undo',
  summary: { vi: 'Hoàn tác một thao tác với đơn vị', en: 'Undo an operation on units' },
  right: 'unit.change',
  params: z.strictObject({ operation: z.uuid() }),
  body: z.strictObject({ why: z.string().trim().min(1).max(500) }),
  answer: Carried,
  act: ({ params, body }, context) => undoOperation(params.operation, body.why, context),
})
