import { Workbook } from '@cj-tech-master/excelts'
import { expect, test } from 'vitest'
import { openDesk } from '../../testing/desk.ts'

const workbook = new Workbook()
workbook.addWorksheet('Phụ lục').addRows([
  ['Mã', 'Tên tiêu chí', 'Điểm tối đa', 'Cách tính'],
  ['1', 'CHỈ ĐẠO, ĐIỀU HÀNH', 5, null],
  ['1.1', 'Ban hành kế hoạch', 2, 'Ban hành đúng hạn: 2 điểm; không ban hành: 0 điểm'],
  ['1.2', 'Tỷ lệ nhiệm vụ hoàn thành', 3, 'Hoàn thành 100%: 3 điểm'],
])
const desk = await openDesk({
  'Phụ lục Đề án.xlsx': new Uint8Array(await workbook.xlsx.writeBuffer()),
  'a.pdf': '%PDF-1.7',
})

test('prints a draft with an id out of the file name, and counts what it read', async () => {
  const { code, printed, notes } = await desk.run('import-definition', './Phụ lục Đề án.xlsx')
  expect(code).toBe(0)
  expect(printed).toMatch(/^(#.*\n)*id: phu-luc-de-an\n/)
  expect(notes.at(-1)).toMatch(/1 lĩnh vực, .* 5 điểm; \d+ chỗ cần xem lại\.$/)
  const english = await desk.run('import-definition', './Phụ lục Đề án.xlsx', '--lang', 'en')
  expect(english.notes.at(-1)).toMatch(/^1 domain, .* 5 points; \d+ places? to look at\.$/)
})

test('writes the draft to a file under the id and edition asked for', async () => {
  const words = ['--id', 'thu', '--edition', '2026', '--out', './nhap.yaml']
  const { code, printed } = await desk.run('import-definition', './Phụ lục Đề án.xlsx', ...words)
  expect([code, printed]).toEqual([0, ''])
  const draft = String(await desk.read('nhap.yaml'))
  expect(draft).toMatch(/^id: thu$/m)
  expect(draft).toMatch(/^edition: ['"]?2026['"]?$/m)
})

test('refuses what is neither Word nor Excel, in the language asked for', async () => {
  expect(await desk.run('import-definition', './a.pdf')).toMatchObject({ code: 5, printed: '' })
  expect((await desk.run('import-definition', './a.pdf', '--lang', 'en')).notes[0]).toMatch(
    /^a\.pdf: This is a PDF file/,
  )
})
