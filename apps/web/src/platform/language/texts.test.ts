import { expect, expectTypeOf, test } from 'vitest'
import { chooseLanguage, currentLanguage } from './language.ts'
import { defineTexts } from './texts.ts'

test('the screens speak Vietnamese until another language is chosen', () => {
  expect(currentLanguage()).toBe('vi')
  chooseLanguage('en')
  expect(currentLanguage()).toBe('en')
  chooseLanguage('vi')
})

test('a catalogue gives back both lists, sentences built from parts included', () => {
  const texts = defineTexts({
    vi: { save: 'Lưu', left: (days: number) => `còn ${days} ngày`, states: { open: 'Đang mở' } },
    en: { save: 'Save', left: (days: number) => `${days} days left`, states: { open: 'Open' } },
  })
  expect(texts.vi.left(9)).toBe('còn 9 ngày')
  expect(texts.en.states.open).toBe('Open')
  expectTypeOf(texts.en.save).toEqualTypeOf<string>()
})

test('a key that one language lacks does not compile', () => {
  // @ts-expect-error the English list lacks `open`
  const lacking = defineTexts({ vi: { save: 'Lưu', open: 'Mở' }, en: { save: 'Save' } })
  // @ts-expect-error `close` is in the English list only
  const tooMany = defineTexts({ vi: { save: 'Lưu' }, en: { save: 'Save', close: 'Close' } })
  const otherParts = defineTexts({
    vi: { left: (days: number) => `${days}` },
    // @ts-expect-error the English sentence is built from other parts
    en: { left: (a: string) => a },
  })
  expect([lacking, tooMany, otherParts]).toHaveLength(3)
})
