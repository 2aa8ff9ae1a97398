import { expect, test } from 'vitest'
import { openDesk } from '../../testing/desk.ts'
import { COMPOSITE, COMPOSITE_FACTS, DEFINITION, FACTS } from '../../testing/sample.ts'

/** S4 has no cases at all: with `zero: zero` it loses 6 points it can do nothing about. */
const IDLE = DEFINITION.replace('zero: full', 'zero: zero')
const IDLE_FACTS = `${FACTS}S4,Sở Bốn,0,0,khong\n`

const desk = await openDesk({
  'mau.yaml': DEFINITION,
  'khong.yaml': IDLE,
  'so-lieu.csv': FACTS,
  'khong.csv': IDLE_FACTS,
  'tong-hop.yaml': COMPOSITE,
  'tong-hop.csv': COMPOSITE_FACTS,
  'viec.csv': 'code,component,gain,cost\nv1,A.1,1,2\nv2,A.1,1,3\n',
})

test('a share of nothing is left out of what could be done, and named', async () => {
  const { printed, notes } = await desk.run('improve', './khong.yaml', './khong.csv', 'S4', '--budget', '9')
  expect(notes).toContain('Bỏ qua vì mẫu số đang bằng 0, chưa có gì để cải thiện: Tỷ lệ đúng hạn.')
  expect(printed).not.toContain('A.1')
  expect(printed).toContain('B.1')
})

test('the rank reached is told, others unchanged', async () => {
  const { notes } = await desk.run('improve', './mau.yaml', './so-lieu.csv', 'S2', '--budget', '1')
  expect(notes.at(-1)).toContain('; hạng 2 → 1 nếu các đơn vị khác giữ nguyên;')
})

test('tasks at one node win back no more than is lost there: 1.50 of 1 + 1', async () => {
  const words = ['S1', '--budget', '5', '--candidates', './viec.csv']
  const { notes } = await desk.run('improve', './mau.yaml', './so-lieu.csv', ...words)
  expect(notes).toContain('Nhiều việc cùng một mục không lấy lại quá số điểm mất ở mục đó.')
  expect(notes.at(-1)).toContain('Thêm 1,50 điểm (8,50 → 10,00)')
})

test('a unit that is where it wants to be needs nothing', async () => {
  const { notes } = await desk.run('improve', './mau.yaml', './so-lieu.csv', 'S1', '--target-rank', '1')
  expect(notes).toContain('Không cần hoặc không có việc nào giúp thêm điểm.')
})

test('a composite index is refused', async () => {
  const { code } = await desk.run('improve', './tong-hop.yaml', './tong-hop.csv', 'P', '--budget', '1')
  expect(code).toBe(2)
})

test('intervals of points are left out where ways to normalise have other scales', async () => {
  const words = ['--normalisation', 'none,min-max', '--runs', '8', '--format', 'json']
  const { printed, notes } = await desk.run('uncertainty', './tong-hop.yaml', './tong-hop.csv', ...words)
  expect(JSON.parse(printed)[0]).toMatchObject({ points_5: null, points_95: null })
  expect(notes[0]).toContain('chỉ nêu khoảng hạng')
})
