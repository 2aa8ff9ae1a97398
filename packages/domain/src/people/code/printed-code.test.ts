import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CODE_VALUES, printedCode, readPrintedCode } from './printed-code.ts'

const values = fc.array(fc.integer({ min: 0, max: 31 }), { minLength: CODE_VALUES, maxLength: CODE_VALUES })

describe('printedCode', () => {
  test('writes four groups of four characters', () => {
    expect(printedCode(new Array(15).fill(0))).toBe('0000-0000-0000-0000')
    // One in the last place weighs α = 2; one in the place before α² = 4.
    expect(printedCode([...new Array(14).fill(0), 1])).toBe('0000-0000-0000-0012')
    expect(printedCode([...new Array(13).fill(0), 1, 0])).toBe('0000-0000-0000-0104')
  })

  test('refuses too few values and values outside 0–31', () => {
    expect(() => printedCode([])).toThrow(RangeError)
    expect(() => printedCode(new Array(15).fill(32))).toThrow(RangeError)
    expect(() => printedCode(new Array(15).fill(0.5))).toThrow(RangeError)
  })
})

describe('readPrintedCode', () => {
  test('reads back every code, in any case and grouping', () => {
    fc.assert(
      fc.property(values, (some) => {
        const code = printedCode(some)
        expect(readPrintedCode(code)).toBe(code)
        expect(readPrintedCode(` ${code.toLowerCase().replaceAll('-', ' ')} `)).toBe(code)
      }),
    )
  })

  test('reads O as 0 and I and L as 1', () => {
    expect(readPrintedCode('oooo OOOO 0000 ooi2')).toBe('0000-0000-0000-0012')
    expect(readPrintedCode('OOOO-OOOO-OOOO-OOL2')).toBe('0000-0000-0000-0012')
  })

  test('finds every single wrong character', () => {
    fc.assert(
      fc.property(values, fc.nat(15), fc.integer({ min: 1, max: 31 }), (some, place, step) => {
        const characters = [...printedCode(some).replaceAll('-', '')]
        const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
        characters[place] = alphabet[(alphabet.indexOf(characters[place]!) + step) % 32]!
        expect(readPrintedCode(characters.join(''))).toBeUndefined()
      }),
    )
  })

  test('finds every two neighbours exchanged', () => {
    fc.assert(
      fc.property(values, fc.nat(14), (some, place) => {
        const characters = [...printedCode(some).replaceAll('-', '')]
        const [left, right] = [characters[place]!, characters[place + 1]!]
        fc.pre(left !== right)
        characters[place] = right
        characters[place + 1] = left
        expect(readPrintedCode(characters.join(''))).toBeUndefined()
      }),
    )
  })

  test('refuses nothing, too much and characters that no code has', () => {
    for (const typed of ['', '0000', '0000-0000-0000-0000-0', 'UUUU-0000-0000-0000', '0000-0000-0000-000!'])
      expect(readPrintedCode(typed), typed).toBeUndefined()
  })
})
