import { expect, test } from 'vitest'
import { forecastWords } from './forecast-words.ts'
import type { ScoreForecast } from './score-forecast.ts'

const forecast: ScoreForecast = {
  unit: 'u',
  provisional: { points: 42.5, known: 1, components: 3, knownMax: 50, max: 100 },
  forecast: 80.4,
  appraisal: -1.2,
  open: 39.1,
  interval: { low: 77.1, high: 83 },
  reason: null,
  level: 0.8,
  cases: 60,
  components: [
    { component: 'a', max: 50, points: 42.5, expected: 41.3, from: 'appraisal' },
    { component: 'b', max: 25, points: null, expected: 20, from: 'own' },
    { component: 'c', max: 25, points: null, expected: 19.1, from: 'group' },
  ],
}
const inVietnamese = (one: ScoreForecast) => forecastWords(one).map(({ vi }) => vi)

test('a forecast is told from what is known to what may come', () => {
  expect(inVietnamese(forecast)).toEqual([
    'Điểm tạm tính: 42,50 điểm; đã có số liệu của 1/3 tiêu chí thành phần, chiếm 50,00/100,00 điểm tối đa.',
    'Theo kết quả thẩm định các kỳ trước, phần đã có số liệu dự kiến giảm 1,20 điểm.',
    'Phần chưa có số liệu dự kiến đạt 39,10 điểm (số tiêu chí thành phần: 1 theo kết quả các kỳ trước của đơn vị và mức bình quân của nhóm; 1 theo mức bình quân của nhóm).',
    'Dự báo điểm công nhận: 80,40 điểm.',
    'Với mức tin cậy 80%, điểm công nhận nằm trong khoảng từ 77,10 đến 83,00 điểm, căn cứ mức chênh lệch của 60 trường hợp ở các kỳ trước.',
  ])
  expect(forecastWords(forecast).at(-1)!.en).toBe(
    'At a level of 80% the final score lies from 77.10 to 83.00 points, judged by how far 60 earlier cases strayed.',
  )
})

test('without an interval the reason stands in its place', () => {
  const few = { ...forecast, interval: null, reason: 'too-few-cases', cases: 8 } as const
  expect(inVietnamese(few).at(-1)).toBe(
    'Chưa xác định khoảng dự báo: mới có 8 trường hợp ở các kỳ trước để so sánh, cần ít nhất 9.',
  )
  const none = { ...forecast, forecast: null, open: null, interval: null, reason: 'no-history' } as const
  expect(inVietnamese(none).slice(-2)).toEqual([
    'Phần chưa có số liệu dự kiến đạt – điểm (số tiêu chí thành phần: 1 theo kết quả các kỳ trước của đơn vị và mức bình quân của nhóm; 1 theo mức bình quân của nhóm).',
    'Chưa xác định khoảng dự báo: có tiêu chí thành phần chưa có số liệu và chưa có kết quả kỳ trước để làm căn cứ.',
  ])
  const other = { ...forecast, forecast: null, interval: null, reason: 'not-applicable' } as const
  expect(inVietnamese(other).at(-1)).toBe('Bộ chỉ số không áp dụng đối với đơn vị.')
})

test('where all is known and stands, nothing is expected to change', () => {
  const known = {
    ...forecast,
    cases: 0,
    forecast: 42.5,
    interval: { low: 42.5, high: 42.5 },
    components: [{ component: 'a', max: 50, points: 42.5, expected: 42.5, from: 'facts' as const }],
  }
  expect(inVietnamese(known).slice(1)).toEqual([
    'Dự báo điểm công nhận: 42,50 điểm.',
    'Không còn nội dung nào dự kiến thay đổi.',
  ])
})
