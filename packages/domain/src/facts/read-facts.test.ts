import { describe, expect, test } from 'vitest'
import { FACT_FAULT_CODES, type FactFaultCode } from './fact-fault.ts'
import { MOST_OF_A_CODE } from './fault-list.ts'
import { type FactsChoice, readFacts } from './read-facts.ts'
import { PLAIN, readText, SMALL, shown, tableOf } from './testing/small-index.ts'

interface Bad {
  readonly code: FactFaultCode
  readonly texts: string | readonly string[]
  /** `line:column` of the fault. */
  readonly at: string
  readonly vi: string
  readonly en: string
  readonly choice?: FactsChoice
  readonly groups?: 2
}

const BAD: readonly Bad[] = [
  {
    code: 'facts-empty',
    texts: '',
    at: '1:1',
    vi: 'Bảng số liệu trống, không có cả tiêu đề.',
    en: 'The table of facts is empty.',
  },
  {
    code: 'facts-empty',
    texts: 'unit|on_time',
    at: '1:1',
    vi: 'Bảng số liệu chỉ có tiêu đề, không có dòng nào.',
    en: 'The table of facts has a header and no rows.',
  },
  {
    code: 'facts-empty',
    texts: 'unit|name\nA|Sở A',
    at: '1:1',
    vi: 'Không có cột hay dòng nào là số liệu của bộ chỉ số.',
    en: 'No column or row holds a measure of the index.',
  },
  {
    code: 'unit-column-missing',
    texts: 'on_time|handled\n1|2',
    at: '1:1',
    vi: 'Không có cột "unit" (mã đơn vị) ở dòng tiêu đề; các cột đọc được: on_time, handled.',
    en: 'There is no column "unit" in the header; columns read: on_time, handled.',
  },
  {
    code: 'value-column-missing',
    texts: 'unit|measure|val\nA|on_time|2',
    at: '1:1',
    vi: 'Có cột "measure" mà không có cột "value"; bảng dọc cần cả hai.',
    en: 'There is a column "measure" and no column "value"; a long table needs both.',
  },
  {
    code: 'value-column-missing',
    texts: 'đơn vị|giá trị\nA|2',
    at: '1:1',
    vi: 'Có cột "value" mà không có cột "measure"; bảng dọc cần cả hai.',
    en: 'There is a column "value" and no column "measure"; a long table needs both.',
  },
  {
    code: 'duplicate-column',
    texts: 'unit|on_time|on_time\nA|1|2',
    at: '1:3',
    vi: 'Cột "on_time" xuất hiện hai lần; hãy bỏ một cột.',
    en: 'Column "on_time" appears twice; remove one.',
  },
  {
    code: 'duplicate-column',
    texts: 'unit|on_time|ON_TIME\nA|1|2',
    at: '1:3',
    vi: 'Cột "ON_TIME" xuất hiện hai lần; hãy bỏ một cột.',
    en: 'Column "ON_TIME" appears twice; remove one.',
  },
  {
    code: 'column-misspelt',
    texts: 'unit|on_tiem\nA|1',
    at: '1:2',
    vi: 'Cột "on_tiem" không phải số liệu của bộ chỉ số; có phải "on_time"?',
    en: 'Column "on_tiem" is not a measure of the index; did you mean "on_time"?',
  },
  {
    code: 'row-too-long',
    texts: 'unit|on_time\nA|1\nB|2|3',
    at: '3:3',
    vi: 'Dòng có 3 ô, nhiều hơn 2 cột của tiêu đề; có thể thiếu dấu ngoặc kép.',
    en: 'The row has 3 cells, more than the 2 columns of the header; a quote may be missing.',
  },
  {
    code: 'unit-missing',
    texts: 'on_time|unit\n1|A\n2| ',
    at: '3:2',
    vi: 'Dòng không có mã đơn vị.',
    en: 'The row has no unit code.',
  },
  {
    code: 'unit-unknown',
    texts: ['unit|name\nH21.17|Sở A', 'unit|on_time\nH21.71|1'],
    at: '2:1',
    vi: 'Đơn vị "H21.71" không có trong bảng đơn vị; có phải "H21.17"?',
    en: 'Unit "H21.71" is not in the table of units; did you mean "H21.17"?',
  },
  {
    code: 'unit-contradiction',
    texts: 'unit|name|measure|value\nA|Sở A|on_time|1\nA|Sở B|handled|2',
    at: '3:1',
    vi: 'Đơn vị A có tên "Sở B", nhưng dòng 2 ghi "Sở A"; hãy thống nhất.',
    en: 'Unit A has name "Sở B", but line 2 says "Sở A"; make them agree.',
  },
  {
    code: 'unit-contradiction',
    texts: ['unit|group\nA|department', 'unit|nhóm|on_time\nA|commune|1'],
    at: '2:1',
    groups: 2,
    vi: 'Đơn vị A có nhóm "commune", nhưng dòng 2 của so-lieu.csv ghi "department"; hãy thống nhất.',
    en: 'Unit A has group "commune", but line 2 of so-lieu.csv says "department"; make them agree.',
  },
  {
    code: 'group-missing',
    texts: 'unit|on_time\nA|1',
    at: '2:1',
    groups: 2,
    vi: 'Đơn vị A chưa có nhóm; hãy thêm cột "group" (nhóm đơn vị) với một trong: department, commune.',
    en: 'Unit A has no group; add a column "group" with one of: department, commune.',
  },
  {
    code: 'group-unknown',
    texts: 'unit|group|on_time\nA|comune|1',
    at: '2:1',
    vi: 'Đơn vị A thuộc nhóm "comune", không có trong bộ chỉ số; có phải "commune"?',
    groups: 2,
    en: 'Unit A is in group "comune", which the index does not have; did you mean "commune"?',
  },
  {
    code: 'group-unknown',
    texts: 'unit|group|on_time\nA|province|1',
    at: '2:1',
    vi: 'Đơn vị A thuộc nhóm "province", không có trong bộ chỉ số; các nhóm: department.',
    en: 'Unit A is in group "province", which the index does not have; groups are department.',
  },
  {
    code: 'measure-unknown',
    texts: 'unit|measure|value\nA|handeld|1',
    at: '2:2',
    vi: 'Bộ chỉ số không có số liệu "handeld"; có phải "handled"?',
    en: 'The index has no measure "handeld"; did you mean "handled"?',
  },
  {
    code: 'measure-unknown',
    texts: 'unit|measure|value\nA||1',
    at: '2:2',
    choice: { unknownMeasures: 'leave-out' },
    vi: 'Dòng không có mã số liệu.',
    en: 'The row names no measure.',
  },
  {
    code: 'not-a-number',
    texts: 'unit|on_time\nA|abc',
    at: '2:2',
    vi: 'A, on_time: "abc" không phải là số; hãy sửa, hoặc để trống và ghi lý do.',
    en: 'A, on_time: "abc" is not a number; correct it, or leave it empty and give a reason.',
  },
  {
    code: 'not-a-number',
    texts: 'unit|on_time\nA|1.234.567',
    at: '2:2',
    vi: 'A, on_time: "1.234.567" có dấu phân cách phần nghìn; hãy viết liền các chữ số, dấu chấm chỉ dùng cho phần thập phân.',
    en: 'A, on_time: "1.234.567" has marks between thousands; write the digits together and the point for decimals only.',
  },
  {
    code: 'number-ambiguous',
    texts: 'unit|cost\nA|1,234',
    at: '2:2',
    vi: 'A, cost: "1,234" có thể là phần nghìn hoặc phần thập phân; hãy viết 1234 hoặc 1.234 (dấu chấm là dấu thập phân).',
    en: 'A, cost: "1,234" may be thousands or decimals; write 1234 or 1.234 (the point is the decimal mark).',
  },
  {
    code: 'number-ambiguous',
    texts: 'unit|handled\nA|1.234',
    at: '2:2',
    vi: 'A, handled: "1.234" có thể là phần nghìn hoặc phần thập phân; hãy viết 1234 hoặc 1.2340 (dấu chấm là dấu thập phân).',
    en: 'A, handled: "1.234" may be thousands or decimals; write 1234 or 1.2340 (the point is the decimal mark).',
  },
  {
    code: 'not-yes-no',
    texts: 'unit|plan_issued\nA|2',
    at: '2:2',
    vi: 'A, plan_issued: "2" phải là 1 (có) hoặc 0 (không).',
    en: 'A, plan_issued: "2" must be 1 (yes) or 0 (no).',
  },
  {
    code: 'answer-unknown',
    texts: 'unit|level\nA|đủ',
    at: '2:2',
    vi: 'A, level: "đủ" không phải lựa chọn của level; các lựa chọn: đầy đủ, một phần, none.',
    en: 'A, level: "đủ" is not an answer of level; answers are đầy đủ, một phần, none.',
  },
  {
    code: 'value-too-small',
    texts: 'unit|temperature\nA|-10.6',
    at: '2:2',
    vi: 'A, temperature: -10,6 nhỏ hơn mức thấp nhất có nghĩa là -10,5.',
    en: 'A, temperature: -10.6 is below -10.5, the least that makes sense.',
  },
  {
    code: 'value-too-small',
    texts: 'unit|handled\nA|-1',
    at: '2:2',
    vi: 'A, handled: -1 nhỏ hơn mức thấp nhất có nghĩa là 0.',
    en: 'A, handled: -1 is below 0, the least that makes sense.',
  },
  {
    code: 'value-too-large',
    texts: 'unit|temperature\nA|40.5',
    at: '2:2',
    vi: 'A, temperature: 40,5 lớn hơn mức cao nhất có nghĩa là 40.',
    en: 'A, temperature: 40.5 is above 40, the most that makes sense.',
  },
  {
    code: 'value-too-large',
    texts: 'unit|satisfied\nA|5.5',
    at: '2:2',
    vi: 'A, satisfied: 5,5 lớn hơn mức cao nhất của thang là 5.',
    en: 'A, satisfied: 5.5 is above 5, the best of its scale.',
  },
  {
    code: 'value-with-reason',
    texts: 'unit|measure|value|reason\nA|on_time|1|chưa báo cáo',
    at: '2:3',
    vi: 'A, on_time: vừa có giá trị vừa có lý do không có số liệu; hãy bỏ một.',
    en: 'A, on_time: has both a value and a reason for its absence; remove one.',
  },
  {
    code: 'judgement-off-scale',
    texts: 'unit|council\nA|0.3',
    at: '2:2',
    vi: 'A, council: 0,3 không đúng thang từ 0 đến 2, bước 0,25.',
    en: 'A, council: 0.3 is not on the scale from 0 to 2 in steps of 0.25.',
  },
  {
    code: 'published-outside-maximum',
    texts: 'unit|on_time_points\nA|6\nB|6.5',
    at: '3:2',
    vi: 'B, on_time_points: điểm đã công bố 6,5 phải nằm trong khoảng từ 0 đến 6.',
    en: 'B, on_time_points: the published points 6.5 must lie within 0 and 6.',
  },
  {
    code: 'fact-duplicate',
    texts: 'unit|measure|value|source\nA|on_time|1|Báo cáo 1\nA|on_time|1|Báo cáo 2',
    at: '3:3',
    vi: 'A, on_time: đã có ở dòng 2; hãy bỏ một dòng.',
    en: 'A, on_time: already on line 2; remove one.',
  },
  {
    code: 'fact-duplicate',
    texts: ['unit|period|on_time\nA|2026|1', 'unit|measure|value|period\nA|on_time|1|2026'],
    at: '2:3',
    vi: 'A, on_time (2026): đã có ở dòng 2 của so-lieu.csv; hãy bỏ một dòng.',
    en: 'A, on_time (2026): already on line 2 of so-lieu.csv; remove one.',
  },
  {
    code: 'period-unknown',
    texts: 'unit|period|on_time\nA|2025|1\nB|2026-03|1\nC||2',
    at: '1:1',
    choice: { period: '2027' },
    vi: 'Không có số liệu của kỳ "2027"; các kỳ có: 2025, 2026-03.',
    en: 'There are no facts of period "2027"; periods are 2025, 2026-03.',
  },
  {
    code: 'periods-not-adding',
    texts: 'unit|period|temperature\nA|2026|1\nA|2025|2',
    at: '2:3',
    vi: 'A, temperature: có số liệu của nhiều kỳ (2025, 2026) mà không có quy tắc cộng; hãy chọn một kỳ bằng --period.',
    en: 'A, temperature: has values of several periods (2025, 2026) and no rule to add them up; choose one with --period.',
  },
  {
    code: 'periods-mixed',
    texts: 'unit|period|handled\nA|2026|12\nA|2026-03|2',
    at: '3:3',
    vi: 'A, handled: các kỳ (2026, 2026-03) có thể chồng lên nhau hoặc không rõ thứ tự; hãy ghi cùng một dạng, ví dụ 2026-01, 2026-02.',
    en: 'A, handled: periods (2026, 2026-03) may overlap or have no clear order; write them in one form, such as 2026-01, 2026-02.',
  },
  {
    code: 'periods-mixed',
    texts: 'unit|period|staff\nA|Q1/2026|12\nA|Q2/2025|2',
    at: '3:3',
    vi: 'A, staff: các kỳ (Q1/2026, Q2/2025) có thể chồng lên nhau hoặc không rõ thứ tự; hãy ghi cùng một dạng, ví dụ 2026-01, 2026-02.',
    en: 'A, staff: periods (Q1/2026, Q2/2025) may overlap or have no clear order; write them in one form, such as 2026-01, 2026-02.',
  },
]

