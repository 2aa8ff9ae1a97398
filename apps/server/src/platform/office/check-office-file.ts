import { OfficeFileProblem } from './office-file-problem.ts'

export type OfficeFormat = 'docx' | 'xlsx'

const MOST_BYTES = 30 * 1024 * 1024
const MOST_UNPACKED = 200 * 1024 * 1024

/**
 * What kind of file the bytes are, by content and not by name, after unpacking all of it once against the limits of
 * 30 MB packed and 200 MB unpacked, so that the readers behind never meet a zip bomb.
 *
 * @throws OfficeFileProblem for anything but a readable .docx or .xlsx
 */
export async function checkOfficeFile(bytes: Uint8Array): Promise<OfficeFormat> {
  if (bytes.length === 0) throw new OfficeFileProblem('file-empty')
  if (bytes.length > MOST_BYTES) throw new OfficeFileProblem('file-too-large')
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new OfficeFileProblem(holdsName(bytes, 'EncryptedPackage') ? 'file-encrypted' : 'file-old-format')
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) throw new OfficeFileProblem('file-is-pdf')
  if (!starts(bytes, [0x50, 0x4b])) throw new OfficeFileProblem('file-not-office')
  const paths = await unpack(bytes)
  if (paths.has('word/document.xml')) return 'docx'
  if (paths.has('xl/workbook.xml')) return 'xlsx'
  throw new OfficeFileProblem('file-not-office')
}

async function unpack(bytes: Uint8Array): Promise<Set<string>> {
  // Large, and seldom needed: loaded with the first file, not with the server.
  const { unzip } = await import('@cj-tech-master/excelts/archive')
  const paths = new Set<string>()
  let unpacked = 0
  try {
    for await (const entry of unzip(bytes).entries()) {
      if (entry.isEncrypted) throw new OfficeFileProblem('file-encrypted')
      paths.add(entry.path)
      for await (const chunk of entry.stream()) {
        unpacked += chunk.length
        if (unpacked > MOST_UNPACKED) throw new OfficeFileProblem('file-unpacks-too-large')
      }
    }
  } catch (error) {
    throw error instanceof OfficeFileProblem ? error : new OfficeFileProblem('file-damaged', error)
  }
  return paths
}

function starts(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, i) => bytes[i] === byte)
}

/** Names in an old compound file are UTF-16, low byte first. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}
