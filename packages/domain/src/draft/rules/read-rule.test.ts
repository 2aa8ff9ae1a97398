import { describe, expect, test } from 'vitest'
import { readRule, readSurvey, saysSurvey } from './read-rule.ts'
import { rulePieces } from './rule-pieces.ts'

function read(max: number | undefined, ...lines: string[]) {
  return readRule('Tên', max, 'm', rulePieces(lines.map((text) => ({ text, place: 'T!B2' }))))
}

const rule = (max: number | undefined, ...lines: string[]) => read(max, ...lines)?.rule
const doubts = (max: number | undefined, ...lines: string[]) =>
  read(max, ...lines)?.doubts.map(({ vi }) => vi)
const SHARE = { numerator: 'm_num', denominator: 'm_den', zero: 'missing' }

describe('levels', () => {
  test('words with points after a colon are levels in the order of the text', () => {
    const reading = read(1, 'Kịp thời: 1', 'Không kịp thời: 0,5', 'Không ban hành: 0')!
    expect(reading.rule).toEqual({
      kind: 'levels',
      measure: 'm',
      levels: [
        { when: 'kip_thoi', text: 'Kịp thời', points: 1 },
        { when: 'khong_kip_thoi', text: 'Không kịp thời', points: 0.5 },
        { when: 'khong_ban_hanh', text: 'Không ban hành', points: 0 },
      ],
    })
    expect(reading.measures).toEqual([
      { code: 'm', name: 'Tên', kind: 'choice', options: ['kip_thoi', 'khong_kip_thoi', 'khong_ban_hanh'] },
    ])
    expect(reading.doubts).toEqual([])
  })

  test.each([
    ['1 điểm: đúng hạn', '0 điểm: trễ hạn'],
    ['Đúng hạn được 1 điểm', 'Trễ hạn được 0 điểm'],
    ['- đúng hạn = 1đ', '+ trễ hạn = 0đ'],
    ['đúng hạn (1 điểm)', 'trễ hạn (0 điểm)'],
  ])('%s / %s gives 1 and 0 without a doubt', (one, none) => {
    expect(rule(1, one, none)).toMatchObject({ levels: [{ points: 1 }, { points: 0 }] })
    expect(doubts(1, one, none)).toEqual([])
  })

  test('points without a colon are levels with a doubt, and only when the best one is the maximum', () => {
    expect(rule(1, 'Đủ cả hai 1; thiếu 0.')).toMatchObject({ levels: [{ points: 1 }, { points: 0 }] })
    expect(doubts(1, 'Đủ cả hai 1; thiếu 0.')).toEqual([
      'số đứng cuối câu không có dấu hai chấm được hiểu là điểm',
    ])
    expect(rule(2, 'Đủ cả hai 1; thiếu 0.')).toBeUndefined()
  })

  test('a best level other than the maximum is kept and reported', () => {
    expect(rule(2, 'Có: 1', 'Không: 0')).toMatchObject({ levels: [{ points: 1 }, { points: 0 }] })
    expect(doubts(2, 'Có: 1', 'Không: 0')).toEqual(['mức cao nhất được 1 điểm, khác điểm tối đa 2'])
  })

  test('dates are words, not ranges', () => {
    expect(rule(1, 'Ban hành từ 15/12 đến 31/12: 1', 'Ban hành sau 31/12: 0')).toMatchObject({
      kind: 'levels',
      levels: [{ when: 'ban_hanh_tu_15_12_den' }, { when: 'ban_hanh_sau_31_12' }],
    })
  })

  test('the same condition twice gets two answer codes', () => {
    expect(rule(1, 'Có: 1', 'Có: 0')).toMatchObject({ levels: [{ when: 'co' }, { when: 'co_2' }] })
  })

  test('ranges beside words stay words, with a doubt', () => {
    expect(rule(1, 'Trên 90%: 1', 'Không thực hiện: 0')).toMatchObject({ kind: 'levels' })
    expect(doubts(1, 'Trên 90%: 1', 'Không thực hiện: 0')).toEqual([
      'có mức nêu bằng số, có mức nêu bằng lời; tạm để thành các mức do người chấm chọn',
    ])
  })
})