const DOUBTFUL: readonly Bad[] = [
  {
    code: 'column-unknown',
    texts: 'unit|ghi chú|on_time\nA|x|1',
    at: '1:2',
    vi: 'Cột "ghi chú" không dùng đến.',
    en: 'Column "ghi chú" is not used.',
  },
  {
    code: 'column-unknown',
    texts: 'unit|measure|value|perod\nA|on_time|1|2026',
    at: '1:4',
    vi: 'Cột "perod" không dùng đến; có phải "period"?',
    en: 'Column "perod" is not used; did you mean "period"?',
  },
  {
    code: 'column-unknown',
    texts: 'unit|đơn vị|on_time\nA|B|1',
    at: '1:2',
    vi: 'Cột "đơn vị" cùng ý nghĩa với cột "unit" nên không dùng đến.',
    en: 'Column "đơn vị" means the same as column "unit" and is not used.',
  },
  {
    code: 'column-unknown',
    texts: 'unit||on_time\nA|7|1',
    at: '1:2',
    vi: 'Cột thứ 2 không có tiêu đề nên không dùng đến.',
    en: 'Column 2 has no title and is not used.',
  },
  {
    code: 'column-unknown',
    texts: 'unit|on_time|reason\nA||không phát sinh',
    at: '1:3',
    vi: 'Cột "reason" chỉ dùng trong bảng dọc (measure, value); ở đây hãy ghi "không phát sinh" vào chính ô số liệu.',
    en: 'Column "reason" belongs to long tables (measure, value); here write "not applicable" into the cell itself.',
  },
  {
    code: 'table-left-out',
    texts: ['unit|on_time\nA|1', 'Ghi chú\nSố liệu do Sở Nội vụ cung cấp'],
    at: '1:1',
    vi: 'Bảng không có cột nào của số liệu (Ghi chú) nên không đọc.',
    en: 'The table has no column that facts have (Ghi chú) and is not read.',
  },
  {
    code: 'numerator-above-denominator',
    texts: 'unit|on_time|handled\nA|12.5|12',
    at: '2:2',
    vi: 'A: on_time = 12,5 lớn hơn handled = 12; hãy kiểm tra lại.',
    en: 'A: on_time = 12.5 is above handled = 12; please check.',
  },
  {
    code: 'periods-differ',
    texts: 'unit|period|handled\nA|2025|1\nB|2026|1',
    at: '3:3',
    vi: 'handled: các đơn vị có số liệu của kỳ khác nhau (A: 2025; B: 2026); hãy chọn một kỳ bằng --period.',
    en: 'handled: units have values of different periods (A: 2025; B: 2026); choose one with --period.',
  },
]

