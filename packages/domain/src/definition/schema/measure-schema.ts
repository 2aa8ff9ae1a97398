import { z } from 'zod'
import { codeSchema, measureCodeSchema, textSchema } from './text-schema.ts'

const addingUpSchema = z.enum(['sum', 'mean', 'last', 'max', 'none'])

export const measureSchema = z
  .strictObject({
    code: measureCodeSchema,
    name: textSchema,
    unit: textSchema.optional().describe('Đơn vị tính. Unit of measurement, as shown.'),
    kind: z
      .enum(['number', 'yes-no', 'choice'])
      .optional()
      .describe(
        'number: số (mặc định); yes-no: 1 hoặc 0; choice: một trong options. Number (default), 1 or 0, one of options.',
      ),
    options: z
      .array(codeSchema)
      .min(1)
      .optional()
      .describe('Mã các phương án trả lời của choice. Codes of the answers of a choice.'),
    least: z.number().optional().describe('Giá trị nhỏ nhất hợp lý. Lowest value that makes sense.'),
    most: z.number().optional().describe('Giá trị lớn nhất hợp lý. Highest value that makes sense.'),
    overUnits: addingUpSchema
      .optional()
      .describe('Cách cộng qua các đơn vị trực thuộc. How values add up over the units below.'),
    overPeriods: addingUpSchema.optional().describe('Cách cộng qua các kỳ. How values add up over periods.'),
  })
  .meta({
    id: 'measure',
    description:
      'Số liệu: con số đếm được của một đơn vị trong một kỳ. A countable fact for a unit and a period.',
  })
