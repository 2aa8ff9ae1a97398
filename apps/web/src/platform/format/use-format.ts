import { useMemo } from 'react'
import { type Language, useLanguage } from '../language/language.ts'
import { formatDate, formatInstant, formatTime } from './date.ts'
import {
  type Decimals,
  formatBytes,
  formatDifference,
  formatNumber,
  formatPoints,
  formatShare,
} from './number.ts'

type Quantity = number | string | null | undefined

function formatIn(language: Language) {
  return {
    number: (value: Quantity, decimals?: Decimals) => formatNumber(value, language, decimals),
    points: (value: Quantity) => formatPoints(value, language),
    share: (value: Quantity, decimals?: Decimals) => formatShare(value, language, decimals),
    difference: (value: Quantity, decimals?: Decimals) => formatDifference(value, language, decimals),
    bytes: (value: number | null | undefined) => formatBytes(value, language),
    date: formatDate,
    instant: formatInstant,
    time: formatTime,
  }
}

/** How numbers, shares, dates and sizes are written in the language of the screen. Missing is always `–`. */
export function useFormat(): ReturnType<typeof formatIn> {
  const language = useLanguage()
  return useMemo(() => formatIn(language), [language])
}
