import { readFile, stat } from 'node:fs/promises'
import { EXIT, Refusal } from '../exit-code.ts'

/** Largest file read whole, in bytes. */
const LARGEST_FILE = 200 * 1024 * 1024

/** The bytes of a file. @throws Refusal when it is absent, a folder, unreadable or larger than the limit. */
export async function readBytes(path: string): Promise<Buffer> {
  try {
    const { size } = await stat(path)
    if (size > LARGEST_FILE) {
      throw new Refusal(
        EXIT.file,
        `Tệp ${path} lớn hơn 200 MB; hãy chia nhỏ.`,
        `File ${path} is larger than 200 MB; split it.`,
      )
    }
    return await readFile(path)
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT')
      throw new Refusal(EXIT.file, `Không tìm thấy tệp ${path}.`, `File ${path} was not found.`)
    if (code === 'EISDIR')
      throw new Refusal(EXIT.file, `${path} là thư mục, không phải tệp.`, `${path} is a folder, not a file.`)
    throw new Refusal(
      EXIT.file,
      `Không đọc được tệp ${path} (${code}).`,
      `File ${path} cannot be read (${code}).`,
    )
  }
}

/** Text of a file in UTF-8. @throws Refusal where the bytes are another encoding, such as Windows-1258 or UTF-16. */
export async function readText(path: string): Promise<string> {
  const bytes = await readBytes(path)
  try {
    // UTF-16 without a mark decodes as UTF-8 with a zero in every other place.
    if (bytes.includes(0)) throw new TypeError('zero byte')
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal(
      EXIT.file,
      `Tệp ${path} không phải văn bản mã UTF-8; hãy lưu lại với mã UTF-8 (Excel: "CSV UTF-8").`,
      `File ${path} is not text in UTF-8; save it again as UTF-8 (Excel: "CSV UTF-8").`,
    )
  }
}
