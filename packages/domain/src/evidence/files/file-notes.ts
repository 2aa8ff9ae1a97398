import type { Bilingual } from '../bilingual.ts'
import { endingOf, FILE_KINDS, type FileKind, nameMismatch } from './file-kind.ts'

/** What people should know of a file that was taken in all the same: a name that misleads, a password. */
export function fileNotes(name: string, kind: FileKind, encrypted: boolean): readonly Bilingual[] {
  const notes: Bilingual[] = []
  if (nameMismatch(name, kind)) {
    const { vi, en } = FILE_KINDS[kind]
    notes.push({
      vi: `Tên tệp có đuôi .${endingOf(name)} nhưng nội dung là ${vi}; hệ thống mở và lưu theo nội dung.`,
      en: `The name ends in .${endingOf(name)} but the content is ${en}; it is opened and saved by its content.`,
    })
  }
  if (encrypted) {
    notes.push({
      vi: 'Tệp có mật khẩu: không xem trước và không tìm được theo nội dung. Nên thay bằng bản không đặt mật khẩu.',
      en: 'The file has a password: no preview and no search in its text. Better replace it with an open copy.',
    })
  }
  return notes
}