function readBad({ texts, choice, groups }: Bad) {
  const tables = [texts].flat().map((text, k) => tableOf(text, k === 0 ? 'so-lieu.csv' : `bang-${k + 1}.csv`))
  return readFacts(tables, groups === 2 ? SMALL : PLAIN, choice)
}

function told({ code, at, vi, en }: Bad) {
  const [line, column] = at.split(':').map(Number)
  return { code, severity: FACT_FAULT_CODES[code], line, column, vi, en }
}

describe('a fault of the facts', () => {
  test.each(BAD)('$code: $en', (bad) => {
    const { facts, faults, errorCount } = readBad(bad)
    expect(faults).toContainEqual(expect.objectContaining(told(bad)))
    expect(errorCount).toBeGreaterThan(0)
    expect(facts).toBeUndefined()
  })

  test.each(DOUBTFUL)('$code warns and lets the facts pass: $en', (doubtful) => {
    const { facts, faults, errorCount } = readBad(doubtful)
    expect(faults).toEqual([expect.objectContaining(told(doubtful))])
    expect(errorCount).toBe(0)
    expect(facts).toBeDefined()
  })

  test('stands in these tables for every code there is', () => {
    const tested = new Set([...BAD, ...DOUBTFUL].map(({ code }) => code))
    expect([...tested].sort()).toEqual(Object.keys(FACT_FAULT_CODES).sort())
  })

  test('of one row takes the facts of all rows away', () => {
    expect(shown(readText('unit|on_time|handled\nA|1|2\nB|x|2'))).toEqual(['not-a-number'])
  })

  test('names the file of its own table', () => {
    const { faults } = readText(['unit|on_time\nA|1', 'unit|handled\nA|x'])
    expect(faults[0]).toMatchObject({ file: 'bang-2.csv', line: 2, path: 'A/handled' })
  })
})

describe('faults by the hundred thousand', () => {
  const bad = (count: number) =>
    readText(`unit|measure|value\n${Array.from({ length: count }, (_, k) => `U${k}|m${k}|x`).join('\n')}`)

  test('are all listed up to a thousand of a code', () => {
    const { faults, errorCount } = bad(MOST_OF_A_CODE)
    expect(faults).toHaveLength(MOST_OF_A_CODE)
    expect(errorCount).toBe(MOST_OF_A_CODE)
  })

  test('are counted beyond that, by one line that says where they go on', () => {
    const { faults, errorCount, facts } = bad(5000)
    expect(faults).toHaveLength(MOST_OF_A_CODE + 1)
    expect(faults.at(-1)).toMatchObject({
      code: 'measure-unknown',
      line: 1002,
      vi: 'Từ dòng này còn 4000 chỗ cùng lỗi, không liệt kê.',
    })
    expect(errorCount).toBe(5000)
    expect(facts).toBeUndefined()
  })
})
