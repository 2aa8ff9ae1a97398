import { describe, expect, test } from 'vitest'
import { ordinal, readNumbering, splitNumbering } from './numbering.ts'

describe('readNumbering', () => {
  test.each([
    ['1', 'arabic', ['1']],
    ['1.1.2', 'arabic', ['1', '1', '2']],
    ['1.1.2.', 'arabic', ['1', '1', '2']],
    [' 2 . 10 ', 'arabic', ['2', '10']],
    ['01', 'arabic', ['1']],
    ['1.2.a', 'arabic', ['1', '2', 'a']],
    ['I', 'roman', ['1']],
    ['IV.', 'roman', ['4']],
    ['VIII', 'roman', ['8']],
    ['II.3', 'arabic', ['2', '3']],
    ['A', 'capital', ['A']],
    ['C', 'capital', ['C']],
    ['a)', 'letter', ['a']],
    ['(đ)', 'letter', ['đ']],
    ['Tiêu chí 1.1', 'arabic', ['1', '1']],
    ['Lĩnh vực III:', 'roman', ['3']],
  ])('%s', (text, style, parts) => {
    expect(readNumbering(text)).toEqual({ style, parts })
  })

  test.each(['', '-', 'IIX', '2025', 'Kịp thời', '1,5', '100%'])('“%s” is no numbering', (text) => {
    expect(readNumbering(text)).toBeUndefined()
  })
})

describe('splitNumbering', () => {
  test.each([
    ['1.1.2 Ban hành kế hoạch', ['1', '1', '2'], 'Ban hành kế hoạch'],
    ['1. Kế hoạch', ['1'], 'Kế hoạch'],
    ['II. CẢI CÁCH THỂ CHẾ', ['2'], 'CẢI CÁCH THỂ CHẾ'],
    ['II - CẢI CÁCH THỂ CHẾ', ['2'], 'CẢI CÁCH THỂ CHẾ'],
    ['a) Kịp thời', ['a'], 'Kịp thời'],
    ['Tiêu chí 1.1: Kế hoạch', ['1', '1'], 'Kế hoạch'],
  ])('%s', (text, parts, rest) => {
    const split = splitNumbering(text)
    expect(split?.numbering.parts).toEqual(parts)
    expect(split?.rest).toBe(rest)
  })

  test.each(['Ban hành kế hoạch', '70-90%: 1', '1.5 điểm nếu đúng hạn', '5 sáng kiến trở lên', 'Có: 1', ''])(
    '“%s” begins with no numbering',
    (text) => {
      expect(splitNumbering(text)).toBeUndefined()
    },
  )
})

test('ordinals count digits and letters; đ has none', () => {
  expect([ordinal('3'), ordinal('b'), ordinal('A'), ordinal('đ')]).toEqual([3, 2, 1, undefined])
})
