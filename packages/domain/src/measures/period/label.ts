import type { Language } from '@openpar/engine'
import type { Period } from './period.ts'

const ROMAN = ['I', 'II', 'III', 'IV']
const ORDINAL = ['first', 'second', 'third', 'fourth']

/** The name of a period as officials write it: "Tháng 9/2026", "Quý III/2026", "Báo cáo CCHC 6 tháng đầu năm 2026". */
export function periodLabel(period: Period, language: Language): string {
  return language === 'vi' ? vietnamese(period) : english(period)
}

function vietnamese({ kind, year, number }: Period): string {
  switch (kind) {
    case 'month':
      return `Tháng ${number}/${year}`
    case 'quarter':
      return `Quý ${ROMAN[number - 1]}/${year}`
    case 'half-year':
      return `6 tháng ${number === 1 ? 'đầu' : 'cuối'} năm ${year}`
    case 'year':
      return `Năm ${year}`
    case 'reform-quarter':
      return `Kỳ CCHC quý ${ROMAN[number - 1]}/${year}`
    case 'reform-report':
      return `Báo cáo CCHC ${['quý I', '6 tháng đầu', '9 tháng đầu', ''][number - 1]} năm ${year}`.replace(
        '  ',
        ' ',
      )
  }
}

function english({ kind, year, number }: Period): string {
  switch (kind) {
    case 'month':
      return `Month ${number}/${year}`
    case 'quarter':
      return `Quarter ${ROMAN[number - 1]}/${year}`
    case 'half-year':
      return `${number === 1 ? 'First' : 'Second'} half of ${year}`
    case 'year':
      return `Year ${year}`
    case 'reform-quarter':
      return `Reform period, ${ORDINAL[number - 1]} quarter of ${year}`
    case 'reform-report':
      return `Reform report, ${['first quarter', 'first 6 months', 'first 9 months', 'whole'][number - 1]} of ${year}`
  }
}
