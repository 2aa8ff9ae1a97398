import { Workbook } from '@cj-tech-master/excelts'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Browser, PASSWORD, type PeopleServer, startPeopleServer } from '../testing/people-server.ts'
import { readDay, readRole } from './read-sheet.ts'
import { importTemplate } from './template.ts'

let system: PeopleServer
let manager: Browser
beforeAll(async () => {
  system = await startPeopleServer()
  manager = await (await system.person('Quản lý', [`index-manager@${system.units.province}`])).signIn()
})
afterAll(() => system.close())

type Cells = readonly (string | number | Date)[]

/** The template as it is downloaded, filled in. */
async function filled(...rows: readonly Cells[]): Promise<string> {
  const workbook = new Workbook()
  await workbook.xlsx.load(await importTemplate('vi', ['unit-officer']))
  workbook.worksheets[0]!.addRows(rows.map((row) => [...row]))
  return Buffer.from(await workbook.xlsx.writeBuffer()).toString('base64')
}

const check = (file: string, by = manager) => by.post('/api/people/import/check', { file })
const carryOut = (file: string, by = manager) => by.post('/api/people/import', { file })

describe('the template', () => {
  test('is a workbook with the columns and the roles that who asks may give', async () => {
    const answer = await manager.get('/api/people/import/template')
    expect(answer.status).toBe(200)
    expect(answer.headers['content-disposition']).toMatch(/attachment; filename="Mau nhap tai khoan.xlsx"/)
    const workbook = new Workbook()
    await workbook.xlsx.load(await importTemplate('vi', ['unit-officer', 'unit-leader']))
    const [sheet, list] = workbook.worksheets
    expect([1, 2, 3, 4, 5, 6, 7].map((column) => sheet!.getRow(1).getCell(column).text)).toEqual([
      'Họ và tên',
      'Thư điện tử',
      'Chức vụ',
      'Mã đơn vị',
      'Vai trò',
      'Từ ngày',
      'Đến ngày',
    ])
    expect([2, 3, 4].map((row) => list!.getRow(row).getCell(1).text)).toEqual([
      'Cán bộ đơn vị',
      'Lãnh đạo đơn vị',
      '',
    ])
  })
})

