import { access } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { addCommand } from '../../session/add-command.ts'
import type { Session } from '../../session/session.ts'
import type { Streams } from '../../session/streams.ts'
import { startProgress } from '../backup/backup.ts'
import { withServer } from '../serve/with-server.ts'

/** `openpar restore FILE`: a backup into an empty data folder or database. */
export function addRestore(parent: Command, streams: Streams): void {
  addCommand(
    parent,
    'restore <file>',
    'khôi phục bản sao lưu vào nơi còn trống / restore a backup into an empty place',
    streams,
    (session, [file]) => restore(session, resolve(file!)),
  )
}

async function restore(session: Session, path: string): Promise<void> {
  await access(path).catch(() => {
    throw new Refusal(EXIT.file, `Không đọc được tệp ${path}.`, `The file ${path} cannot be read.`)
  })
  const inVietnamese = session.language === 'vi'
  const { manifest, madeAt } = await withServer(async (server, configuration) => {
    const checking = startProgress(inVietnamese ? 'Kiểm tra bản sao lưu' : 'Check the backup')
    const loading = startProgress(inVietnamese ? 'Khôi phục' : 'Restore')
    try {
      const manifest = await server.restore({
        configuration,
        path,
        openFiles: server.openFiles,
        tell: ({ vi, en }) => session.note(vi, en),
        at: (stage, part, parts) => {
          if (stage === 'loading') checking.done()
          const progress = stage === 'checking' ? checking : loading
          progress.at(part, parts)
        },
      })
      return { manifest, madeAt: server.inLocalTime(manifest.madeAt) }
    } finally {
      checking.done()
      loading.done()
    }
  })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  session.note(
    `Đã khôi phục ${rows} dòng của ${manifest.tables.length} bảng và ${manifest.files.length} tệp, sao lưu lúc ${madeAt}; nội dung giống hệt.`,
    `Restored ${rows} rows of ${manifest.tables.length} tables and ${manifest.files.length} files, backed up at ${madeAt}; the content is identical.`,
  )
  session.print(`${manifest.contentHash}\n`)
}
