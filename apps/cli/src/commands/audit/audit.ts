import type { Command } from 'commander'
import { EXIT, Refusal } from '../../exit-code.ts'
import { addCommand } from '../../session/add-command.ts'
import type { Session } from '../../session/session.ts'
import type { Streams } from '../../session/streams.ts'
import { withServer } from '../serve/with-server.ts'

const FAULTS: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  changed: { vi: 'nội dung đã bị sửa', en: 'its content was changed' },
  unlinked: { vi: 'không nối với dòng trước', en: 'it does not continue the entry before' },
  gap: { vi: 'thiếu dòng trước nó', en: 'entries before it are gone' },
  'cut-off': { vi: 'nhật ký bị cắt từ đây', en: 'the trail is cut off here' },
}

/** `openpar audit verify`: whether anybody rewrote the audit trail. */
export function addAudit(parent: Command, streams: Streams): void {
  const audit = parent.command('audit').description('nhật ký hệ thống / the audit trail')
  addCommand(
    audit,
    'verify',
    'kiểm tra nhật ký có bị sửa không / check whether the trail was rewritten',
    streams,
    verify,
  )
}

async function verify(session: Session): Promise<void> {
  const { entries, heads, faults, names } = await withServer(async (server, configuration) => {
    const database = await server.openDatabaseBeside(configuration, ({ vi, en }) => session.note(vi, en))
    try {
      return await server.verifyAuditAt(database.access.ownerUrl)
    } finally {
      await database.close()
    }
  })
  const bad = faults[0]
  if (bad !== undefined) {
    const { vi, en } = FAULTS[bad.fault]!
    const chain = names[bad.province]
    throw new Refusal(
      EXIT.unexpected,
      `Nhật ký đã bị can thiệp: dòng ${bad.position} của chuỗi ${bad.province}${chain ? ` (${chain.vi})` : ''}: ${vi} (${faults.length} chuỗi có lỗi, đã xem ${entries} dòng).`,
      `The trail was tampered with: entry ${bad.position} of chain ${bad.province}${chain ? ` (${chain.en})` : ''}: ${en} (${faults.length} chains with faults, ${entries} entries looked at).`,
    )
  }
  session.note(`Nhật ký nguyên vẹn: ${entries} dòng.`, `The trail is untouched: ${entries} entries.`)
  for (const [province, hash] of Object.entries(heads)) {
    session.print(`${[province, hash, names[province]?.[session.language] ?? ''].join(' ').trimEnd()}\n`)
  }
  session.note(
    'Nên ghi lại các mã băm này ở nơi khác: sau này chúng chứng minh được không ai viết lại nhật ký.',
    'Write these hashes down elsewhere: later they prove that nobody rewrote the trail.',
  )
}
