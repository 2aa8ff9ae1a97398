import { expect, test } from 'vitest'
import { kappaWord } from './agreement-words.ts'

test.each([
  [null, 'unknown'],
  [-0.01, 'worse'],
  [0, 'slight'],
  [0.2, 'slight'],
  [0.21, 'fair'],
  [0.4, 'fair'],
  [0.6, 'moderate'],
  [0.8, 'substantial'],
  [0.81, 'perfect'],
  [1, 'perfect'],
] as const)('a kappa of %s is called %s', (kappa, word) => {
  expect(kappaWord(kappa)).toBe(word)
})
