import type { Measure } from '@openpar/engine'
import type { DoubtSentence } from '../doubt.ts'
import { plainLetters, tidy } from '../reading/plain-letters.ts'
import { sentences } from '../sentences.ts'
import type { RuleText } from '../tree/annex-line.ts'

/** Two measures for a share, named as the text names them (`a là tổng số…, b là số…, (b/a) x 100%`). */
export function shareMeasures(
  code: string,
  name: string,
  texts: readonly RuleText[],
): {
  readonly quantity: { readonly numerator: string; readonly denominator: string; readonly zero: 'missing' }
  readonly measures: readonly Measure[]
  readonly doubts: readonly DoubtSentence[]
} {
  const whole = texts.map(({ text }) => tidy(text)).join('; ')
  const quotient = /(?<!\p{L})([a-z])\s*[/:]\s*([a-z])(?!\p{L})/iu.exec(whole)
  const over = quotient === null ? undefined : letterMeaning(whole, quotient[1]!)
  const under = quotient === null ? undefined : letterMeaning(whole, quotient[2]!)
  const named = over !== undefined && under !== undefined
  const numerator = `${code}_num`
  const denominator = `${code}_den`
  return {
    quantity: { numerator, denominator, zero: 'missing' },
    measures: [
      { code: numerator, name: named ? over : `Tử số của tỷ lệ: ${name}` },
      { code: denominator, name: named ? under : `Mẫu số của tỷ lệ: ${name}` },
    ],
    doubts: [sentences.zeroDenominator(), ...(named ? [] : [sentences.shareParts()])],
  }
}

/** Whether a piece only explains letters of a formula. */
export function explainsLetters(text: string): boolean {
  return /^(?:trong đó|nếu gọi|gọi|với)?[\s:,]*\p{L}\s+là\s/iu.test(text)
}

function letterMeaning(text: string, letter: string): string | undefined {
  const match = new RegExp(
    `(?<!\\p{L})${letter}\\s+là\\s+(.+?)(?=[;,.:]|\\s+(?:và\\s+)?\\p{L}\\s+là\\s|$)`,
    'iu',
  ).exec(text)
  if (match === null || plainLetters(match[1]!).length < 3) return undefined
  const words = match[1]!.trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
