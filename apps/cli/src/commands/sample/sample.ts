import { type Command, InvalidArgumentError } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { addCommand } from '../../session/add-command.ts'
import { showProgress } from '../../session/progress.ts'
import type { Session } from '../../session/session.ts'
import type { Streams } from '../../session/streams.ts'
import { type ServerLibrary, withServer } from '../serve/with-server.ts'

type LoadedSample = Awaited<ReturnType<ServerLibrary['loadSampleAt']>>

interface Size {
  readonly communes?: number
  readonly departments?: number
  readonly seed?: number
}

/** `openpar sample`: a fictional province into an empty system. */
export function addSample(parent: Command, streams: Streams): void {
  addCommand(
    parent,
    'sample',
    'nạp tỉnh mẫu hư cấu vào hệ thống trống / load a fictional province into an empty system',
    streams,
    (session, _values, options) => loadSample(session, options),
  )
    .option('--communes <n>', 'số xã, phường: 1 đến 3321 / communes', wholeNumber(1, 3_321))
    .option('--departments <n>', 'số sở, ban, ngành: 1 đến 16 / departments', wholeNumber(1, 16))
    .option(
      '--seed <n>',
      'cùng số này thì cùng một tỉnh / the same seed, the same province',
      wholeNumber(0, 4_294_967_295),
    )
}

function wholeNumber(least: number, most: number) {
  return (text: string): number => {
    const number = Number(text)
    if (!Number.isInteger(number) || number < least || number > most || text.trim() === '')
      throw new InvalidArgumentError(`${least}–${most}`)
    return number
  }
}

async function loadSample(session: Session, size: Size): Promise<void> {
  const start = performance.now()
  const loaded = await withServer(async (server, configuration) => {
    const tell = (sentence: { readonly vi: string; readonly en: string }) =>
      session.note(sentence.vi, sentence.en)
    const database = await server.openDatabase(configuration, tell)
    const progress = showProgress(session.language === 'vi' ? 'Nạp tỉnh mẫu' : 'Load the sample', 100)
    try {
      return await server.loadSampleAt(database.access, {
        ...size,
        now: new Date(),
        files: await server.openFiles(configuration),
        report: (done) => progress.at(Math.round(done * 100)),
      })
    } catch (error) {
      if (!isNotEmpty(error)) throw error
      throw new Refusal(
        EXIT.unexpected,
        'Hệ thống đã có dữ liệu nên không nạp tỉnh mẫu; hãy dùng thư mục dữ liệu mới (OPENPAR_DATA).',
        'The system already holds data, so no sample is loaded; use a new data folder (OPENPAR_DATA).',
      )
    } finally {
      progress.done()
      await database.close()
    }
  })
  tellLoaded(loaded, (performance.now() - start) / 1000, session)
}

function isNotEmpty(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'system-not-empty'
}

function tellLoaded(
  { name, units, people, values, results, accounts }: LoadedSample,
  seconds: number,
  session: Session,
) {
  session.note(
    `Đã nạp ${name}: ${units} đơn vị, ${people} người dùng, ${values} số liệu, ${results} điểm trong ${seconds.toFixed(1).replace('.', ',')} giây.`,
    `Loaded ${name}: ${units} units, ${people} people, ${values} values, ${results} figures in ${seconds.toFixed(1)} seconds.`,
  )
  session.note(
    'Tài khoản mẫu, ai cũng biết mật khẩu, không dùng cho hệ thống thật:',
    'Sample accounts; everybody knows their passwords, so never use them in earnest:',
  )
  const width = Math.max(...accounts.map(({ email }) => email.length))
  for (const { email, password } of accounts) session.print(`${email.padEnd(width)}  ${password}\n`)
}
