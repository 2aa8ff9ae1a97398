import {
  grantableRoles,
  type IssuedCode,
  PersonImportCheck,
  PersonImportDone,
  type PersonImportRow,
} from '@openpar/domain/people'
import { z } from 'zod'
import { Problem } from '../../platform/errors/problem.ts'
import { attachment } from '../../platform/http/attachment.ts'
import { route } from '../../platform/http/route.ts'
import { giveGrant } from '../grant/give-grant.ts'
import { tellRights } from '../grant/tell-rights.ts'
import { invitePerson } from '../join/invite-person.ts'
import { HOLDS_SECRETS, inOwnTransaction, requireSession } from '../own-transaction.ts'
import { planImport } from './plan-import.ts'
import { readSheet } from './read-sheet.ts'
import { importTemplate } from './template.ts'

/** A file of 3 MB in base64, and what goes with it. */
const FILE_BODY = 5 * 1024 * 1024

const File = z.strictObject({ file: z.base64().min(1) })

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export const downloadTemplate = route({
  method: 'GET',
  path: '/api/people/import/template',
  summary: { vi: 'Tệp mẫu để nhập tài khoản', en: 'The template for an import of accounts' },
  right: 'person.import',
  answer: 'raw',
  act: async (_, { reply, language, actor }) => {
    const name = language === 'vi' ? 'Mẫu nhập tài khoản.xlsx' : 'Accounts template.xlsx'
    const bytes = await importTemplate(language, grantableRoles(actor))
    await reply.type(XLSX).header('content-disposition', attachment(name)).send(bytes)
  },
})

const summaryOf = (rows: PersonImportRow[]) => ({
  rows,
  invited: rows.filter(({ effect }) => effect === 'invite').length,
  granted: rows.filter(({ effect, role }) => effect === 'grant' || (effect === 'invite' && role !== null))
    .length,
  refused: rows.filter(({ effect }) => effect === 'refused').length,
})

export const checkImport = route({
  method: 'POST',
  path: '/api/people/import/check',
  summary: { vi: 'Xem trước việc nhập tài khoản', en: 'See what an import of accounts would do' },
  right: 'person.import',
  traceless: 'A dry run changes nothing.',
  bodyLimit: FILE_BODY,
  body: File,
  answer: PersonImportCheck,
  act: async ({ body }, context) =>
    summaryOf(await planImport(context, context.db, await readSheet(Buffer.from(body.file, 'base64')))),
})

export const importPeople = route({
  method: 'POST',
  path: '/api/people/import',
  summary: { vi: 'Nhập tài khoản từ Excel', en: 'Import accounts from Excel' },
  right: 'person.import',
  traceless: HOLDS_SECRETS,
  bodyLimit: FILE_BODY,
  body: File,
  answer: PersonImportDone,
  act: async ({ body }, context) => {
    requireSession(context)
    const sheet = await readSheet(Buffer.from(body.file, 'base64'))
    return inOwnTransaction(context, async (recorded) => {
      const { rows, refused, granted } = summaryOf(await planImport(context, recorded.db, sheet))
      if (refused > 0) throw new Problem('sheet-has-faults', { count: refused }, { rows })
      const codes: IssuedCode[] = []
      const invited = new Map<string, string>()
      for (const { name, email, position, unit, role, from, to, effect } of rows) {
        if (effect === 'nothing') continue
        const grant = role === null ? [] : [{ role, unit: unit!.id, ...(from === null ? {} : { from }), to }]
        if (effect === 'invite') {
          const person = {
            name,
            email,
            position,
            unit: unit!.id,
            language: 'vi' as const,
            grants: grant,
            way: 'print' as const,
          }
          const code = await invitePerson(context, recorded, person)
          invited.set(email, code.person.id)
          codes.push(code)
          continue
        }
        const id = invited.get(email) ?? (await personOf(recorded.db, email))
        for (const one of grant) {
          const { units, ...given } = await giveGrant(context, recorded.db, id, one)
          const province = units.at(-1)
          await recorded.record({
            action: 'grant.given',
            subject: { kind: 'person', id },
            unit: one.unit,
            ...(province === undefined ? {} : { province }),
            after: given,
          })
          if (effect === 'grant') await tellRights(recorded, id, { ...given, change: 'given' }, context.today)
        }
      }
      return { codes, granted }
    })
  },
})

async function personOf(db: Parameters<typeof planImport>[1], email: string): Promise<string> {
  const { id } = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirstOrThrow()
  return id
}
