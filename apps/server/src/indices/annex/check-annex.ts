import { unzip } from '@cj-tech-master/excelts/archive'
import { AnnexProblem } from './annex-problem.ts'

export type AnnexFormat = 'docx' | 'xlsx'

const MOST_BYTES = 30 * 1024 * 1024
const MOST_UNPACKED = 200 * 1024 * 1024

/**
 * What kind of file the bytes are, by content and not by name, after unpacking all of it once against the limits of
 * 30 MB packed and 200 MB unpacked, so that the readers behind never meet a zip bomb.
 *
 * @throws AnnexProblem for anything but a readable .docx or .xlsx
 */
export async function checkAnnex(bytes: Uint8Array): Promise<AnnexFormat> {
  if (bytes.length === 0) throw new AnnexProblem('annex-empty-file')
  if (bytes.length > MOST_BYTES) throw new AnnexProblem('annex-too-large')
  if (starts(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new AnnexProblem(holdsName(bytes, 'EncryptedPackage') ? 'annex-encrypted' : 'annex-old-format')
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46])) throw new AnnexProblem('annex-pdf')
  if (!starts(bytes, [0x50, 0x4b])) throw new AnnexProblem('annex-not-office-file')
  const paths = await unpack(bytes)
  if (paths.has('word/document.xml')) return 'docx'
  if (paths.has('xl/workbook.xml')) return 'xlsx'
  throw new AnnexProblem('annex-not-office-file')
}

async function unpack(bytes: Uint8Array): Promise<Set<string>> {
  const paths = new Set<string>()
  let unpacked = 0
  try {
    for await (const entry of unzip(bytes).entries()) {
      if (entry.isEncrypted) throw new AnnexProblem('annex-encrypted')
      paths.add(entry.path)
      for await (const chunk of entry.stream()) {
        unpacked += chunk.length
        if (unpacked > MOST_UNPACKED) throw new AnnexProblem('annex-unpacks-too-large')
      }
    }
  } catch (error) {
    throw error instanceof AnnexProblem ? error : new AnnexProblem('annex-damaged', error)
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