describe('bands', () => {
  const unnamed = 'văn bản không nói rõ tử số và mẫu số của tỷ lệ đếm gì; cần đặt lại tên hai số liệu'
  const zero = 'văn bản không nói mẫu số bằng 0 thì tính thế nào; tạm để “chưa có số liệu”'

  test('above 90: 2, 70 to 90: 1, below 70: 0 leaves no value out and always asks about a zero denominator', () => {
    expect(rule(2, 'Trên 90%: 2; 70-90%: 1; dưới 70%: 0.')).toEqual({
      kind: 'bands',
      ...SHARE,
      bands: [
        { above: 90, points: 2 },
        { from: 70, to: 90, points: 1 },
        { below: 70, points: 0 },
      ],
    })
    expect(doubts(2, 'Trên 90%: 2; 70-90%: 1; dưới 70%: 0.')).toEqual([zero, unnamed])
  })

  test('a hole and an overlap between neighbours are reported', () => {
    expect(doubts(2, 'Trên 90%: 2', 'Từ 70% đến 89%: 1', 'Dưới 70%: 0')).toEqual([
      zero,
      unnamed,
      'các khoảng để hở tại 89,5: không rõ giá trị này được mấy điểm',
    ])
    expect(doubts(2, 'Từ 90% trở lên: 2', 'Từ 70% đến 90%: 1', 'Dưới 70%: 0')).toContain(
      'hai khoảng cùng chứa 90; tạm theo khoảng nêu trước',
    )
    expect(doubts(2, 'Trên 90%: 2', 'Dưới 90%: 0')).toContain(
      'các khoảng để hở tại 90: không rõ giá trị này được mấy điểm',
    )
  })

  test('ranges of a number without per cent take one measure and no zero rule', () => {
    const reading = read(
      2,
      'Từ 3 sáng kiến trở lên: 2',
      'Từ 1 đến dưới 3 sáng kiến: 1',
      'Dưới 1 sáng kiến: 0',
    )!
    expect(reading.rule).toEqual({
      kind: 'bands',
      measure: 'm',
      bands: [
        { from: 3, points: 2 },
        { from: 1, below: 3, points: 1 },
        { below: 1, points: 0 },
      ],
    })
    expect(reading.doubts).toEqual([])
  })

  test('a best band other than the maximum is reported', () => {
    expect(doubts(3, 'Từ 80%: 2', 'Dưới 80%: 0')).toContain('mức cao nhất được 2 điểm, khác điểm tối đa 3')
  })
})

describe('ratio', () => {
  test.each(['Tỷ lệ x điểm tối đa', 'Tỷ lệ hồ sơ đúng hạn × 1,5', 'Điểm tối đa x tỷ lệ %', '(b/a) * 1.50'])(
    '%s is in proportion to a share',
    (text) => {
      expect(rule(1.5, text)).toEqual({ kind: 'ratio', ...SHARE })
    },
  )

  test('a floor and full points at 100 % belong to the formula', () => {
    const lines = [
      'Thực hiện 100% kế hoạch: 1',
      'Từ 80% - dưới 100%, tính theo công thức: Tỷ lệ % x điểm tối đa / 100%',
      'Dưới 80% kế hoạch: 0',
    ]
    expect(rule(1, ...lines)).toEqual({ kind: 'ratio', ...SHARE, floor: '80%' })
  })

  test('a target is taken only when the formula divides by it', () => {
    const full = 'Tỷ lệ từ 80% trở lên: 1,5'
    expect(rule(1.5, full, 'Tỷ lệ dưới 80%: Tỷ lệ % x điểm tối đa / 80%')).toEqual({
      kind: 'ratio',
      ...SHARE,
      target: '80%',
    })
    expect(rule(1.5, full, 'Tỷ lệ dưới 80%: Tỷ lệ % x điểm tối đa')).toBeUndefined()
  })

  test('letters explained in the text name the two measures', () => {
    const reading = read(1, '(b/a) x 1. Trong đó: a là tổng số hồ sơ; b là số hồ sơ đúng hạn')!
    expect(reading.measures).toEqual([
      { code: 'm_num', name: 'Số hồ sơ đúng hạn' },
      { code: 'm_den', name: 'Tổng số hồ sơ' },
    ])
    expect(reading.doubts).toHaveLength(1)
  })

  test('a deduction beside the formula is not understood', () => {
    expect(rule(1, 'Tỷ lệ x điểm tối đa', 'Trễ báo cáo trừ 0,25')).toBeUndefined()
  })
})

