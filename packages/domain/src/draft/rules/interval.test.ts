import { expect, test } from 'vitest'
import { readInterval } from './interval.ts'

test.each([
  ['Trên 90%', { above: 90 }],
  ['> 90 %', { above: 90 }],
  ['Từ 90% trở lên', { from: 90 }],
  ['Đạt từ 80% số TTHC trở lên', { from: 80 }],
  ['≥ 80%', { from: 80 }],
  ['Từ 70% đến dưới 90%', { from: 70, below: 90 }],
  ['Từ 70% - dưới 90%', { from: 70, below: 90 }],
  ['70% ≤ x < 90%', { from: 70, below: 90 }],
  ['Từ 70% trở lên và dưới 90%', { from: 70, below: 90 }],
  ['70-90%', { from: 70, to: 90 }],
  ['Từ 70% – 90%', { from: 70, to: 90 }],
  ['Trên 70% đến 90%', { above: 70, to: 90 }],
  ['Từ trên 70% đến dưới 90%', { above: 70, below: 90 }],
  ['Dưới 70%', { below: 70 }],
  ['DƯỚI 70%', { below: 70 }],
  ['Từ 50% trở xuống', { to: 50 }],
  ['≤ 50%', { to: 50 }],
  ['Không quá 0,5%', { to: 0.5 }],
  ['Đạt 100%', { from: 100 }],
  ['Dưới 66,67%', { below: 66.67 }],
])('%s', (text, bounds) => {
  expect(readInterval(text)).toEqual({ ...bounds, percent: true })
})

test('a number without a per cent sign is a range of counts', () => {
  expect(readInterval('Từ 3 sáng kiến trở lên')).toEqual({ from: 3, percent: false })
  expect(readInterval('Dưới 0')).toEqual({ below: 0, percent: false })
})

test.each([
  'Kịp thời',
  '',
  'Đạt 80%',
  'Không đạt 100%',
  'Ban hành từ 15/12 đến 31/12',
  'Trên 90% và không có hồ sơ trễ hạn',
  'Dưới 70% hoặc không thực hiện',
  'Trên 90% trong 6 tháng',
])('“%s” states no range that could stand alone', (text) => {
  expect(readInterval(text)).toBeUndefined()
})
