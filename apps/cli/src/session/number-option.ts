import { EXIT, Refusal } from '../exit-code.ts'

/** A number given on the command line, decimal comma or point. @throws Refusal on anything else, or out of range. */
export function numberOption(
  name: string,
  text: string,
  least: number,
  most = Number.POSITIVE_INFINITY,
): number {
  const written = text.trim().replace(',', '.')
  const value = /^[+-]?\d+(\.\d+)?$/.test(written) ? Number(written) : Number.NaN
  if (value >= least && value <= most) return value
  const range = most === Number.POSITIVE_INFINITY ? `≥ ${least}` : `${least}–${most}`
  throw new Refusal(
    EXIT.usage,
    `${name} phải là số ${range}, không phải "${text}".`,
    `${name} must be a number ${range}, not "${text}".`,
  )
}

/** A whole number given on the command line. @throws Refusal on anything else, or out of range. */
export function wholeOption(
  name: string,
  text: string,
  least: number,
  most = Number.MAX_SAFE_INTEGER,
): number {
  const value = numberOption(name, text, least, most)
  if (Number.isInteger(value)) return value
  throw new Refusal(EXIT.usage, `${name} phải là số nguyên.`, `${name} must be a whole number.`)
}

/** A share given as `25%` or `0.25`. @throws Refusal outside 0 to 1. */
export function shareOption(name: string, text: string): number {
  const percent = text.trim().endsWith('%')
  const value = numberOption(name, percent ? text.trim().slice(0, -1) : text, 0)
  const share = percent ? value / 100 : value
  if (share <= 1) return share
  throw new Refusal(EXIT.usage, `${name} phải từ 0 % đến 100 %.`, `${name} must be from 0 % to 100 %.`)
}