describe('count', () => {
  test.each([
    ['Cứ mỗi văn bản sai bị trừ 0,25 điểm', { points: 0.25, start: 'full' }, 'Số văn bản sai'],
    ['Cứ 2 hồ sơ quá hạn trừ 0,5 điểm', { points: 0.5, per: 2, start: 'full' }, 'Số hồ sơ quá hạn'],
    ['Mỗi sáng kiến được 0,5 điểm, tối đa 2', { points: 0.5, start: 'zero' }, 'Số sáng kiến'],
    ['Mỗi tài liệu 0,25 điểm', { points: 0.25, start: 'zero' }, 'Số tài liệu'],
    ['Mỗi sáng kiến cộng 0,5; tối đa 2 điểm; không có: 0', { points: 0.5, start: 'zero' }, 'Số sáng kiến'],
  ])('%s', (text, expected, counted) => {
    const reading = read(2, text)!
    expect(reading.rule).toEqual({ kind: 'count', measure: 'm', ...expected })
    expect(reading.measures).toEqual([{ code: 'm', name: counted, least: 0 }])
  })

  test.each([
    ['a cap other than the maximum', 'Mỗi sáng kiến được 0,5 điểm, tối đa 3'],
    ['a count of per cent', 'Cứ giảm 1% trừ 0,1 điểm'],
    [
      'a second case in the same sentence',
      'Mỗi sáng kiến được 0,5 điểm nếu cấp sở công nhận, cấp tỉnh 1 điểm',
    ],
    ['points and a deduction side by side', 'Đủ 4 báo cáo: 2; thiếu mỗi báo cáo trừ 0,25'],
  ])('%s is not understood', (_, text) => {
    expect(rule(2, text)).toBeUndefined()
  })
})

describe('checklist, judged, not understood', () => {
  test('points that add up to the maximum, none reaching it, are a checklist', () => {
    expect(rule(1, 'a) Có kế hoạch: 0,25', 'b) Có báo cáo: 0,25', 'c) Có phân công: 0,5')).toEqual({
      kind: 'checklist',
      items: [
        { measure: 'm_item_1', text: 'Có kế hoạch', points: 0.25 },
        { measure: 'm_item_2', text: 'Có báo cáo', points: 0.25 },
        { measure: 'm_item_3', text: 'Có phân công', points: 0.5 },
      ],
    })
  })

  test('a body that decides is judged, with a doubt when the step is not stated', () => {
    const text = 'Hội đồng thẩm định xem xét, quyết định'
    expect(rule(1, text)).toEqual({ kind: 'judged', measure: 'm', step: 0.25 })
    expect(doubts(1, text)).toEqual(['văn bản không nói bước điểm; tạm để 0,25'])
    expect(rule(1, `${text}, bước điểm 0,5`)).toEqual({ kind: 'judged', measure: 'm', step: 0.5 })
    expect(doubts(1, `${text}, bước điểm 0,5`)).toEqual([])
  })

  test.each([
    'Theo hướng dẫn của Sở Nội vụ',
    'Báo cáo quý 1',
    'Chủ tịch UBND tỉnh ban hành quyết định phê duyệt',
    'Có: 1',
    '',
  ])('“%s” gives no rule', (text) => {
    expect(rule(1, text)).toBeUndefined()
  })

  test('words that say survey are told from words about doing a survey', () => {
    expect(saysSurvey('Điều tra XHH')).toBe(true)
    expect(saysSurvey('Lấy kết quả khảo sát người dân')).toBe(true)
    expect(saysSurvey('Ban hành kế hoạch khảo sát')).toBe(false)
  })

  test('a survey without a formula hands over its points; with a formula, a share of 100; without a maximum, nothing', () => {
    const survey = (max: number | undefined, text: string) =>
      readSurvey('Tên', max, 'm', rulePieces([{ text, place: 'T!B2' }]))?.rule
    expect(survey(2, 'Điều tra XHH')).toEqual({ kind: 'survey', measure: 'm', full: 2 })
    expect(survey(2, 'Điều tra XHH: tỷ lệ hài lòng x điểm tối đa')).toEqual({
      kind: 'survey',
      measure: 'm',
      full: 100,
    })
    expect(survey(undefined, 'Điều tra XHH')).toBeUndefined()
    expect(survey(2, 'Kết quả điều tra XHH: trên 80%: 2; từ 80% trở xuống: 0')).toMatchObject({
      kind: 'bands',
    })
  })
})
