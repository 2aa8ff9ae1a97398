import type { Language } from '@openpar/engine'
import type { Decimal } from './decimal.ts'

const NARROW_SPACE = '\u202f'

/**
 * A decimal for people, with all its digits and at least `decimals` of them behind the mark: `1 234,5` in Vietnamese,
 * `1 234.5` in English; thousands set apart by a narrow space, which cannot be taken for a decimal mark in either.
 */
export function writeNumber(value: Decimal, language: Language, decimals = 0): string {
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.')
  const groups = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE)
  const digits = fraction.padEnd(decimals, '0')
  const mark = language === 'vi' ? ',' : '.'
  return `${value.startsWith('-') ? '−' : ''}${groups}${digits === '' ? '' : mark + digits}`
}
