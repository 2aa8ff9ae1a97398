import { z } from 'zod'

/** A whole, in millionths. */
export const WHOLE = 1_000_000

/** A fraction of one as decimal text with up to six decimals, above 0 and at most 1: `0.6924`. */
export const Share = z
  .string()
  .regex(/^(0\.\d{1,6}|1(\.0{1,6})?)$/)
  .refine((text) => Number(text) > 0)
export type Share = z.infer<typeof Share>

/** Millionths of a share written as decimal text: `0.6924` is 692,400. */
export function millionthsOf(share: Share): number {
  const [whole = '0', fraction = ''] = share.split('.')
  return Number(whole) * WHOLE + Number(fraction.padEnd(6, '0'))
}

/** The share of so many millionths, written without trailing zeros: 692,400 is `0.6924`. */
export function shareOfMillionths(millionths: number): Share {
  if (millionths === WHOLE) return '1'
  return `0.${String(millionths).padStart(6, '0').replace(/0+$/, '')}`
}

/** A share in per cent for people: `69,24%` in Vietnamese. */
export function shareInWords(share: Share, language: 'vi' | 'en'): string {
  const ten = millionthsOf(share)
  const fraction = String(ten % 10_000)
    .padStart(4, '0')
    .replace(/0+$/, '')
  const sign = language === 'vi' ? ',' : '.'
  return `${Math.floor(ten / 10_000)}${fraction === '' ? '' : sign + fraction}%`
}
