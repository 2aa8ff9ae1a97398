import { z } from 'zod'

const words = z.string().min(1)

/** Words for people: Vietnamese as plain text, or both languages. */
export const textSchema = z
  .union([
    words,
    z.strictObject({
      vi: words.describe('Tiếng Việt. Vietnamese.'),
      en: words.optional().describe('Tiếng Anh. English.'),
    }),
  ])
  .meta({
    id: 'text',
    description:
      'Lời cho người đọc: viết thẳng tiếng Việt, hoặc {vi, en}. Words for people: plain Vietnamese, or {vi, en}.',
  })

/** A name that other places refer to. */
export const codeSchema = z
  .string()
  .regex(/^\S+( \S+)*$/)
  .meta({
    id: 'code',
    description:
      'Mã, đặt trong dấu nháy nếu giống số: "1.2". A code, in quotes where it looks like a number: "1.2".',
  })

/** Code of a measure: also a name in formulas. */
export const measureCodeSchema = z
  .string()
  .regex(/^[a-z][a-z0-9_]*$/)
  .meta({
    id: 'measureCode',
    description:
      'Mã số liệu: chữ thường không dấu, chữ số, gạch dưới. Measure code: lower-case letters, digits, underscores.',
  })

/** A day of the calendar. */
export const dateSchema = z.iso.date().meta({
  id: 'date',
  description: 'Ngày, dạng năm-tháng-ngày. A date, year-month-day.',
})
