import { z } from 'zod'
import type { Bilingual } from '../bilingual.ts'

/** Why a file is not taken in; `detail` is what was found: the type, the name of the virus. */
export const Refusal = z.strictObject({
  code: z.enum(['empty', 'type-unknown', 'type-not-allowed', 'macros', 'damaged', 'infected']),
  detail: z.string().max(200),
})
export type Refusal = z.infer<typeof Refusal>

/** What is said of a refused file, and what to do. `allowed` lists the kinds this installation takes. */
export function refusalSentence({ code, detail }: Refusal, allowed: string): Bilingual {
  switch (code) {
    case 'empty':
      return {
        vi: 'Tệp rỗng, không có nội dung. Hãy kiểm tra lại tệp gốc.',
        en: 'The file is empty. Check the original.',
      }
    case 'type-unknown':
      return {
        vi: `Không nhận ra loại tệp từ nội dung. Hệ thống nhận: ${allowed}.`,
        en: `The type of the file cannot be told from its content. Taken are: ${allowed}.`,
      }
    case 'type-not-allowed':
      return {
        vi: `Nội dung tệp là ${detail}, loại này không được nhận. Hệ thống nhận: ${allowed}.`,
        en: `The content is ${detail}, which is not taken. Taken are: ${allowed}.`,
      }
    case 'macros':
      return {
        vi: 'Tệp có macro (mã lệnh chạy kèm). Hãy lưu lại thành tệp không có macro, hoặc xuất ra PDF.',
        en: 'The file carries macros. Save it without macros, or export it as PDF.',
      }
    case 'damaged':
      return {
        vi: 'Tệp bị hỏng, không mở được. Hãy mở thử tệp gốc trên máy rồi tải lên lại.',
        en: 'The file is damaged and cannot be opened. Try the original on your machine and send it again.',
      }
    case 'infected':
      return {
        vi: `Phần mềm diệt vi-rút phát hiện mã độc (${detail}). Tệp đã bị xóa; hãy báo người phụ trách công nghệ thông tin.`,
        en: `The virus scanner found ${detail}. The file has been removed; tell your IT officer.`,
      }
  }
}
