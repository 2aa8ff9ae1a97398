import { flushCompileCache } from 'node:module'
import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { addCommand } from '../../session/add-command.ts'
import type { Session } from '../../session/session.ts'
import type { Streams } from '../../session/streams.ts'
import { type ServerLibrary, withServer } from './with-server.ts'

type RunningServer = Awaited<ReturnType<ServerLibrary['serve']>>

/** What people have to know once the server is ready, in both languages: whoever starts it may read only one. */
function tellReady({ address, setUpCode, sampleAccounts }: RunningServer, session: Session): void {
  const tell = (vi: string, en: string) => {
    session.note(vi, vi)
    session.note(en, en)
  }
  if (address === undefined) tell('Đang xử lý công việc nền.', 'Working on jobs.')
  else tell(`OpenPAR đã chạy tại ${address}/app/`, `OpenPAR is running at ${address}/app/`)
  if (setUpCode !== undefined && address !== undefined) {
    tell(
      `Hệ thống còn trống. Hãy mở ${address}/app/set-up và nhập mã thiết lập ${setUpCode}`,
      `The system is empty. Open ${address}/app/set-up and enter the set-up code ${setUpCode}`,
    )
  }
  if (sampleAccounts.length === 0) return
  tell(
    'Dữ liệu là mẫu, của một tỉnh không có thật. Các tài khoản mẫu và mật khẩu:',
    'The data is a sample, of a province that does not exist. Sample accounts and passwords:',
  )
  const widest = (column: 'email' | 'password') =>
    Math.max(...sampleAccounts.map((account) => account[column].length))
  for (const { email, password, vi, en } of sampleAccounts) {
    const line = `  ${email.padEnd(widest('email'))}  ${password.padEnd(widest('password'))}  ${vi} / ${en}`
    session.note(line, line)
  }
}

/** `openpar serve`: the server, until it is asked to stop. */
export function addServe(parent: Command, streams: Streams): void {
  addCommand(
    parent,
    'serve',
    'chạy hệ thống, thiết lập bằng biến môi trường OPENPAR_… / run the server, set by variables OPENPAR_…',
    streams,
    async (session, _values, { empty, services }) => {
      const given = services === undefined ? {} : { OPENPAR_SERVICES: String(services) }
      const code = await withServer(
        async (server, configuration) => {
          const log = server.createLog(configuration.logLevel)
          const report = (_done: number, { vi, en }: { readonly vi: string; readonly en: string }) =>
            session.stage(`Nạp tỉnh mẫu: ${vi}`, `Loading the sample province: ${en}`)
          const options = { configuration, log, empty: empty === true, report }
          return server.serveUntilStopped(options, (running) => {
            tellReady(running, session)
            // Now, for a server may run for months and be ended without notice: the next start is quicker by it.
            flushCompileCache()
          })
        },
        { ...process.env, ...given },
      )
      if (code === 0) return
      throw new Refusal(
        EXIT.unexpected,
        'Cơ sở dữ liệu đã dừng bất ngờ; hãy xem nhật ký rồi chạy lại.',
        'The database has stopped unexpectedly; look at the log and start again.',
      )
    },
  )
    .option('--empty', 'không nạp tỉnh mẫu vào thư mục dữ liệu mới / no sample province in a new data folder')
    .option('--services <list>', 'việc tiến trình này làm / what this process does: web,worker')
}
