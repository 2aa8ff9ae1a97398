import { basename, extname } from 'node:path'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { readBytes } from '../../files/read-bytes.ts'
import { writeWhole } from '../../output/write-report.ts'
import { addCommand } from '../../session/add-command.ts'
import { counted } from '../../session/counted.ts'
import type { Streams } from '../../session/streams.ts'

/** Lower-case letters, digits and hyphens out of a file name. */
function idOf(path: string): string {
  const plain = basename(path, extname(path))
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/đ/gi, 'd')
  return (
    plain
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '') || 'draft'
  )
}

/** `openpar import-definition FILE`: a draft definition from an annex in Word or Excel, every doubtful cell listed. */
export function addImportDefinition(parent: Command, streams: Streams): void {
  addCommand(
    parent,
    'import-definition <file>',
    'đọc phụ lục Word hoặc Excel thành bản nháp định nghĩa / draft a definition from a Word or Excel annex',
    streams,
    async (session, [file], options) => {
      const bytes = await readBytes(file!)
      const id = (options.id as string | undefined) ?? idOf(file!)
      const edition = (options.edition as string | undefined) ?? 'draft'
      // The readers of Word and Excel are large: only this command loads them.
      const { AnnexProblem, importAnnex, OfficeFileProblem } = await import('@openpar/server/annex')
      const imported = await importAnnex(bytes, basename(file!), { id, edition }).catch((error: unknown) => {
        if (!(error instanceof AnnexProblem || error instanceof OfficeFileProblem)) throw error
        throw new Refusal(EXIT.file, `${file}: ${error.vi}`, `${file}: ${error.en}`)
      })
      const { yaml, doubts, summary } = imported
      if (session.out === undefined) session.print(yaml)
      else await writeWhole(session.out, yaml)
      for (const { place, code, text, vi, en } of doubts) {
        const where = `${place}${code ? ` (${code})` : ''}${text ? ` "${text}"` : ''}`
        session.note(`${where}: ${vi}`, `${where}: ${en}`)
      }
      const { domains, criteria, components, points } = summary
      session.note(
        `${domains} lĩnh vực, ${criteria} tiêu chí, ${components} tiêu chí thành phần, ${String(points).replace('.', ',')} điểm; ${doubts.length} chỗ cần xem lại.`,
        `${counted(domains, 'domain')}, ${counted(criteria, 'criterion', 'criteria')}, ${counted(components, 'component')}, ${counted(points, 'point')}; ${counted(doubts.length, 'place')} to look at.`,
      )
    },
  )
    .option('--id <id>', 'mã bộ chỉ số / id of the index')
    .option('--edition <edition>', 'tên phiên bản / name of the edition')
}
