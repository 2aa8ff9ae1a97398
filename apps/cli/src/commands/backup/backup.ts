import { stat } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Command } from 'commander'
import { addCommand } from '../../session/add-command.ts'
import { showProgress } from '../../session/progress.ts'
import type { Session } from '../../session/session.ts'
import type { Streams } from '../../session/streams.ts'
import { withServer } from '../serve/with-server.ts'

/** `openpar backup FILE`: everything kept, in one file, while the system serves or not. */
export function addBackup(parent: Command, streams: Streams): void {
  addCommand(
    parent,
    'backup <target>',
    'sao lưu cơ sở dữ liệu và tài liệu vào một tệp / back up database and documents into one file',
    streams,
    (session, [target]) => backUp(session, resolve(target!)),
  )
}

async function backUp(session: Session, path: string): Promise<void> {
  const earlier = await stat(path).catch(() => undefined)
  const manifest = await withServer(async (server, configuration) => {
    const tell = (sentence: { readonly vi: string; readonly en: string }) =>
      session.note(sentence.vi, sentence.en)
    const database = await server.openDatabaseBeside(configuration, tell)
    const progress = startProgress(session.language === 'vi' ? 'Sao lưu' : 'Back up')
    try {
      return await server.backUp({
        configuration,
        ownerUrl: database.access.ownerUrl,
        files: await server.openFiles(configuration),
        path,
        now: new Date(),
        version: server.version,
        at: progress.at,
      })
    } finally {
      progress.done()
      await database.close()
    }
  })
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const lacking = manifest.files.filter(({ state }) => state !== 'whole')
  const megabytes = ((await stat(path)).size / 1e6).toFixed(1)
  session.note(
    `Đã sao lưu ${rows} dòng của ${manifest.tables.length} bảng và ${manifest.files.length - lacking.length} tệp vào ${path} (${megabytes.replace('.', ',')} MB).`,
    `Backed up ${rows} rows of ${manifest.tables.length} tables and ${manifest.files.length - lacking.length} files into ${path} (${megabytes} MB).`,
  )
  if (earlier !== undefined) {
    session.note('Tệp cũ cùng tên đã được thay.', 'The earlier file of this name was replaced.')
  }
  for (const { sha256, state } of lacking) {
    session.note(
      `Cảnh báo: tệp ${sha256} ${state === 'missing' ? 'không còn trong kho' : 'bị hỏng trong kho'}, không có trong bản sao lưu.`,
      `Warning: file ${sha256} is ${state === 'missing' ? 'missing from' : 'damaged in'} the store and not in the backup.`,
    )
  }
  if (!manifest.secret) {
    session.note(
      'Khoá của hệ thống (OPENPAR_SECRET) không nằm trong bản sao lưu; hãy giữ riêng, thiếu nó thì xác thực hai lớp phải đặt lại.',
      'The key of the system (OPENPAR_SECRET) is not in the backup; keep it too, without it second factors have to be set up again.',
    )
  }
  session.print(`${manifest.contentHash}\n`)
}

/** A progress that begins with the first part: how many there are is known only then. */
export function startProgress(title: string) {
  let shown: ReturnType<typeof showProgress> | undefined
  return {
    at: (part: number, parts: number) => {
      shown ??= showProgress(title, parts)
      shown.at(part)
    },
    done: () => shown?.done(),
  }
}
