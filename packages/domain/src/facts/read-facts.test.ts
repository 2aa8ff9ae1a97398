import { describe, expect, test } from 'vitest'
import { FACT_FAULT_CODES } from './fact-fault.ts'
import { MOST_OF_A_CODE } from './fault-list.ts'
import { readFacts } from './read-facts.ts'
import { BAD, type Bad } from './testing/bad-facts.ts'
import { DOUBTFUL } from './testing/doubtful-facts.ts'
import { PLAIN, readText, SMALL, shown, tableOf } from './testing/small-index.ts'

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

  test('is told once for each row that repeats another, in one table or two', () => {
    const table = 'unit|handled|on_time|period\nA|2|1|2026\nB|2|1|2026'
    const { faults, errorCount } = readText([`${table}\nA|2|1|2026`, table])
    expect(errorCount).toBe(3)
    expect(faults.map(({ file, line, path }) => `${file}:${line} ${path}`).sort()).toEqual([
      'bang-2.csv:2 A',
      'bang-2.csv:3 B',
      'so-lieu.csv:4 A',
    ])
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