describe('an import', () => {
  test('first shows row by row what it would do, and does nothing', async () => {
    const person = await system.person('Có rồi', [`unit-officer@${system.units.finance}`], {
      email: 'coroi@example.test',
    })
    const file = await filled(
      ['Lê Văn Một', 'MOT@example.test', 'Chuyên viên', '99-TC', 'Cán bộ đơn vị', '01/12/2026', '31/12/2026'],
      ['Lê Văn Một', 'mot@example.test', '', '99-YT', 'unit-leader', '', ''],
      ['Có rồi', person.email, '', '99-TC', 'Cán bộ đơn vị', '', ''],
      ['Có rồi', person.email, '', '99-TC', 'Lãnh đạo đơn vị', '', ''],
      ['Không vai trò', 'khong@example.test', '', '99-TC', '', '', ''],
    )
    const answer = await check(file)
    expect(answer.status).toBe(200)
    expect(answer.body).toMatchObject({ invited: 2, granted: 3, refused: 0 })
    expect(answer.body.rows.map(({ effect }: { effect: string }) => effect)).toEqual([
      'invite',
      'grant',
      'nothing',
      'grant',
      'invite',
    ])
    expect(answer.body.rows[0]).toMatchObject({
      row: 2,
      email: 'mot@example.test',
      from: '2026-12-01',
      to: '2026-12-31',
    })
    const found = await system.owner
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'mot@example.test')
      .execute()
    expect(found).toEqual([])
  })

  test('makes accounts with roles and codes to print', async () => {
    const file = await filled(
      ['Lê Văn Hai', 'hai@example.test', 'Chuyên viên', '99-TC', 'Cán bộ đơn vị', '', ''],
      ['Lê Văn Hai', 'hai@example.test', '', '99-TC-NS', 'Lãnh đạo đơn vị', '', ''],
    )
    const done = await carryOut(file)
    expect(done.body).toMatchObject({
      granted: 2,
      codes: [{ email: 'hai@example.test', unit: 'Sở Tài chính' }],
    })
    await system.visitor().post('/api/join', { code: done.body.codes[0].code, password: PASSWORD })
    const browser = system.visitor()
    await browser.post('/api/auth/sign-in/email', { email: 'hai@example.test', password: PASSWORD })
    expect((await browser.get('/api/me')).body.grants).toHaveLength(2)
    // The same file again changes nothing.
    expect((await carryOut(file)).body).toEqual({ codes: [], granted: 0 })
  })

  test('does nothing at all while one row has a fault, and names each', async () => {
    const closed = await system.person('Đóng', [], { email: 'dong@example.test' })
    await system.owner
      .updateTable('person')
      .set({ deactivatedAt: new Date() })
      .where('id', '=', closed.id)
      .execute()
    const file = await filled(
      ['Tốt', 'tot@example.test', '', '99-TC', 'Cán bộ đơn vị', '', ''],
      ['', 'khongten@example.test', '', '99-TC', '', '', ''],
      ['Thư sai', 'không phải thư', '', '99-TC', '', '', ''],
      ['Đơn vị lạ', 'la@example.test', '', '77-XX', '', '', ''],
      ['Vai trò lạ', 'vaitro@example.test', '', '99-TC', 'Vua', '', ''],
      ['Ngày sai', 'ngay@example.test', '', '99-TC', 'Cán bộ đơn vị', '31/02/2027', ''],
      ['Đã qua', 'qua@example.test', '', '99-TC', 'Cán bộ đơn vị', '01/01/2020', ''],
      ['Ngược', 'nguoc@example.test', '', '99-TC', 'Cán bộ đơn vị', '01/12/2026', '30/11/2026'],
      ['Quá quyền', 'quyen@example.test', '', '99-TC', 'Quản trị hệ thống', '', ''],
      ['Đóng', 'dong@example.test', '', '99-TC', 'Cán bộ đơn vị', '', ''],
      ['Tốt', 'tot@example.test', '', '99-TC', 'Cán bộ đơn vị', '', ''],
    )
    const { body } = await carryOut(file)
    expect(body.code).toBe('sheet-has-faults')
    expect(
      body.rows.map(({ row, faults }: { row: number; faults: { vi: string }[] }) => [row, faults.length]),
    ).toEqual([0, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1].map((count, place) => [place + 2, count]))
    const found = await system.owner
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'tot@example.test')
      .execute()
    expect(found).toEqual([])
  })

  test('by somebody of one department reaches no other', async () => {
    const local = await (await system.person('Cục bộ', [`index-manager@${system.units.finance}`])).signIn()
    const file = await filled(['Sở khác', 'sokhac@example.test', '', '99-YT', 'Cán bộ đơn vị', '', ''])
    expect((await check(file, local)).body).toMatchObject({ refused: 1, invited: 0 })
    expect((await carryOut(file, local)).body.code).toBe('sheet-has-faults')
  })

  test.each([
    ['no spreadsheet', Buffer.from('%PDF-1.7 nothing').toString('base64')],
    ['an empty sheet', Buffer.from('Họ và tên,Thư điện tử,Mã đơn vị\n').toString('base64')],
    ['other columns', Buffer.from('a,b\n1,2\n').toString('base64')],
    ['a broken archive', Buffer.from('PK\u0003\u0004 broken').toString('base64')],
  ])('of %s is refused with a sentence', async (_, file) => {
    expect(await check(file)).toMatchObject({ status: 422, body: { code: 'sheet-unreadable' } })
  })
})

test.each([
  ['2026-12-06', '2026-12-06'],
  ['6/12/2026', '2026-12-06'],
  ['06.12.2026', '2026-12-06'],
  ['46362', '2026-12-06'],
  ['2026-12-06T00:00:00.000Z', '2026-12-06'],
  ['31/02/2026', undefined],
  ['12/2026', undefined],
  ['', undefined],
])('A cell %j holds the day %s.', (text, day) => {
  expect(readDay(text)).toBe(day)
})

test.each([
  ['Cán bộ đơn vị', 'unit-officer'],
  ['CAN BO DON VI', 'unit-officer'],
  ['unit-officer', 'unit-officer'],
  ['Council chair', 'council-chair'],
  ['Vua', undefined],
  ['', undefined],
])('A cell %j names the role %s.', (text, role) => {
  expect(readRole(text)).toBe(role)
})
